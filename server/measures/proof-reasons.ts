import type { Seen } from './proof-stands.ts'
import { namedIn } from './proof-subject.ts'

/** Why a sentence is proposed as a proof; the page puts it into words. */
export type ProofReason =
  | { readonly kind: 'names'; readonly words: readonly string[] }
  /** `name` is what the file is called; `null` where it has no name. */
  | { readonly kind: 'attaches'; readonly name: string | null }
  /** `at` is when the meeting begins, an instant; `null` where nobody can tell. */
  | { readonly kind: 'invites'; readonly at: string | null }
  | {
      readonly kind:
        | 'hands-over'
        | 'as-promised'
        | 'reports-done'
        | 'answers'
        | 'calls'
        | 'meets'
        | 'brings'
        | 'sends-somebody'
        | 'thanks'
        | 'other-person'
        | 'missed-later'
        | 'called-off'
        | 'bought'
        | 'answered-yes'
        | 'answered-partly'
        | 'raised-there'
    }
  | { readonly kind: 'days-after'; readonly days: number }
  | { readonly kind: 'days-late'; readonly days: number }

/** What speaks for a sentence, the most telling first, and then what speaks against it. */
export function reasonsFor({ line, stand, file }: Seen): readonly ProofReason[] {
  const { subject, signs, near, byPromiser, byColleague, channel, opens } = stand
  const has = (cue: string) => signs.cues.has(cue) || near.has(cue)
  const reasons: ProofReason[] = []
  const words = sharedWords(line.tokens, subject.named)
  if (words.length > 0) reasons.push({ kind: 'names', words })
  if (file) reasons.push({ kind: 'attaches', name: file.name })
  const say = (kind: Plain, when: boolean) => when && reasons.push({ kind })
  say('sends-somebody', subject.byDeputy && byColleague)
  say(
    'calls',
    subject.acts.has('call') && byPromiser && opens && (channel === 'phone' || channel === 'video'),
  )
  say('meets', subject.acts.has('meet') && opens && (channel === 'in-person' || channel === 'video'))
  say('hands-over', byPromiser && !file && (has('hands') || signs.hasFile))
  say('as-promised', byPromiser && has('as-said'))
  say('reports-done', byPromiser && signs.cues.has('done'))
  say('answers', byPromiser && !signs.asks && subject.acts.has('answer') && has('learnt'))
  say('brings', subject.acts.has('bring') && byPromiser && opens && channel === 'in-person')
  say('thanks', !byPromiser && (has('thanks') || signs.cues.has('got')))
  reasons.push(whenOf(stand))
  say('other-person', !stand.isSamePerson)
  say('missed-later', stand.isMissedLater)
  return reasons
}

/** Whether anything but its day speaks for a sentence; without that it is proposed to nobody. */
export function hasReason(seen: Seen): boolean {
  const { namedBefore, around } = seen.stand
  return namedBefore > 0 || around > 0 || reasonsFor(seen).some(({ kind }) => !sayNothing.has(kind))
}

const sayNothing: ReadonlySet<ProofReason['kind']> = new Set([
  'days-after',
  'days-late',
  'other-person',
  'missed-later',
])

type Plain = Exclude<ProofReason['kind'], 'names' | 'attaches' | 'invites' | 'days-after' | 'days-late'>

function whenOf({ daysAfter, daysLate }: Seen['stand']): ProofReason {
  if (daysLate !== null && daysLate > 0) return { kind: 'days-late', days: daysLate }
  return { kind: 'days-after', days: Math.max(0, daysAfter) }
}

const MOST_WORDS = 4

/** The words of a line that name what was promised, as they are written there, each once. */
function sharedWords(tokens: Seen['line']['tokens'], named: ReadonlySet<string>): readonly string[] {
  const shared = new Map<string, string>()
  for (const token of tokens)
    for (const stem of namedIn([token]))
      if (named.has(stem) && !shared.has(stem)) shared.set(stem, token.text)
  return [...shared.values()].slice(0, MOST_WORDS)
}
