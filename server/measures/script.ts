import type { Conversation, Role, Utterance } from '../conversation/conversation.ts'
import { type Flow, flowsIn } from './flow.ts'
import { type Read, Readings, readShort } from './readings.ts'

export { wordCount } from './tokens.ts'

/** What somebody of one side says, whoever it is and whenever: all that the readings of a line may hang on. */
export interface Saying extends Read, Flow {
  readonly text: string
  readonly ours: boolean
}

/** One utterance with its words found, and the role of whoever said it. */
export interface Line extends Saying {
  readonly index: number
  readonly utterance: Utterance
  readonly role: Role
}

/** A conversation with its words found once, for every measure to share. Bots' lines stand in it with role `bot`. */
export interface Script extends Read {
  readonly conversation: Conversation
  readonly lines: readonly Line[]
}

const lineReadings = new Readings<Saying>()
const scriptReadings = new Readings<Script>()

/** The same reading of a line, kept with it; lines of a few words share theirs. */
export const readLine = lineReadings.once.bind(lineReadings) as typeof lineReadings.once

/** The same reading of a script, kept with it. */
export const readScript = scriptReadings.once.bind(scriptReadings) as typeof scriptReadings.once

/** The one tokenising pass: what every word measure reads. */
export function scriptOf(conversation: Conversation): Script {
  const roles = new Map(conversation.parties.map((party) => [party.key, party.role]))
  const flows = flowsIn(conversation.utterances)
  const lines = conversation.utterances.map((utterance, index) =>
    lineOf(utterance, index, roles.get(utterance.party) ?? 'unknown', flows[index] as Flow),
  )
  return { conversation, lines, readings: scriptReadings.none() }
}

function lineOf(utterance: Utterance, index: number, role: Role, flow: Flow): Line {
  const { text } = utterance
  const { tokens, signs, breaks, isCut, stammers, count } = flow
  const ours = role === 'rep' || role === 'colleague'
  const readings = ours ? ourReadings(text) : theirReadings(text)
  return { index, utterance, role, ours, text, tokens, signs, breaks, isCut, stammers, count, readings }
}

const ourReadings = readShort(() => lineReadings.none())
const theirReadings = readShort(() => lineReadings.none())

/** The place of each line, by the id of its utterance. */
export const placesIn = readScript(({ lines }: Script): ReadonlyMap<string, number> => {
  const places = new Map<string, number>()
  for (const { utterance, index } of lines) places.set(utterance.id, index)
  return places
})

/** Whether a line is our side's: a rep or a colleague. */
export function isOurs({ ours }: Saying): boolean {
  return ours
}
