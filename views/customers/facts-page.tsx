import type { FactChange, FactName, OwnFact } from '../../db/queries/customer-facts.ts'
import type { CustomerField } from '../../db/queries/customer-fields.ts'
import { ChoiceField, LongField } from '../coaching/fields.tsx'
import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import { TextField } from '../components/text-field.tsx'
import { day, timeOfDay } from '../format.ts'
import type { Frame, Person } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

export interface FactsPageProps {
  readonly frame: Frame
  readonly customer: { readonly id: string; readonly name: string }
  /** What stands in each field now, or what was typed. */
  readonly values: Readonly<Partial<Record<FactName, string | null>>>
  readonly seen: string
  readonly fields: readonly CustomerField[]
  readonly owners: readonly Person[]
  readonly referrers: readonly Person[]
  readonly errors: ReadonlyMap<FactName, string>
  readonly isClash: boolean
  readonly undoError: string | null
  readonly history: readonly (FactChange & {
    readonly says: string
    readonly fact: string
    readonly told: string
    readonly mayUndo: boolean
  })[]
}

/** What is known of a customer beside what they said: all of it may stay empty, and every change is kept. */
export function FactsPage(props: FactsPageProps) {
  const { frame, customer } = props
  const say = words.customerFacts
  const title = say.title(customer.name)
  return (
    <Layout frame={frame} title={title} current="customers">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.customer(customer.id)}>{say.back}</a>
          </p>
          <h1>{title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      {props.isClash ? <Problem line={say.conflict} /> : null}
      {props.undoError ? <Problem line={props.undoError} /> : null}
      <form class="form" method="post" action={paths.customerFacts(customer.id)}>
        <input type="hidden" name="seen" value={props.seen} />
        <Own {...props} />
        {props.fields.map((field) => (
          <Defined field={field} {...props} />
        ))}
        <p>
          <button type="submit" class="button button--first">
            {say.save}
          </button>
        </p>
      </form>
      <History {...props} />
    </Layout>
  )
}

function Own({ values, errors, owners, referrers }: FactsPageProps) {
  const say = words.customerFacts
  const text = (fact: OwnFact, hint?: string) => (
    <TextField
      id={`fact-${fact}`}
      name={fact}
      label={say.facts[fact]}
      value={values[fact] ?? ''}
      error={errors.get(fact)}
      required={fact === 'name'}
      autocomplete="off"
      {...(hint ? { hint } : {})}
    />
  )
  const choice = (fact: OwnFact, people: readonly Person[]) => (
    <ChoiceField
      id={`fact-${fact}`}
      name={fact}
      label={say.facts[fact]}
      value={values[fact] ?? ''}
      options={[
        { value: '', says: say.nobody },
        ...people.map(({ id, name }) => ({ value: id, says: name })),
      ]}
      error={errors.get(fact)}
    />
  )
  return (
    <>
      {text('name')}
      {text('account')}
      {text('role', say.hints.role)}
      {choice('ownerId', owners)}
      {text('language', say.hints.language)}
      {text('country', say.hints.country)}
      {text('timeZone', say.hints.timeZone)}
      {choice('referredBy', referrers)}
      <LongField
        id="fact-about"
        name="about"
        label={say.facts.about}
        value={values.about ?? ''}
        most={4000}
        hint={say.hints.about}
        error={errors.get('about')}
        isRequired={false}
      />
    </>
  )
}

function Defined({ field, values, errors }: FactsPageProps & { readonly field: CustomerField }) {
  const say = words.customerFacts
  const name = `field:${field.id}` as const
  const value = values[name] ?? ''
  if (field.kind === 'choice')
    return (
      <ChoiceField
        id={name}
        name={name}
        label={field.name}
        value={value}
        options={[
          { value: '', says: say.nothing },
          ...field.choices.map((one) => ({ value: one, says: one })),
        ]}
        error={errors.get(name)}
      />
    )
  return (
    <TextField
      id={name}
      name={name}
      label={field.name}
      value={value}
      error={errors.get(name)}
      required={false}
      autocomplete="off"
      {...(field.kind === 'text' ? {} : { hint: say.hints[field.kind] })}
    />
  )
}

function History({ frame, customer, history }: FactsPageProps) {
  const say = words.customerFacts
  const timeZone = frame.viewer?.timeZone ?? 'UTC'
  return (
    <Section title={say.history} id="history">
      {history.length === 0 ? <p class="quiet">{say.noHistory}</p> : null}
      <ol class="ruled">
        {history.map((one) => (
          <li>
            <p>
              {one.says} {one.told}
            </p>
            <p class="quiet">{`${day(one.at, timeZone)}, ${timeOfDay(one.at, timeZone)}`}</p>
            {one.mayUndo ? (
              <form method="post" action={paths.factUndoing(customer.id, one.id)}>
                <button type="submit" class="button button--plain" aria-label={words.trail.undoOf(one.fact)}>
                  {say.undo}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  )
}
