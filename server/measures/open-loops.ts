import type { Commitment } from '../conversation/findings.ts'
import { isRefusal, takesOn } from './commitment-answers.ts'
import { counted, type Measured } from './measured.ts'
import { forRoles } from './roles.ts'
import { isOurs, type Line, type Script } from './script.ts'

/**
 * Customers' requests that were left without a promise, an answer or a refusal.
 *
 * Unit: count of utterances. A request is closed when our next turn takes it on, does it on the
 * spot, refuses it or speaks of it, or when a later promise of ours is about the same thing. With
 * no word from our side after it, it is open. Unknown while a speaking party's role is, and without
 * a customer or anybody of ours. Evidence: the requests. Source: measures.md, "open loop".
 */
export function openLoops(script: Script, commitments: readonly Commitment[]): Measured<number> {
  const lines = new Map(script.lines.map((line) => [line.utterance.id, line]))
  const asks = commitments.filter(
    (one) => one.class === 'ask' && lines.get(one.utterance)?.role === 'customer',
  )
  const open = [
    ...new Set(asks.filter((ask) => !isClosed(script, commitments, lines, ask)).map((ask) => ask.utterance)),
  ]
  return forRoles(script, counted(open.length, open))
}

function isClosed(
  script: Script,
  commitments: readonly Commitment[],
  lines: ReadonlyMap<string, Line>,
  ask: Commitment,
): boolean {
  const at = lines.get(ask.utterance)?.index ?? 0
  const reply = nextTurnOfOurs(script, at)
  if (reply.length === 0) return false
  const ids = new Set(reply.map((line) => line.utterance.id))
  if (commitments.some((one) => ids.has(one.utterance) && one.class !== 'ask' && one.class !== 'plan'))
    return true
  if (reply.some((line) => takesOn(line) || isRefusal(line))) return true
  const asked = contentOf(ask.action)
  if (
    reply.some(
      (line) =>
        line.tokens.length > shortestAnswer &&
        shares(
          asked,
          line.tokens.map(({ text }) => text),
        ),
    )
  )
    return true
  return commitments.some(
    (one) =>
      (lines.get(one.utterance)?.index ?? -1) > at &&
      one.class === 'promise' &&
      one.owner !== 'customer' &&
      shares(asked, [...contentOf(one.action)]),
  )
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

function shares(asked: ReadonlySet<string>, words: readonly string[]): boolean {
  return words.some((word) => asked.has(word))
}

const empty = new Set(
  'the a an to you your it that this them and of for on in with me my our us up over out is are be do get have can could please some any what when if so we i'.split(
    ' ',
  ),
)

function contentOf(action: string): ReadonlySet<string> {
  return new Set(
    action
      .toLowerCase()
      .split(/[^\p{L}\p{N}']+/u)
      .filter((word) => word !== '' && !empty.has(word)),
  )
}
