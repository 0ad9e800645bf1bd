import { Section } from '../components/section.tsx'
import { TextField } from '../components/text-field.tsx'
import { civilDate } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { ListedPeriod } from './records.ts'

interface PeriodsPageProps {
  readonly frame: Frame
  readonly periods: readonly ListedPeriod[]
  /** Plans that a period can be made for, by name. */
  readonly plans: readonly string[]
  /** What stands in the form, and what is wrong with it. */
  readonly typed: Readonly<Record<'plan' | 'name' | 'from' | 'to', string>>
  readonly errors: Readonly<Record<string, string>>
}

/** Every period, and the form for the next one. */
export function PeriodsPage(props: PeriodsPageProps) {
  const say = words.periods
  return (
    <Layout frame={props.frame} title={say.title}>
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      <div class="talk__columns">
        <div class="stack">
          {props.periods.length === 0 ? <p>{say.none}</p> : null}
          <ul class="ruled">
            {props.periods.map(({ id, name, from, to, state, plan, version }) => (
              <li>
                <a href={paths.period(id)}>{name}</a>
                <p>{from > props.frame.today ? words.board.notBegun : words.board.states[state]}</p>
                <p class="quiet">
                  {words.pay.to(civilDate(from), civilDate(to))}, {say.of(plan, version)}
                </p>
              </li>
            ))}
          </ul>
        </div>
        <Section title={say.create.title} id="next">
          <p class="quiet">{props.plans.length === 0 ? say.create.noPlan : say.create.lead}</p>
          {props.plans.length === 0 ? null : <NextForm {...props} />}
        </Section>
      </div>
    </Layout>
  )
}

function NextForm({ plans, typed, errors }: PeriodsPageProps) {
  const say = words.periods.create
  return (
    <form class="form period__form" method="post" action={paths.periods}>
      <p class="field">
        <label class="field__label" for="plan">
          {say.plan}
        </label>
        <select class="field__input" id="plan" name="plan">
          {plans.map((one) => (
            <option value={one} selected={one === typed.plan}>
              {one}
            </option>
          ))}
        </select>
      </p>
      <TextField
        id="name"
        name="name"
        label={say.name}
        value={typed.name}
        hint={say.nameHint}
        error={errors.name}
        autocomplete="off"
      />
      <div class="form__row">
        <Day name="from" value={typed.from} error={errors.from} />
        <Day name="to" value={typed.to} error={errors.to} />
      </div>
      <button type="submit" class="button button--first">
        {say.send}
      </button>
    </form>
  )
}

function Day({ name, value, error }: { name: 'from' | 'to'; value: string; error: string | undefined }) {
  return (
    <p class="field">
      <label class="field__label" for={name}>
        {words.periods.create[name]}
      </label>
      <input
        class="field__input"
        type="date"
        id={name}
        name={name}
        required
        value={value}
        {...(error ? { 'aria-invalid': 'true', 'aria-describedby': `${name}-error` } : {})}
      />
      {error ? (
        <span class="field__error" id={`${name}-error`}>
          {error}
        </span>
      ) : null}
    </p>
  )
}
