import { behaviourNames } from '../../server/grading/behaviours.ts'
import { Section } from '../components/section.tsx'
import type { Person } from '../frame.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { ChoiceField, LongField } from './fields.tsx'

/** The form that chooses or proposes a goal, as it stands. Dates are civil. */
export interface GoalForm {
  readonly once: string
  readonly rep: string
  readonly behaviour: string
  readonly aim: string
  readonly from: string
  readonly to: string
  readonly errors: Readonly<Record<string, string>>
}

const say = words.goals.make

interface GoalFormProps {
  readonly form: GoalForm
  /** Whom a manager can propose one to; empty for a rep, who chooses their own. */
  readonly reps: readonly Person[]
}

export function NewGoal({ form, reps }: GoalFormProps) {
  const isProposal = reps.length > 0
  return (
    <Section title={isProposal ? say.propose : say.title} id="new">
      <form class="form" method="post" action={paths.goals}>
        <input type="hidden" name="once" value={form.once} />
        {isProposal ? (
          <ChoiceField
            id="goal-rep"
            name="rep"
            label={say.rep}
            value={form.rep}
            options={reps.map((rep) => ({ value: rep.id, says: rep.name }))}
            error={form.errors.rep}
          />
        ) : null}
        <ChoiceField
          id="goal-behaviour"
          name="behaviour"
          label={say.behaviour}
          value={form.behaviour}
          options={behaviourNames.map((name) => ({
            value: name,
            says: `${words.behaviours.title(name)}: ${words.home.behaviours.says[name]}`,
          }))}
          error={form.errors.behaviour}
        />
        <LongField
          id="goal-aim"
          name="aim"
          label={say.aim}
          hint={say.aimHint}
          value={form.aim}
          most={500}
          error={form.errors.aim}
        />
        <Dates form={form} />
        <p>
          <button type="submit" class="button button--first">
            {isProposal ? say.sendProposal : say.send}
          </button>
        </p>
      </form>
    </Section>
  )
}

function Dates({ form: { from, to, errors } }: { form: GoalForm }) {
  return (
    <>
      <div class="form__row">
        {(
          [
            ['from', say.from, from],
            ['to', say.to, to],
          ] as const
        ).map(([name, label, value]) => (
          <p class="field">
            <label class="field__label" for={`goal-${name}`}>
              {label}
            </label>
            <input class="field__input" type="date" id={`goal-${name}`} name={name} value={value} required />
          </p>
        ))}
      </div>
      {errors.dates ? <p class="field__error">{errors.dates}</p> : null}
    </>
  )
}
