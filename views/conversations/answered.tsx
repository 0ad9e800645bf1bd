import { LaneMarks } from '../components/ribbon/lanes.tsx'
import { isShaded, sceneOf } from '../components/ribbon/scene.ts'
import { chipsOf } from './chips.ts'
import { Learnt, Promises, sidesOf } from './learnt.tsx'
import { MarksLegend } from './legend.tsx'
import { Listened, listenedOf } from './listened.tsx'
import { drawnMarks } from './marks.ts'
import { Minutes, minutesOf } from './minutes.tsx'
import type { ConversationPageProps } from './page.tsx'
import { PeopleSaid } from './people-said.tsx'
import { labelsOf } from './said.ts'
import { turnAround } from './transcript.ts'

interface AnsweredProps {
  readonly page: ConversationPageProps
  readonly utterance: string
  readonly finding: string | null
  /** Where it was answered: in the turn, or in the list beside it. */
  readonly as: 'turn' | 'item'
}

/** What changes on the page when somebody said something of a finding: the turn, and every list that tells of it. */
export function Answered({ page, utterance, finding, as }: AnsweredProps) {
  const isItem = as === 'item'
  const timeZone = page.frame.viewer?.timeZone ?? 'UTC'
  const sides = sidesOf(page)
  return (
    <>
      {isItem ? <Learnt {...sides} answered={finding} /> : turnOf(page, utterance, finding, false)}
      {isItem ? turnOf(page, utterance, null, true) : <Learnt {...sides} aside />}
      <Promises {...sides} aside />
      <Listened {...listenedOf(page)} aside />
      <Minutes {...minutesOf(page)} aside />
      <MarksAgain page={page} />
      <PeopleSaid {...page.said} timeZone={timeZone} aside />
    </>
  )
}

/** The marks on the lanes and what counts them, beside another answer. */
export function MarksAgain({ page }: { page: ConversationPageProps }) {
  const { conversation, allMarks, comments } = page
  const scene = sceneOf(conversation, page.recording?.durationMs)
  const labelOf = labelsOf(conversation, page.frame.viewer?.timeZone ?? 'UTC')
  const drawn = drawnMarks(conversation, chipsOf(page), labelOf, allMarks, comments?.threads)
  return (
    <>
      <LaneMarks scene={scene} marks={drawn.marks} isSwapped />
      <MarksLegend
        drawn={drawn}
        conversation={conversation.id}
        all={allMarks}
        shaded={isShaded(scene)}
        isSwapped
      />
    </>
  )
}

/** The one turn of the transcript that holds an utterance: with its form, where one is open. */
export function turnOf(
  page: ConversationPageProps,
  utterance: string,
  answered: string | null = null,
  isSwapped = false,
) {
  const timeZone = page.frame.viewer?.timeZone ?? 'UTC'
  const props = { ...page, chips: chipsOf(page), timeZone, mayJudge: page.may.judge, answered }
  return turnAround(props, utterance, isSwapped)
}
