import type { MeasureName, Measures } from '../../server/measures/measure.ts'
import type { Known, Measured } from '../../server/measures/measured.ts'
import { Section } from '../components/section.tsx'
import { type LabelOf, Why } from '../components/why.tsx'
import { clock, percent, seconds } from '../format.ts'
import { words } from '../messages/words.ts'
import { sidesOf } from './learnt.tsx'
import type { ConversationPageProps } from './page.tsx'
import { labelsOf } from './said.ts'

interface ListenedProps {
  readonly found: Measures
  readonly title: string
  readonly labelOf: LabelOf
  /** Measures whose finder is not good enough yet: shown, and reaching no grade. */
  readonly coachingOnly: readonly MeasureName[]
  readonly aside?: boolean
}

/** What it needs of the page. */
export function listenedOf(page: ConversationPageProps): ListenedProps {
  const { conversation, found, coachingOnly, frame } = page
  const { isOwn, rep } = sidesOf(page)
  const say = words.conversation.listened
  const title = isOwn ? say.title : say.titleOf(rep)
  return { found, title, coachingOnly, labelOf: labelsOf(conversation, frame.viewer?.timeZone ?? 'UTC') }
}

const shown: readonly MeasureName[] = [
  'uptake',
  'followUpQuestions',
  'openQuestions',
  'patienceMs',
  'cutIns',
  'longestMonologueMs',
  'egoPer1000',
  'pressurePer1000',
  'needBeforePitch',
  'servingShare',
  'ownership',
  'firstResponseMs',
]
const neverGraded: ReadonlySet<MeasureName> = new Set([
  'patienceMs',
  'firstResponseMs',
  'openQuestions',
  'ownership',
])

/** One conversation's numbers in words; each opens on its rule and its evidence. */
export function Listened({ found, title, labelOf, coachingOnly, aside = false }: ListenedProps) {
  const rows = shown.filter((name) => worthARow(name, found.measures[name]))
  return (
    <Section title={title} aside={words.conversation.listened.aside} id="listened" isSwapped={aside}>
      <div class="measured">
        {rows.map((name) => (
          <Row name={name} found={found} labelOf={labelOf} coachingOnly={coachingOnly.includes(name)} />
        ))}
      </div>
    </Section>
  )
}

function Row({
  name,
  found,
  labelOf,
  coachingOnly,
}: Omit<ListenedProps, 'coachingOnly' | 'title' | 'aside'> & { name: MeasureName; coachingOnly: boolean }) {
  const measured = found.measures[name]
  const say = words.conversation.listened
  return (
    <details class="measured__row">
      <summary class="measured__line">
        <span class="measured__name">{words.measures.formulas[name].name}</span>
        <span class={`measured__value${measured.known ? '' : ' measured__value--unknown'}`}>
          {measured.known
            ? sayValue(name, measured as Known<number>)
            : words.measures.because(words.measures.reasons[measured.reason])}
          {neverGraded.has(name) ? <small> {say.neverGraded}</small> : null}
          {coachingOnly && !neverGraded.has(name) ? <small> {say.coachingOnly}</small> : null}
        </span>
      </summary>
      <Why name={name} measured={measured} labelOf={labelOf} version={found.version.measures} />
    </details>
  )
}

function worthARow(name: MeasureName, measured: Measured<unknown>): boolean {
  return measured.known || (name !== 'firstResponseMs' && name !== 'patienceMs')
}

function sayValue(name: MeasureName, measured: Known<number>): string {
  const say = words.conversation.listened
  if (name === 'needBeforePitch') return needFirst(measured.value)
  if (name === 'uptake') return say.turns(percent(measured.value))
  if (name === 'followUpQuestions') return say.band(measured.value)
  if (name === 'patienceMs') return say.seconds(seconds(measured.value))
  if (measured.unit === 'ms')
    return measured.value < 60_000 ? say.seconds(seconds(measured.value)) : clock(measured.value)
  if (measured.unit === 'share') return percent(measured.value)
  if (measured.unit === 'per-1000-words')
    return measured.value === 0 ? say.none : say.perThousand(measured.value.toFixed(1))
  if (name === 'cutIns' || name === 'ownership') return times(measured.value)
  return String(measured.value)
}

function needFirst(value: number): string {
  const say = words.conversation.listened.needFirst
  if (value >= 1) return say.yes
  return value > 0 ? say.partly : say.no
}

function times(count: number): string {
  const say = words.conversation.listened
  if (count === 0) return say.none
  return count === 1 ? say.once : say.times(count)
}
