import type { PromiseAnswer } from '../../db/queries/promise-links.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

export interface SharedPromisePageProps {
  readonly frame: Frame
  readonly token: string
  /** The first name of whoever owes it. */
  readonly by: string | null
  /** They work here no more. */
  readonly hasLeft: boolean
  readonly words: string
  readonly promisedOn: string | null
  readonly dueOn: string | null
  readonly proof: {
    readonly words: string | null
    readonly on: string
    readonly deed: 'purchase' | 'case' | null
  } | null
  readonly until: string
}

/** A promise as its customer reads it: our words, and three buttons. */
export function SharedPromisePage(props: SharedPromisePageProps) {
  const { frame, token, by, promisedOn, dueOn, proof, until } = props
  const say = words.promises.outside
  return (
    <Layout frame={frame} title={say.title} class="door">
      <div class="shared">
        <h1>{say.title}</h1>
        <p class="page__lead">{say.lead(by ?? words.promises.nobodys, frame.organisation)}</p>
        <p class="promises__ours">“{props.words}”</p>
        <p class="quiet">
          {promisedOn ? say.promisedOn(promisedOn) : null} {dueOn ? say.by(dueOn) : null}
        </p>
        {proof?.words ? (
          <>
            <p>{say[proof.deed ?? 'proof'](proof.on)}</p>
            <p class="promises__ours">“{proof.words}”</p>
          </>
        ) : null}
        {props.hasLeft ? <p>{say.left(by ?? words.promises.nobodys)}</p> : null}
        <h2>{say.ask}</h2>
        <form method="post" action={paths.sharedPromise(token)} class="shared__answers">
          {(['got', 'not-yet', 'let-go'] as const).map((says) => (
            <button type="submit" class="button" name="says" value={says}>
              {say.answers[says]}
            </button>
          ))}
        </form>
        <p class="faint">{say.until(until)}</p>
      </div>
    </Layout>
  )
}

/** What an answer comes to. */
export function AnsweredPage({ frame, says }: { frame: Frame; says: PromiseAnswer }) {
  const say = words.promises.outside
  return (
    <Layout frame={frame} title={say.title} class="door">
      <div class="shared">
        <h1>{say.title}</h1>
        <p class="page__lead">{say.thanks[says]}</p>
      </div>
    </Layout>
  )
}

/** What a link says that was answered, has ended, was taken back or never was: the same, so that nobody can tell which. */
export function ClosedPromisePage({ frame }: { frame: Frame }) {
  const say = words.promises.outside.closed
  return (
    <Layout frame={frame} title={say.title} class="door">
      <div class="shared">
        <h1>{say.title}</h1>
        <p class="page__lead">{say.body}</p>
      </div>
    </Layout>
  )
}
