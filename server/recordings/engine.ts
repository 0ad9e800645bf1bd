/** Where speech is recognised, as the admin set it up. */
export interface Engine {
  /** The full address that recordings are posted to. */
  readonly url: string
  readonly key: string | null
  readonly model: string
}

/** What people are told of it: the model and where it runs. */
export function engineName({ url, model }: Engine): string {
  return `${model} at ${new URL(url).host}`
}

/** The address that recordings are posted to: what was given, or what such servers call it. */
export function engineUrl(given: string): string {
  const url = given.replace(/\/+$/, '')
  if (url.endsWith('/audio/transcriptions')) return url
  return url.endsWith('/v1') ? `${url}/audio/transcriptions` : `${url}/v1/audio/transcriptions`
}
