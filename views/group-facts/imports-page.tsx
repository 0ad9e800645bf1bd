import { answersTo, factNames } from '../../server/pay/fairness/facts.ts'
import { TextField } from '../components/text-field.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

interface ImportsPageProps {
  readonly frame: Frame
  readonly why: string
  readonly whyError: string | null
  /** What stands against the table, a sentence each; nothing of it was kept then. */
  readonly problems: readonly string[]
  readonly done: string | null
}

/** Where HR brings in groups from a table, with the reason. */
export function GroupImportsPage({ frame, why, whyError, problems, done }: ImportsPageProps) {
  const say = words.groupFacts.bring
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div class="told">
          <p class="page__kicker">
            <a href={paths.groupFacts}>{words.groupFacts.title}</a>
          </p>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      <div class="stack">
        {done === null ? null : (
          <p role="status">
            <strong>{done}</strong>
          </p>
        )}
        {problems.length > 0 ? <Problems problems={problems} /> : null}
        <form class="form" method="post" action={paths.groupFactsImports} enctype="multipart/form-data">
          <TextField
            id="why"
            name="why"
            label={say.why}
            value={why}
            hint={say.whyHint}
            error={whyError ?? undefined}
          />
          <p class="field">
            <label class="field__label" for="file">
              {say.file}
            </label>
            <input class="field__input" type="file" id="file" name="file" accept=".csv,text/csv" required />
          </p>
          <button type="submit" class="button button--first">
            {say.save}
          </button>
        </form>
        <div class="told">
          <p>{say.columns(factNames.join(', '))}</p>
          <ul>
            {factNames.map((fact) => (
              <li>{say.allowed(fact, answersTo[fact]?.join(', ') ?? say.country)}</li>
            ))}
          </ul>
        </div>
      </div>
    </Layout>
  )
}

function Problems({ problems }: Pick<ImportsPageProps, 'problems'>) {
  return (
    <div class="ledger__result" role="alert">
      <p>{words.groupFacts.bring.nothingKept}</p>
      <ul>
        {problems.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </div>
  )
}
