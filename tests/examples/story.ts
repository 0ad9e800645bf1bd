import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Conversation } from '../../server/conversation/conversation.ts'
import { type KnownPerson, withKnownPeople } from '../../server/conversation/known-people.ts'
import { type BehaviourName, behaviours } from '../../server/grading/behaviours.ts'
import { type Contact, contactFrom, encountersOf, type NoteCredit } from '../../server/grading/encounter.ts'
import { type Outcome, type PromiseDue, promiseUnits } from '../../server/grading/follow-up.ts'
import type { GateFacts } from '../../server/grading/gates.ts'
import { type Grade, gradeOf } from '../../server/grading/grade.ts'
import { belongsTo, type Period } from '../../server/grading/period.ts'
import { peerOf, priorFrom } from '../../server/grading/prior.ts'
import { defaultScorecard } from '../../server/grading/scorecard.ts'
import type { EncounterBehaviour } from '../../server/grading/scores.ts'
import { encounterUnits, type Unit } from '../../server/grading/unit.ts'
import { type Measures, measure } from '../../server/measures/measure.ts'
import { checkNote } from '../../server/measures/notes.ts'
import { inferRoles } from '../../server/measures/roles.ts'
import { alphaOf, type Plan, paidBehaviours } from '../../server/pay/plan.ts'
import { type Statement, statementOf } from '../../server/pay/statement.ts'
import { idOfBytes } from '../../server/readers/ids.ts'
import { readFile } from '../../server/readers/read-file.ts'

/** What is known around the files of a story. Keys are the ids of conversations; "else" is all others. */
export interface Story {
  readonly zone: string | null
  readonly people: readonly KnownPerson[]
  readonly rep: string
  readonly customers: Readonly<Record<string, string>>
  readonly notes: Readonly<Record<string, { readonly text: string; readonly writtenAt: string }>>
  readonly promises: Readonly<Record<string, Outcome>>
  readonly period: Period
  readonly nthPeriod: number
  readonly facts: Omit<GateFacts, 'period'>
  readonly plan: Plan
}

interface Chapter {
  readonly file: string
  readonly conversation: Conversation
  readonly measures: Measures
}

export interface Told {
  readonly measures: readonly unknown[]
  readonly grade: Readonly<Partial<Record<BehaviourName, Grade>>>
  readonly statement: Statement
}

const notTranscripts = new Set(['story.json', 'measures.json', 'grade.json', 'statement.json'])

/** Takes the files of a folder all the way: read, measured, graded and paid, by the core alone. */
export async function tell(folder: string): Promise<Told> {
  const story = JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8')) as Story
  const chapters = await read(folder, story)
  const grade = Object.fromEntries(
    paidBehaviours(story.plan).map((behaviour) => [behaviour, graded(behaviour, chapters, story)]),
  )
  const { plan, rep, period, nthPeriod } = story
  return {
    measures: chapters.map(shown),
    grade,
    statement: statementOf(plan, grade, { employee: rep, period, nthPeriod }),
  }
}

async function read(folder: string, { zone, people, rep }: Story): Promise<readonly Chapter[]> {
  const chapters: Chapter[] = []
  for (const file of readdirSync(folder).filter((name) => !notTranscripts.has(name)).toSorted()) {
    const bytes = readFileSync(join(folder, file))
    for (const result of await readFile(bytes, { zone, id: idOfBytes(bytes) })) {
      if ('refused' in result) throw new Error(`${file}: ${result.refused.message}`)
      const conversation = inferRoles(withKnownPeople(result.conversation, people, rep).conversation)
      chapters.push({ file, conversation, measures: measure(conversation, { now: null, zone }) })
    }
  }
  return chapters
}

function shown({ file, conversation, measures: { measures, moments, commitments, insights } }: Chapter) {
  const { id, channel, startedAt, parties } = conversation
  return { file, id, channel, startedAt, parties, measures, moments, commitments, insights }
}

function graded(behaviour: BehaviourName, chapters: readonly Chapter[], story: Story): Grade {
  const units = unitsOf(behaviour, chapters, story)
  return gradeOf({
    behaviour,
    units,
    prior: priorFrom([peerOf(units)], story.plan.baselines[behaviour] ?? null),
    alpha: alphaOf(story.plan),
    facts: { ...story.facts, period: story.period },
  })
}

function unitsOf(behaviour: BehaviourName, chapters: readonly Chapter[], story: Story): readonly Unit[] {
  if (behaviours[behaviour].unit === 'promise') {
    const due = chapters.flatMap((chapter) => promisesIn(chapter, story))
    return promiseUnits(due, defaultScorecard.settings).units
  }
  const contacts = chapters.map((chapter) => contactOf(chapter, chapters, story))
  const encounters = encountersOf(contacts).filter(
    ({ startedAt }) => startedAt !== null && belongsTo(startedAt, story.period),
  )
  return encounterUnits(behaviour as EncounterBehaviour, encounters, defaultScorecard).units
}

function promisesIn({ conversation, measures }: Chapter, story: Story): readonly PromiseDue[] {
  const { id } = conversation
  return measures.commitments
    .filter((one) => one.class === 'promise' && one.owner !== 'customer' && one.dueOn !== null)
    .filter((one) => belongsTo(one.dueOn ?? '', story.period))
    .map((one) => ({
      id: `${id} ${one.utterance} ${one.action}`,
      customer: customerOf(id, story),
      dueOn: one.dueOn ?? '',
      outcome: story.promises[id] ?? story.promises.else ?? 'undecided',
      topic: null,
      encounter: null,
      confirmed: true,
      evidence: [{ conversation: id, utterance: one.utterance }],
    }))
}

function contactOf({ conversation, measures }: Chapter, chapters: readonly Chapter[], story: Story): Contact {
  return contactFrom(conversation, measures, {
    rep: story.rep,
    customer: customerOf(conversation.id, story),
    existingCustomer: null,
    voicemail: false,
    part: 1,
    chosen: 'all',
    confirmed: [],
    note: noteOf({ conversation, measures }, chapters, story),
    acceptedInsights: 0,
  })
}

function noteOf(
  { conversation, measures }: Pick<Chapter, 'conversation' | 'measures'>,
  chapters: readonly Chapter[],
  { notes }: Story,
): NoteCredit {
  const note = notes[conversation.id]
  if (!note) return { counts: false, why: 'No note within a day.' }
  const earlierNotes = chapters
    .flatMap((one) => notes[one.conversation.id] ?? [])
    .filter((one) => one.writtenAt < note.writtenAt)
    .map((one) => one.text)
  const around = { deadlineHours: 24, conversationEndedAt: endOf(conversation), earlierNotes }
  return checkNote(note, conversation, measures, around).credit
}

function endOf({ startedAt, utterances }: Conversation): string | null {
  const last = utterances.at(-1)
  if (last?.at) return last.at
  if (startedAt === null || last?.endMs == null) return startedAt
  return new Date(Date.parse(startedAt) + last.endMs).toISOString()
}

function customerOf(id: string, { customers }: Story): string {
  return customers[id] ?? customers.else ?? id
}
