import { Section } from '../components/section.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { TextField } from '../components/text-field.tsx'
import type { Frame, Person } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

export interface OwnTimePageProps {
  readonly frame: Frame
  readonly days: number
  /** In days of the calendar. */
  readonly longest: number
  /** For whoever may set it. */
  readonly form: { readonly days: string; readonly error: string | null } | null
  /** `null` where it is none of the viewer's business. */
  readonly marks: readonly { readonly rep: Person; readonly count: number; readonly longest: number }[] | null
}

export function OwnTimePage({ frame, days, longest, form, marks }: OwnTimePageProps) {
  const say = words.ownTime.policy
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div class="told">
          <h1>{say.title}</h1>
          <p class="page__lead">
            {say.lead} {say.now(days)}
          </p>
        </div>
      </div>
      <div class="stack">
        <ul class="ruled">
          {say.rules.map((rule) => (
            <li>{rule}</li>
          ))}
          <li>{say.longestRule(longest)}</li>
        </ul>
        {form ? (
          <Section title={say.change} id="change">
            <form class="form" method="post" action={paths.ownTime}>
              <TextField
                id="own-days"
                name="days"
                label={say.label}
                value={form.days}
                hint={say.hint}
                error={form.error ?? undefined}
              />
              <p>
                <button type="submit" class="button button--first">
                  {say.save}
                </button>
              </p>
            </form>
          </Section>
        ) : null}
        {marks ? (
          <Section title={say.marks} aside={say.marksAside} id="marks">
            <p class="quiet">{say.marksLead}</p>
            <Marks marks={marks} longest={longest} />
          </Section>
        ) : null}
      </div>
    </Layout>
  )
}

function Marks({ marks, longest }: { marks: NonNullable<OwnTimePageProps['marks']>; longest: number }) {
  const say = words.ownTime.policy
  if (marks.length === 0) return <p class="quiet">{say.noMarks}</p>
  return (
    <TableScroll says={say.marks}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{say.rep}</th>
            <th scope="col" class="table__figure">
              {say.count}
            </th>
            <th scope="col" class="table__figure">
              {say.longest(longest)}
            </th>
          </tr>
        </thead>
        <tbody>
          {marks.map(({ rep, count, longest: waited }) => (
            <tr>
              <th scope="row">{rep.name}</th>
              <td class="table__figure">{count}</td>
              <td class="table__figure">{waited}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
