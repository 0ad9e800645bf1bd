import { clock } from '../../views/format.ts'
import { paths } from '../../views/paths.ts'
import type { Asked } from '../../views/queue/confirming-page.tsx'
import type { DrawnEncounter, FoundIn } from '../actions/drawn-encounter.ts'
import type { Conversation, Utterance } from '../conversation/conversation.ts'
import type { Finding } from '../conversation/settled.ts'
import { behaviourOf } from '../grading/confirming.ts'
import { inWords } from './finding-words.ts'

const BEFORE_LONGEST = 240
const SECONDS_AHEAD = 2

/** A finding as it is asked about: the words in their sentence, and what was said before. */
export function askedAbout({ conversations }: DrawnEncounter, one: FoundIn): Asked {
  const full = conversations.find(({ id }) => id === one.conversationId)
  const conversation = full?.conversation
  const at = conversation?.utterances.findIndex(({ id }) => id === one.finding.utterance) ?? -1
  const said = conversation?.utterances[at]
  if (!conversation || !said)
    throw new Error(`The finding ${one.id} stands on an utterance that is not there`)
  const before = conversation.utterances[at - 1]
  return {
    id: one.id,
    kind: one.finding.is,
    behaviour: behaviourOf(one) ?? 'serving',
    calledAs: inWords(one.finding),
    who: nameOf(conversation, said),
    at: said.startMs === null ? '' : clock(said.startMs),
    said: inThree(said.text, one.finding),
    before: before ? { who: nameOf(conversation, before), text: endOf(before.text) } : null,
    path: paths.saidAt(
      one.conversationId,
      said.id,
      said.startMs === null ? null : Math.max(0, said.startMs - SECONDS_AHEAD * 1000),
    ),
  }
}

function inThree(text: string, finding: Finding): Asked['said'] {
  const start = finding.is === 'moment' ? finding.start : Math.max(0, text.indexOf(finding.words))
  const end = finding.is === 'moment' ? finding.end : start + finding.words.length
  return [text.slice(0, start), text.slice(start, end), text.slice(end)]
}

function nameOf({ parties }: Conversation, { party }: Utterance): string {
  return parties.find(({ key }) => key === party)?.name ?? party
}

function endOf(text: string): string {
  return text.length > BEFORE_LONGEST ? `…${text.slice(-BEFORE_LONGEST).trimStart()}` : text
}
