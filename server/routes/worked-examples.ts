import { eachOf, findingsOf } from '../../db/queries/findings.ts'
import type { Worked, WorkedExample } from '../../views/measures/examples.tsx'
import type { Example, Examples, OtherFinder } from '../../views/messages/en/examples.ts'
import { words } from '../../views/messages/words.ts'
import type { Conversation, Party } from '../conversation/conversation.ts'
import { detectorOf, type Finding } from '../conversation/settled.ts'
import { type MeasureName, type Measures, measure } from '../measures/measure.ts'

const began = '2026-11-18T10:00:00Z'

/** Detectors whose words are marked in the examples of a measure. */
const detectorsOf: Readonly<Partial<Record<MeasureName, readonly string[]>>> = {
  questions: ['question'],
  openQuestions: ['open-question'],
  followUpQuestions: ['follow-up-question'],
  uptake: ['uptake'],
  cutIns: ['cut-in'],
  silenceMs: ['silence'],
  egoPer1000: ['ego'],
  pressurePer1000: ['pressure'],
  ownership: ['ownership'],
  servingShare: ['serving', 'pitch'],
  needBeforePitch: ['pitch', 'insight'],
  promises: ['promise'],
  openLoops: ['ask'],
  insights: ['insight'],
}

/** Both examples of a measure, measured by the code that measures conversations. */
export function workedMeasure(name: MeasureName): Worked {
  const find = detectorsOf[name] ?? []
  return both(words.measures.examples[name], ({ measures }) => {
    const measured = measures[name]
    return { finds: find, measured: measured.known || find.length === 0 ? measured : null }
  })
}

/** Both examples of a finder that has no number of its own. */
export function workedFinder(name: OtherFinder): Worked {
  return both(words.measures.finderExamples[name], () => ({ finds: [name], measured: null }))
}

interface Shown {
  readonly finds: readonly string[]
  readonly measured: WorkedExample['measured']
}

function both({ counts, not }: Examples, show: (measures: Measures) => Shown): Worked {
  return { counts: worked(counts, show), not: worked(not, show) }
}

function worked(example: Example, show: (measures: Measures) => Shown): WorkedExample {
  const conversation = conversationOf(example)
  const measures = measure(conversation, { now: began, zone: 'UTC' })
  const { finds, measured } = show(measures)
  const found = eachOf(findingsOf(conversation.id, measures))
    .map(({ finding }) => finding)
    .filter((finding) => finds.includes(detectorOf(finding)))
  return {
    why: example.why,
    measured,
    count: found.length,
    isTimed: example.lines.some(([, , start]) => start !== undefined) && !example.isWritten,
    lines: example.lines.map(([who, text, start, end], at) => ({
      who,
      text,
      start: start ?? null,
      end: end ?? null,
      marks: found.filter((one) => one.utterance === `u${at + 1}`).map((one) => rangeOf(one, text)),
    })),
  }
}

function rangeOf(finding: Finding, text: string): readonly [start: number, end: number] {
  if (finding.is === 'moment') return [finding.start, finding.end]
  const start = Math.max(0, text.indexOf(finding.words))
  return [start, start + finding.words.length]
}

function conversationOf({ lines, isWritten }: Example): Conversation {
  return {
    id: 'example',
    channel: isWritten ? 'chat' : 'phone',
    kind: null,
    language: 'en',
    startedAt: began,
    timeZone: 'UTC',
    parties: [party('Rosa', 'rep'), party('Cora', 'customer')],
    utterances: lines.map(([who, text, start, end], at) => ({
      id: `u${at + 1}`,
      party: who,
      startMs: start === undefined || isWritten ? null : start * 1000,
      endMs: end === undefined || isWritten ? null : end * 1000,
      at: isWritten ? new Date(Date.parse(began) + (start ?? 0) * 1000).toISOString() : null,
      text,
    })),
  }
}

function party(name: string, role: Party['role']): Party {
  return { key: name, name, role, roleHow: 'given', roleConfidence: 1, email: null }
}
