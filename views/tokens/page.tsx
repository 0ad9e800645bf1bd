import { Section } from '../components/section.tsx'
import { TextField } from '../components/text-field.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { type ShownToken, TokenTable } from './token-table.tsx'

const scopes = ['read', 'import', 'pay'] as const

/** A token as it was asked for, what is wrong with that, and once made its secret. */
export interface WantedToken {
  readonly name: string
  readonly scopes: readonly string[]
  readonly errors: Readonly<Partial<Record<'name' | 'scopes', string>>>
  readonly secret: string | null
}

export interface TokensPageProps {
  readonly frame: Frame
  readonly tokens: readonly ShownToken[]
  readonly wanted: WantedToken
}

export function TokensPage({ frame, tokens, wanted }: TokensPageProps) {
  const say = words.tokens
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div class="told">
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
          <p>
            <a href={paths.api}>{say.read}</a>
          </p>
        </div>
      </div>
      <div class="stack">
        <Section title={say.make} aside={say.makeAside} id="make">
          <TokenForm wanted={wanted} />
        </Section>
        <Section title={say.yours} id="yours">
          {tokens.length === 0 ? <p class="quiet">{say.none}</p> : <TokenTable tokens={tokens} />}
        </Section>
      </div>
    </Layout>
  )
}

function TokenForm({ wanted }: { wanted: WantedToken }) {
  const say = words.tokens
  const { errors, secret } = wanted
  return (
    <form class="form" method="post" action={paths.tokens}>
      {secret === null ? null : (
        <p class="frozen" role="status">
          {say.made(wanted.name)} <code class="code">{secret}</code>
        </p>
      )}
      <TextField
        id="token-name"
        name="name"
        label={say.name}
        hint={say.nameHint}
        value={secret === null ? wanted.name : ''}
        error={errors.name}
        autocomplete="off"
      />
      <fieldset class="ticks" {...(errors.scopes ? { 'aria-describedby': 'token-scopes-error' } : {})}>
        <legend class="field__label">{say.may}</legend>
        {scopes.map((scope) => (
          <label class="ticks__one">
            <input type="checkbox" name={scope} value="yes" checked={wanted.scopes.includes(scope)} />
            <span>{say.scopes[scope]}</span>
          </label>
        ))}
        {errors.scopes ? (
          <span class="field__error" id="token-scopes-error">
            {errors.scopes}
          </span>
        ) : null}
      </fieldset>
      <p>
        <button type="submit" class="button">
          {say.send}
        </button>
      </p>
    </form>
  )
}
