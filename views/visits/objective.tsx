import type { Gap } from '../../server/measures/gaps.ts'
import { ChoiceField } from '../coaching/fields.tsx'
import { Section } from '../components/section.tsx'
import { TextField } from '../components/text-field.tsx'
import { type RefusedForm, refusedOf } from '../customers/refused-form.ts'
import { day } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

export interface ShownObjective {
  readonly id: string
  readonly version: number
  readonly wants: string
  readonly setOn: string
  /** They have met since: the rep is asked what became of it. */
  readonly isOver: boolean
  readonly looksMet: {
    readonly words: string
    readonly href: string
    readonly reason: 'words' | 'kind'
  } | null
}

export interface ObjectiveProps {
  readonly customer: string
  readonly once: string
  readonly timeZone: string
  readonly objective: ShownObjective | null
  readonly gaps: readonly Gap[]
  /** What they asked and nobody answered. */
  readonly asked: readonly string[]
  /** The page it stands on, to come back to. */
  readonly back: string
  readonly refused?: RefusedForm | undefined
}

const say = words.objectives

/** The one thing a rep wants to learn: what they set, what became of it, and what there is to choose from. */
export function ObjectiveSection(props: ObjectiveProps) {
  const { objective } = props
  return (
    <Section title={say.title} aside={say.aside} id="objective">
      {objective ? (
        <>
          <p class="objective__wants">{objective.wants}</p>
          <p class="quiet">{say.open(objective.setOn)}</p>
          {objective.isOver ? <Outcome {...props} objective={objective} /> : null}
          <details class="more" open={refusedOf(props.refused, 'objective') !== undefined}>
            <summary>{say.change}</summary>
            <Setting {...props} />
          </details>
        </>
      ) : (
        <>
          <p class="quiet">{say.none}</p>
          <Setting {...props} />
        </>
      )}
    </Section>
  )
}

function Setting({ customer, once, timeZone, gaps, asked, back, refused }: ObjectiveProps) {
  const wrong = refusedOf(refused, 'objective')
  const path = paths.objectivesOf(customer)
  return (
    <>
      {gaps.length + asked.length > 0 ? (
        <form method="post" action={path}>
          <Hidden once={once} back={back} />
          <h3 class="objective__suggested">{say.suggested}</h3>
          <ul class="objective__gaps">
            {gaps.map(({ kind, lastHeardAt }) => (
              <li>
                <button type="submit" class="button button--plain" name="kind" value={kind}>
                  {say.gaps[kind]}
                </button>
                <span class="quiet">
                  {lastHeardAt === null ? say.never : say.old(day(lastHeardAt, timeZone))}
                </span>
              </li>
            ))}
            {asked.map((question) => (
              <li>
                <button type="submit" class="button button--plain" name="wants" value={question}>
                  {question}
                </button>
                <span class="quiet">{say.asked}</span>
              </li>
            ))}
          </ul>
        </form>
      ) : null}
      <form class="form" method="post" action={path}>
        <Hidden once={once} back={back} />
        <TextField
          id="wants"
          name="wants"
          label={say.wants}
          value={wrong?.typed.wants ?? ''}
          error={wrong?.errors.wants}
        />
        <button type="submit" class="button">
          {say.set}
        </button>
      </form>
    </>
  )
}

function Outcome({ objective, back, refused }: ObjectiveProps & { readonly objective: ShownObjective }) {
  const wrong = refusedOf(refused, 'outcome')
  const { looksMet } = objective
  return (
    <form class="form" method="post" action={paths.objectiveOutcome(objective.id)}>
      <Hidden back={back} />
      <input type="hidden" name="version" value={String(objective.version)} />
      {looksMet ? (
        <>
          <p class="quiet">{say.looksMet[looksMet.reason]}</p>
          <p class="insight__words">
            <a href={looksMet.href}>{looksMet.words}</a>
          </p>
        </>
      ) : (
        <p class="quiet">{say.nothingFound}</p>
      )}
      <ChoiceField
        id="outcome"
        name="outcome"
        label={say.ask}
        value={wrong?.typed.outcome ?? (looksMet ? 'met' : 'not-met')}
        options={(['met', 'not-met', 'something-else'] as const).map((value) => ({
          value,
          says: say.outcomes[value],
        }))}
        error={undefined}
      />
      <TextField
        id="learnt"
        name="learnt"
        label={say.learnt}
        value={wrong?.typed.learnt ?? ''}
        error={wrong?.errors.learnt}
        required={false}
      />
      <button type="submit" class="button">
        {say.say}
      </button>
    </form>
  )
}

function Hidden({ once, back }: { once?: string; back: string }) {
  return (
    <>
      {once ? <input type="hidden" name="once" value={once} /> : null}
      <input type="hidden" name="back" value={back} />
    </>
  )
}
