import { readdirSync, readFileSync } from 'node:fs'
import type { Conversation, Party, Utterance } from '../../server/conversation/conversation.ts'

/** What a labeller said of one utterance: its labels by name, each true or with more about it. */
export type Labels = Readonly<Record<string, unknown>> & {
  readonly commitment?: readonly { readonly class: string }[]
  readonly insight?: { readonly kind: string }
}

/** A whole conversation that two people labelled apart; where they differ the label's name is in `disputed`. */
export interface Story {
  readonly name: string
  readonly conversation: Conversation
  readonly labelsOf: (utterance: string) => Labels
  readonly isDisputed: (utterance: string, label: string) => boolean
}

/** One labelled utterance of a set, and what was said before it. */
export interface Row {
  readonly role?: 'rep' | 'customer'
  readonly text: string
  readonly prev_text: string
  readonly prev_same: boolean
  readonly dialogue: string
  readonly kind?: string | null
  readonly label?: number
  readonly pressure?: number
  readonly task?: string
  readonly unsure?: boolean
}

/** The stories of a kit: `stories/sNN.json` with `stories/sNN.labels.json` beside each. */
export function storiesIn(folder: string): readonly Story[] {
  return readdirSync(`${folder}/stories`)
    .filter((file) => /^s\d+\.json$/.test(file))
    .sort()
    .map((file) => storyOf(file, `${folder}/stories/${file}`))
}

/** The rows of a kit's set, those the labeller was unsure of among them. */
export function rowsIn(folder: string, file: string): readonly Row[] {
  return readFileSync(`${folder}/sets/${file}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
}

/** A row as a conversation of two utterances, of which `u2` is the labelled one. */
export function pairOf(row: Row, role: 'rep' | 'customer'): Conversation {
  const before = row.prev_text ? [said('u1', row.prev_same ? 'speaker' : 'other', row.prev_text)] : []
  return {
    id: row.dialogue,
    channel: null,
    kind: null,
    language: 'en',
    startedAt: null,
    timeZone: null,
    parties: [person('other', role === 'rep' ? 'customer' : 'rep'), person('speaker', role)],
    utterances: [...before, said('u2', 'speaker', row.text)],
  }
}

interface Labelled {
  readonly roles: Readonly<Record<string, Party['role']>>
  readonly utterances: Readonly<Record<string, Labels>>
  readonly disputed?: Readonly<Record<string, readonly string[]>>
}

function storyOf(name: string, path: string): Story {
  const conversation = json<Conversation>(path)
  const { roles, utterances, disputed } = json<Labelled>(path.replace('.json', '.labels.json'))
  const parties = conversation.parties.map((party) => ({ ...party, role: roles[party.key] ?? 'unknown' }))
  return {
    name,
    conversation: { ...conversation, parties },
    labelsOf: (utterance) => utterances[utterance] ?? {},
    isDisputed: (utterance, label) => disputed?.[utterance]?.includes(label) ?? false,
  }
}

function said(id: string, party: string, text: string): Utterance {
  return { id, party, startMs: null, endMs: null, at: null, text }
}

function person(key: string, role: Party['role']): Party {
  return { key, name: null, role, roleHow: 'given', roleConfidence: 1, email: null }
}

function json<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T
}
