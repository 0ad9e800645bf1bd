/** Somebody in a file that a writer makes. */
export interface Speaker {
  readonly key: string
  readonly name: string
  readonly email: string | null
  readonly role: 'rep' | 'customer'
}

export interface SpokenWord {
  readonly text: string
  readonly startMs: number
  readonly endMs: number
}

/** What was said aloud, with its times from the start of the recording. */
export interface Spoken {
  readonly party: string
  readonly startMs: number
  readonly endMs: number
  readonly text: string
  readonly words?: readonly SpokenWord[]
}

/** What was written, with its instant. */
export interface Written {
  readonly party: string
  readonly at: string
  readonly text: string
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function nameOf(speakers: readonly Speaker[], key: string): string {
  return speakers.find((one) => one.key === key)?.name ?? key
}
