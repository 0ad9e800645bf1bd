import type { Commitment } from '../conversation/findings.ts'
import { contentOfAction } from './action-content.ts'
import { isRefusal, takesOn } from './commitment-answers.ts'
import { counted, type Measured } from './measured.ts'
import { forWords } from './rep-words.ts'
import { isOurs, type Line, placesIn, type Script } from './script.ts'

/**
 * Customers' requests that were left without a promise, an answer or a refusal.
 *
 * Unit: count of utterances. A request is closed when our next turn takes it on, does it on the
 * spot, refuses it or speaks of it, or when a later promise of ours is about the same thing. With
 * no word from our side after it, it is open. Unknown while a speaking party's role is, and without
 * a customer or anybody of ours. Evidence: the requests. Source: measures.md, "open loop".
 */
export function openLoops(script: Script, commitments: readonly Commitment[]): Measured<number> {
  const at = placesIn(script)
  const asks = commitments.filter(
    (one) => one.class === 'ask' && script.lines[at.get(one.utterance) ?? -1]?.role === 'customer',
  )
  const answers = new Set(
    commitments.filter((one) => one.class !== 'ask' && one.class !== 'plan').map((one) => one.utterance),
  )
  const promised = lastPromised(commitments, at)
  const isOpen = (ask: Commitment) => !isClosed(script, ask, at.get(ask.utterance) ?? 0, answers, promised)
  const open = [...new Set(asks.filter(isOpen).map((ask) => ask.utterance))]
  return forWords(script, counted(open.length, open))
}

/** For each telling word, the last line in which our side promised something about it. */
function lastPromised(
  commitments: readonly Commitment[],
  at: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const last = new Map<string, number>()
  for (const one of commitments)
    if (one.class === 'promise' && one.owner !== 'customer')
      for (const word of contentOfAction(one.action, empty))
        last.set(word, Math.max(last.get(word) ?? -1, at.get(one.utterance) ?? -1))
  return last
}

function isClosed(
  script: Script,
  ask: Commitment,
  at: number,
  answers: ReadonlySet<string>,
  promised: ReadonlyMap<string, number>,
): boolean {
  const reply = nextTurnOfOurs(script, at)
  if (reply.length === 0) return false
  if (reply.some((line) => answers.has(line.utterance.id))) return true
  if (reply.some((line) => takesOn(line) || isRefusal(line))) return true
  const asked = contentOfAction(ask.action, empty)
  if (reply.some((line) => line.tokens.length > shortestAnswer && speaksOf(line, asked))) return true
  for (const word of asked) if ((promised.get(word) ?? -1) > at) return true
  return false
}

function speaksOf(line: Line, asked: ReadonlySet<string>): boolean {
  return line.tokens.some(({ text }) => asked.has(text))
}

const shortestAnswer = 4
const reach = 6

/** Our lines from the first after this place up to the customer's next. */
function nextTurnOfOurs(script: Script, at: number): readonly Line[] {
  const turn: Line[] = []
  for (const line of script.lines.slice(at + 1, at + 1 + reach)) {
    if (isOurs(line)) turn.push(line)
    else if (turn.length > 0 && line.role !== 'bot') break
  }
  return turn
}

const empty = new Set(
  'the a an to you your it that this them their they and of for on in with me my our us up over out is are be do get have can could please some any what when if so we i'.split(
    ' ',
  ),
)
