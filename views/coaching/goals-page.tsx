import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import type { Frame, Person } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { type GoalForm, NewGoal } from './goal-form.tsx'

/** A goal in a list. */
export interface GoalLine {
  readonly id: string
  readonly says: string
  readonly when: string
  readonly state: string
  readonly closing: string
}

export interface GoalsPageProps {
  readonly frame: Frame
  readonly current: readonly GoalLine[]
  readonly earlier: readonly GoalLine[]
  readonly reps: readonly Person[]
  readonly form: GoalForm
}

const say = words.goals

export function GoalsPage({ frame, current, earlier, reps, form }: GoalsPageProps) {
  const isRep = frame.viewer?.role === 'rep'
  return (
    <Layout frame={frame} title={say.title} current="coaching">
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      {form.errors.form ? <Problem line={form.errors.form} /> : null}
      <div class="talk__columns">
        <div class="stack">
          <Section title={say.current} id="current">
            <GoalList goals={current} none={say.none} />
          </Section>
          <Section title={say.earlier} id="earlier">
            <GoalList goals={earlier} none={say.noneBefore} />
          </Section>
        </div>
        {isRep || reps.length > 0 ? <NewGoal form={form} reps={isRep ? [] : reps} /> : null}
      </div>
    </Layout>
  )
}

function GoalList({ goals, none }: { goals: readonly GoalLine[]; none: string }) {
  if (goals.length === 0) return <p class="quiet">{none}</p>
  return (
    <ul class="ruled">
      {goals.map((one) => (
        <li>
          <a href={paths.goal(one.id)}>{one.says}</a>
          <p class="quiet">
            {one.when}, {one.state}
          </p>
          {one.closing === '' ? null : <p>{one.closing}</p>}
        </li>
      ))}
    </ul>
  )
}
