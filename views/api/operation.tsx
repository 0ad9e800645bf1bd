import { words } from '../messages/words.ts'

export interface ApiParameter {
  readonly name: string
  readonly where: string
  readonly required: boolean
  readonly says: string
  readonly choices: readonly string[]
  readonly example: string | null
}

export interface ApiAnswer {
  readonly status: string
  readonly description: string
  readonly type: string | null
  readonly shape: string | null
  readonly example: string | null
}

/** One thing a program may ask for, and what it is told. */
export interface ApiOperation {
  readonly method: string
  readonly path: string
  readonly summary: string
  readonly description: string | null
  readonly scope: string | null
  readonly parameters: readonly ApiParameter[]
  /** The same on a command line. */
  readonly command: string
  readonly bodies: readonly { readonly type: string; readonly example: string }[]
  readonly answers: readonly ApiAnswer[]
}

/** Where on its page an operation stands. */
export function idOf({ method, path }: Pick<ApiOperation, 'method' | 'path'>): string {
  return `${method}${path}`.toLowerCase().replace(/[^a-z]+/g, '-')
}

export function Operation({ operation }: { operation: ApiOperation }) {
  const say = words.api.page
  return (
    <article class="operation" id={idOf(operation)}>
      <h3 class="operation__name">
        <span class="operation__method">{operation.method}</span> <code class="code">{operation.path}</code>
      </h3>
      <p lang="en">{operation.summary}.</p>
      {operation.description ? (
        <p class="quiet" lang="en">
          {operation.description}
        </p>
      ) : null}
      <p class="quiet">{operation.scope === null ? say.open : say.scope(operation.scope)}</p>
      <Listing says={say.command(`${operation.method} ${operation.path}`)} text={operation.command} />
      {operation.parameters.length === 0 ? null : <Parameters parameters={operation.parameters} />}
      {operation.bodies.map(({ type, example }) => (
        <Listing says={say.body(type)} text={example} isFolded />
      ))}
      <dl class="facts">
        {operation.answers.map(({ status, description }) => (
          <>
            <dt>{status}</dt>
            <dd class="operation__says" lang="en">
              {description}
            </dd>
          </>
        ))}
      </dl>
      {operation.answers
        .filter(({ status, shape }) => status.startsWith('2') && shape !== null)
        .map(({ status, type, shape, example }) => (
          <>
            <Listing says={say.shape(status, type ?? '')} text={shape ?? ''} isFolded />
            {example === null ? null : <Listing says={say.example(status)} text={example} isFolded />}
          </>
        ))}
    </article>
  )
}

function Parameters({ parameters }: { parameters: readonly ApiParameter[] }) {
  const say = words.api.page
  return (
    <dl class="facts">
      {parameters.map((one) => (
        <>
          <dt>
            <code class="code">{one.name}</code>
          </dt>
          <dd class="operation__says">
            <span lang="en">{one.says}</span> {one.choices.length > 0 ? say.choices(one.choices) : ''}{' '}
            {one.required ? say.required : ''} {one.where === 'header' ? say.header : ''}{' '}
            {one.example === null ? null : (
              <>
                {say.such} <code class="code">{one.example}</code>
              </>
            )}
          </dd>
        </>
      ))}
    </dl>
  )
}

/** Text of a program, which alone scrolls where it is wider than the page. */
export function Listing({ says, text, isFolded }: { says: string; text: string; isFolded?: boolean }) {
  const listing = (
    <section class="listing" {...{ tabindex: 0 }} aria-label={says}>
      <pre class="code">{text}</pre>
    </section>
  )
  if (!isFolded) return listing
  return (
    <details class="operation__more">
      <summary>{says}</summary>
      {listing}
    </details>
  )
}
