import type { Child } from 'hono/jsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

export type ErrorKind = 'notFound' | 'forbidden' | 'invalid' | 'unreadable' | 'busy' | 'broken'

export interface ErrorPageProps {
  readonly frame: Frame
  readonly kind: ErrorKind
  /** The number of the request, told when something of ours broke. */
  readonly requestId?: string
  /** What exactly was wrong, when more can be said than the kind. */
  readonly says?: string
}

/** An error says what happened, what was saved, and the way back. */
export function ErrorPage({ frame, kind, requestId, says }: ErrorPageProps) {
  return (
    <Layout frame={frame} title={words.errors[kind].title} class="door">
      <div class="door__panel">
        <ErrorNotice
          kind={kind}
          heading={<h1>{words.errors[kind].title}</h1>}
          {...(requestId ? { requestId } : {})}
          {...(says ? { says } : {})}
        />
        <p>
          <a class="button" href={paths.home}>
            {words.errors.back}
          </a>
        </p>
      </div>
    </Layout>
  )
}

/** The same as a part of a page, for whatever htmx was going to replace. */
export function ErrorNotice({
  kind,
  requestId,
  says,
  heading,
}: Omit<ErrorPageProps, 'frame'> & { heading?: Child }) {
  return (
    <div class={kind === 'notFound' ? 'notice' : 'problem'} role="alert">
      {heading ?? <p class="problem__line">{words.errors[kind].title}</p>}
      <p class="door__says">
        {says ?? words.errors[kind].body}{' '}
        {kind === 'broken' && requestId ? <code class="code">{requestId}</code> : null}
      </p>
    </div>
  )
}
