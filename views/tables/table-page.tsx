import type { TablePlan, TableProblem } from '../../server/actions/table-plan.ts'
import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { TablePreview } from './table-preview.tsx'

export type TableKind = 'people' | 'contacts' | 'purchases'

const doors = {
  people: {
    back: paths.people,
    imports: paths.peopleImports,
    table: paths.peopleTable,
    workbook: paths.peopleWorkbook,
    records: null,
  },
  contacts: {
    back: paths.customers,
    imports: paths.contactImports,
    table: paths.contactTable,
    workbook: paths.contactWorkbook,
    records: paths.contactRecords,
  },
  purchases: {
    back: paths.customers,
    imports: paths.purchaseImports,
    table: paths.purchaseTable,
    workbook: paths.purchaseWorkbook,
    records: null,
  },
} as const

export interface TablePageProps {
  readonly frame: Frame
  readonly kind: TableKind
  readonly plan: TablePlan | null
  readonly problem: TableProblem | null
  readonly error: string | null
}

/** Where a table is brought in, and what it would change before it is kept. */
export function TablePage({ frame, kind, plan, problem, error }: TablePageProps) {
  const say = words.tables[kind]
  const { back, imports, table, workbook, records } = doors[kind]
  return (
    <Layout frame={frame} title={say.title} current={kind === 'people' ? 'people' : 'customers'}>
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={back}>{words[kind === 'people' ? 'people' : 'customers'].title}</a>
          </p>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      <div class="stack">
        {plan ? (
          <Section title={words.tables.preview.title} id="preview">
            <TablePreview plan={plan} problem={problem} imports={imports} />
          </Section>
        ) : (
          <Section title={words.tables.bring} id="file">
            <form class="form" method="post" action={imports} enctype="multipart/form-data">
              {error ? <Problem line={error} /> : null}
              <p class="field">
                <label class="field__label" for="table-file">
                  {words.tables.file}
                </label>
                <input
                  class="upload__files"
                  id="table-file"
                  type="file"
                  name="file"
                  accept=".csv,.tsv,.txt,.json"
                  required
                />
                <span class="field__hint">{words.tables.fileHint}</span>
              </p>
              <p>
                <button type="submit" class="button button--first">
                  {words.tables.look}
                </button>
              </p>
            </form>
            <p class="table-note">{say.columns}</p>
            <pre class="code code--example">{say.example}</pre>
            <p>
              {words.tables.now} <a href={workbook}>{words.tables.workbook}</a> {words.tables.or}{' '}
              <a href={table}>{words.tables.plain}</a>
              {records ? (
                <>
                  {' '}
                  {words.tables.or} <a href={records}>{words.tables.records}</a>
                </>
              ) : null}
            </p>
          </Section>
        )}
      </div>
    </Layout>
  )
}
