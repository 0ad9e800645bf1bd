import type { GroupFact } from '../../db/queries/group-facts.ts'
import { answersTo, type FactName, factNames } from '../../server/pay/fairness/facts.ts'
import { TextField } from '../components/text-field.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

interface GroupFactsPageProps {
  readonly frame: Frame
  readonly kept: readonly GroupFact[]
  /** What was typed, where it was refused. */
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
  readonly mayBring: boolean
}

/** What somebody says of the groups they belong to; only they ever see it. */
export function GroupFactsPage({ frame, kept, typed, errors, mayBring }: GroupFactsPageProps) {
  const say = words.groupFacts
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div class="told">
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
          {mayBring ? (
            <p>
              <a href={paths.groupFactsImports}>{say.bring.link}</a>
            </p>
          ) : null}
        </div>
      </div>
      <div class="stack">
        <form class="form" method="post" action={paths.groupFacts}>
          {factNames.map((fact) => (
            <Answer
              fact={fact}
              kept={kept.find((one) => one.fact === fact)}
              typed={typed[fact]}
              error={errors[fact]}
            />
          ))}
          <button type="submit" class="button button--first">
            {say.save}
          </button>
        </form>
        {kept.length > 0 ? (
          <form class="form" method="post" action={paths.groupFactsRemoval}>
            <button type="submit" class="button">
              {say.remove}
            </button>
          </form>
        ) : null}
      </div>
    </Layout>
  )
}

interface AnswerProps {
  readonly fact: FactName
  readonly kept: GroupFact | undefined
  readonly typed: string | undefined
  readonly error: string | undefined
}

function Answer({ fact, kept, typed, error }: AnswerProps) {
  const say = words.groupFacts
  const choices = answersTo[fact]
  const value = typed ?? kept?.value ?? ''
  const byHr = kept?.source === 'hr' ? say.byHr(kept.why ?? '') : null
  if (choices === null)
    return (
      <TextField
        id={fact}
        name={fact}
        label={words.fairness.facts[fact]}
        value={value}
        error={error}
        required={false}
        hint={byHr ?? say.countryHint}
      />
    )
  return (
    <p class="field">
      <label class="field__label" for={fact}>
        {words.fairness.facts[fact]}
      </label>
      <select class="field__input" id={fact} name={fact}>
        <option value="">{say.says}</option>
        {choices.map((one) => (
          <option value={one} selected={one === value}>
            {words.fairness.answer(one)}
          </option>
        ))}
      </select>
      {byHr === null ? null : <span class="field__hint">{byHr}</span>}
      {error ? <span class="field__error">{error}</span> : null}
    </p>
  )
}
