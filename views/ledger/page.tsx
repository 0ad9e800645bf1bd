import { Section } from '../components/section.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { type Found, findingSays } from './told.ts'

/** One entry as a row. */
export interface EntryRow {
  readonly seq: number
  readonly when: string
  readonly kind: keyof typeof words.ledger.kinds
  /** What an act was, where the entry tells of one. */
  readonly act: string | null
  readonly about: string
  readonly hash: string
}

/** What came of holding everything against its hashes; `problem` where it could not be done. */
export type Check =
  | { readonly problem: string }
  | {
      readonly findings: readonly Found[]
      readonly entries: number
      readonly statements: number
      readonly grades: number
      readonly plans: number
      readonly signatures: number
      readonly anchors: { readonly given: number; readonly held: number }
    }

interface LedgerPageProps {
  readonly frame: Frame
  readonly head: { readonly seq: number; readonly hash: string; readonly receipt: string }
  /** When the head was taken outside last. */
  readonly taken: string | null
  readonly rows: readonly EntryRow[]
  readonly check: Check | null
  readonly asked: { readonly receipt: string; readonly problem: string | null }
}

/** The ledger for whoever audits pay: where it ends, its last entries, and whether anything was changed. */
export function LedgerPage({ frame, head, taken, rows, check, asked }: LedgerPageProps) {
  const say = words.ledger
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      {check ? <Result check={check} /> : null}
      <Section title={say.head} id="head">
        {head.seq === 0 ? <p class="quiet">{say.none}</p> : <Head head={head} taken={taken} />}
        <Verify asked={asked} />
        <p class="quiet ledger__says">{say.keep}</p>
        <p class="quiet">
          {say.command}: <code class="code">npm run -s heard -- verify</code>
        </p>
      </Section>
      {rows.length > 0 ? (
        <Section title={say.latest(rows.length)} id="entries">
          <Entries rows={rows} />
        </Section>
      ) : null}
    </Layout>
  )
}

function Result({ check }: { check: Check }) {
  const say = words.ledger.result
  if ('problem' in check)
    return (
      <div class="ledger__result" role="alert">
        <h2>{say.unchecked}</h2>
        <p>{check.problem}</p>
      </div>
    )
  const { findings, entries, statements, grades, plans, signatures, anchors } = check
  const isIntact = findings.length === 0
  return (
    <div class="ledger__result" role={isIntact ? 'status' : 'alert'}>
      <h2>{isIntact ? say.intact : say.tampered(findings.length)}</h2>
      {isIntact ? null : (
        <ul>
          {findings.map((one) => (
            <li>{findingSays(one)}</li>
          ))}
        </ul>
      )}
      <p>
        {say.walked(entries, statements, grades, plans, signatures)}{' '}
        {say.anchored(anchors.held, anchors.given)} {say.evident}
      </p>
    </div>
  )
}

function Head({ head, taken }: Pick<LedgerPageProps, 'head' | 'taken'>) {
  const say = words.ledger.facts
  return (
    <dl class="ledger__facts">
      <dt>{say.entries}</dt>
      <dd>{head.seq}</dd>
      <dt>{say.receipt}</dt>
      <dd>
        <code class="code ledger__hash">{head.receipt}</code>
      </dd>
      <dt>{say.hash}</dt>
      <dd>
        <code class="code ledger__hash">{head.hash}</code>
      </dd>
      <dt>{say.taken}</dt>
      <dd>{taken ?? words.ledger.neverTaken}</dd>
    </dl>
  )
}

function Verify({ asked: { receipt, problem } }: Pick<LedgerPageProps, 'asked'>) {
  const say = words.ledger
  return (
    <form class="form" method="get" action={paths.ledgerVerification}>
      <p class="field">
        <label class="field__label" for="receipt">
          {say.receiptLabel}
        </label>
        <input
          class="field__input"
          id="receipt"
          name="receipt"
          value={receipt}
          maxlength={100}
          autocomplete="off"
          aria-invalid={problem === null ? undefined : 'true'}
          aria-describedby={problem === null ? undefined : 'receipt-error'}
        />
        {problem === null ? null : (
          <span class="field__error" id="receipt-error">
            {problem}
          </span>
        )}
      </p>
      <button type="submit" class="button">
        {say.verify}
      </button>
    </form>
  )
}

function Entries({ rows }: Pick<LedgerPageProps, 'rows'>) {
  const say = words.ledger
  return (
    <TableScroll says={say.latest(rows.length)}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{say.columns.seq}</th>
            <th scope="col">{say.columns.at}</th>
            <th scope="col">{say.columns.kind}</th>
            <th scope="col">{say.columns.about}</th>
            <th scope="col">{say.columns.hash}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">{row.seq}</th>
              <td>{row.when}</td>
              <td>{row.act ?? say.kinds[row.kind]}</td>
              <td>
                <code class="code">{row.about}</code>
              </td>
              <td>
                <code class="code">{row.hash}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
