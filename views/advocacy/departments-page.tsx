import type { Department } from '../../db/queries/departments.ts'
import { Section } from '../components/section.tsx'
import { TextField } from '../components/text-field.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

interface DepartmentsPageProps {
  readonly frame: Frame
  readonly departments: readonly Department[]
  readonly days: string
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

/** Whom cases can be taken to, and how long the company has to answer. */
export function DepartmentsPage({ frame, departments, days, typed, errors }: DepartmentsPageProps) {
  const say = words.advocacy.departments
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.advocacy}>{words.advocacy.title}</a>
          </p>
          <h1>{say.title}</h1>
          <p class="page__lead">{departments.length === 0 ? say.none : say.lead}</p>
        </div>
      </div>
      <ul class="ruled">
        {departments.map(({ id, name, email }) => (
          <li>
            <p>
              {name} <span class="quiet">{email ?? say.noEmail}</span>
            </p>
            <form method="post" action={paths.advocacyDepartmentRemoval(id)}>
              <button type="submit" class="button button--plain" aria-label={say.removeThis(name)}>
                {say.remove}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <Section title={say.add} id="add">
        <form class="form" method="post" action={paths.advocacyDepartments}>
          <TextField
            id="department"
            name="name"
            label={say.name}
            value={typed.name ?? ''}
            {...(errors.name ? { error: errors.name } : {})}
          />
          <TextField
            id="address"
            name="email"
            type="email"
            label={say.email}
            value={typed.email ?? ''}
            required={false}
            {...(errors.email ? { error: errors.email } : {})}
          />
          <p class="acts">
            <button type="submit" class="button">
              {say.add}
            </button>
          </p>
        </form>
      </Section>
      <Section title={say.days} id="days">
        <form class="form" method="post" action={paths.advocacyDays}>
          <TextField
            id="case-days"
            name="days"
            label={say.days}
            hint={say.daysHint}
            value={days}
            {...(errors.days ? { error: errors.days } : {})}
          />
          <p class="acts">
            <button type="submit" class="button">
              {say.saveDays}
            </button>
          </p>
        </form>
      </Section>
    </Layout>
  )
}
