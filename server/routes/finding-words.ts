import type { FullConversation } from '../../db/queries/conversations.ts'
import type { Verdict } from '../../db/queries/verdicts.ts'
import type { SaidOfFindings } from '../../views/conversations/people-said.tsx'
import type { WordSaid } from '../../views/conversations/records.ts'
import { civilDay } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { type Finding, overrules } from '../conversation/settled.ts'
import type { SettledHere } from './conversation-findings.ts'

const { kinds, insightKinds, people, saying } = words.moments

/** What a finding is, in a few words: what it is called, whose it is and when it is due. */
export function inWords(finding: Finding): string {
  if (finding.is === 'insight') return insightKinds[finding.kind]
  if (finding.is === 'moment') return kinds[finding.kind].one
  const owed = people.owed(kinds[finding.class].one, words.numbers.lower(saying.owners[finding.owner]))
  return finding.dueOn === null ? owed : people.due(owed, civilDay(finding.dueOn))
}

/** Everything people said of a conversation's findings, counted, the latest first. */
export function saidOfFindings({ verdicts }: FullConversation, settled: SettledHere): SaidOfFindings {
  const answered = settled.flatMap(({ machine, word, waiting }) => {
    const spoken = word ?? waiting
    return machine && spoken ? [overrules(spoken, machine)] : []
  })
  const shown = new Map(settled.map((one) => [one.id, one.finding]))
  return {
    looked: answered.length,
    overruled: answered.filter((one) => one).length,
    said: verdicts.flatMap((word, at) => wordSaid(word, verdicts.slice(0, at), shown) ?? []).toReversed(),
  }
}

function wordSaid(
  word: Verdict,
  earlier: readonly Verdict[],
  shown: ReadonlyMap<string, Finding>,
): WordSaid | null {
  const about = word.said ?? word.found ?? shown.get(word.findingId)
  if (!about) return null
  const before = earlier.findLast((one) => one.findingId === word.findingId && one.said)?.said ?? word.found
  return {
    by: word.byName,
    at: word.at,
    utterance: about.utterance,
    about: about.words,
    says: word.answer === 'no' ? people.isNot : word.said ? people.isA(inWords(word.said)) : people.isRight,
    before: before && inWords(before),
  }
}
