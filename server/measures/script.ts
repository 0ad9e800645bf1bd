import type { Conversation, Role, Utterance } from '../conversation/conversation.ts'
import { type Flow, flowsIn } from './flow.ts'
import { type Read, Readings } from './readings.ts'
import { type Token, tokensIn } from './tokens.ts'

export { wordCount } from './tokens.ts'

/** One utterance with its words found, and the role of whoever said it. */
export interface Line extends Read, Flow {
  readonly index: number
  readonly utterance: Utterance
  readonly role: Role
  readonly text: string
  readonly tokens: readonly Token[]
}

/** A conversation with its words found once, for every measure to share. Bots' lines stand in it with role `bot`. */
export interface Script extends Read {
  readonly conversation: Conversation
  readonly lines: readonly Line[]
}

const lineReadings = new Readings<Line>()
const scriptReadings = new Readings<Script>()

/** The same reading of a line, kept with it. */
export const readLine = lineReadings.once.bind(lineReadings) as typeof lineReadings.once

/** The same reading of a script, kept with it. */
export const readScript = scriptReadings.once.bind(scriptReadings) as typeof scriptReadings.once

/** The one tokenising pass: what every word measure reads. */
export function scriptOf(conversation: Conversation): Script {
  const roles = new Map(conversation.parties.map((party) => [party.key, party.role]))
  const tokens = tokensIn(conversation.utterances)
  const flows = flowsIn(conversation.utterances)
  const lines = conversation.utterances.map((utterance, index) => {
    const role = roles.get(utterance.party) ?? 'unknown'
    return lineOf(utterance, index, role, tokens[index] as readonly Token[], flows[index] as Flow)
  })
  return { conversation, lines, readings: scriptReadings.none() }
}

function lineOf(
  utterance: Utterance,
  index: number,
  role: Role,
  tokens: readonly Token[],
  { signs, breaks, stammers, count }: Flow,
): Line {
  const { text } = utterance
  const readings = lineReadings.none()
  return { index, utterance, role, text, tokens, signs, breaks, stammers, count, readings }
}

/** The place of each line, by the id of its utterance. */
export const placesIn = readScript(
  ({ lines }: Script): ReadonlyMap<string, number> =>
    new Map(lines.map((line) => [line.utterance.id, line.index])),
)

/** Whether a line is our side's: a rep or a colleague. */
export function isOurs(line: Line): boolean {
  return line.role === 'rep' || line.role === 'colleague'
}
