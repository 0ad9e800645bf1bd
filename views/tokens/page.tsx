import { OnceMore, type Ways } from '../account/once-more.tsx'
import { Section } from '../components/section.tsx'
import { TextField } from '../components/text-field.tsx'
import { Ticks } from '../components/ticks.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { type ShownToken, TokenTable } from './token-table.tsx'

const scopes = ['read', 'import', 'pay'] as const

/** A token as it was asked for, what is wrong with that, and the one just made: without its secret where it was made before. */
export interface WantedToken {
  readonly name: string
  readonly scopes: readonly string[]
  readonly errors: Readonly<Partial<Record<'name' | 'scopes' | 'password', string>>>
  readonly made: { readonly name: string; readonly secret: string | null } | null
}

export interface TokensPageProps {
  readonly frame: Frame
  readonly ways: Ways
  readonly tokens: readonly ShownToken[]
  readonly wanted: WantedToken
  /** The id of the token that this form makes, once. */
  readonly onceId: string
}

export function TokensPage({ frame, ways, tokens, wanted, onceId }: TokensPageProps) {
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
          <TokenForm ways={ways} wanted={wanted} onceId={onceId} />
        </Section>
        <Section title={say.yours} id="yours">
          {tokens.length === 0 ? <p class="quiet">{say.none}</p> : <TokenTable tokens={tokens} />}
        </Section>
      </div>
    </Layout>
  )
}

function TokenForm({ ways, wanted, onceId }: Pick<TokensPageProps, 'ways' | 'wanted' | 'onceId'>) {
  const say = words.tokens
  const { errors, made } = wanted
  return (
    <form class="form" method="post" action={paths.tokens}>
      {made ? <JustMade {...made} /> : null}
      <input type="hidden" name="id" value={onceId} />
      <TextField
        id="token-name"
        name="name"
        label={say.name}
        hint={say.nameHint}
        value={wanted.name}
        error={errors.name}
        autocomplete="off"
      />
      <Ticks
        id="token-scopes"
        label={say.may}
        names={scopes}
        says={say.scopes}
        ticked={wanted.scopes}
        error={errors.scopes}
      />
      <OnceMore id="token-password" ways={ways} error={errors.password} />
      <p>
        <button type="submit" class="button">
          {say.send}
        </button>
      </p>
    </form>
  )
}

function JustMade({ name, secret }: NonNullable<WantedToken['made']>) {
  const say = words.tokens
  return (
    <p class="frozen" role="status">
      {secret === null ? (
        say.madeBefore(name)
      ) : (
        <>
          {say.made(name)} <code class="code">{secret}</code>
        </>
      )}
    </p>
  )
}
