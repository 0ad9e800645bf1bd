import type { CustomerField } from '../../db/queries/customer-fields.ts'
import { ChoiceField, LongField } from '../coaching/fields.tsx'
import { Section } from '../components/section.tsx'
import { TextField } from '../components/text-field.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

export interface FieldsPageProps {
  readonly frame: Frame
  readonly fields: readonly CustomerField[]
  readonly typed: { readonly name: string; readonly kind: string; readonly choices: string }
  readonly error: { readonly at: string; readonly says: string } | null
}

/** The fields this house added to what it knows of its customers, and the way to add one. */
export function FieldsPage({ frame, fields, typed, error }: FieldsPageProps) {
  const say = words.customerFacts.fields
  const errorAt = (...places: readonly string[]) =>
    error && places.includes(error.at) ? error.says : undefined
  return (
    <Layout frame={frame} title={say.title} current="customers">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.customers}>{words.customers.title}</a>
          </p>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      <Section title={say.count(fields.length)} id="fields">
        {fields.length === 0 ? <p class="quiet">{say.none}</p> : null}
        <ul class="ruled">
          {fields.map((field) => (
            <li class="acts task">
              <div>
                <p>
                  <strong>{field.name}</strong>, {say.kinds[field.kind]}
                </p>
                {field.choices.length > 0 ? <p class="quiet">{field.choices.join(', ')}</p> : null}
              </div>
              <form method="post" action={paths.customerFieldRemoval(field.id)}>
                <button type="submit" class="button" aria-label={say.removeOf(field.name)}>
                  {say.remove}
                </button>
              </form>
            </li>
          ))}
        </ul>
        {fields.length > 0 ? <p class="section__foot">{say.removeFoot}</p> : null}
      </Section>
      <Section title={say.add} id="add">
        <form class="form" method="post" action={paths.customerFields}>
          <TextField
            id="field-name"
            name="name"
            label={say.name}
            value={typed.name}
            error={errorAt('name', 'taken', 'many')}
            autocomplete="off"
          />
          <ChoiceField
            id="field-kind"
            name="kind"
            label={say.kind}
            value={typed.kind}
            options={Object.entries(say.kinds).map(([value, says]) => ({ value, says }))}
            error={errorAt('kind')}
          />
          <LongField
            id="field-choices"
            name="choices"
            label={say.choices}
            value={typed.choices}
            most={2000}
            hint={say.choicesHint}
            error={errorAt('choices')}
            isRequired={false}
          />
          <p class="faint">{say.limits}</p>
          <p>
            <button type="submit" class="button button--first">
              {say.add}
            </button>
          </p>
        </form>
      </Section>
    </Layout>
  )
}
