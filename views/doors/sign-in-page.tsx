import { KeptWords } from '../comments/kept.tsx'
import { Problem } from '../components/states.tsx'
import { TextField } from '../components/text-field.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { PasskeyDoor } from './passkey-door.tsx'

export interface SignInPageProps {
  readonly frame: Frame
  readonly email: string
  readonly error: string | null
  /** What was just done, that they sign in after. */
  readonly told?: string
  /** Nobody has an account here. */
  readonly isEmpty?: boolean
  /** Where to go afterwards: a path of ours. */
  readonly next: string
  /** What was being written when the session ended, to be taken along. */
  readonly kept?: { readonly kept: string; readonly text: string }
}

export function SignInPage({ frame, email, error, told, next, kept, isEmpty = false }: SignInPageProps) {
  const say = words.doors
  return (
    <Layout frame={frame} title={words.frame.signIn} class="door">
      <div class="door__panel">
        <h1>{say.question}</h1>
        <p class="page__lead">{say.lead}</p>
        {kept ? <p role="status">{words.comments.kept.lead}</p> : null}
        {told ? <p role="status">{told}</p> : null}
        {error ? <Problem line={error} /> : null}
        {frame.provider ? <Organisation frame={frame} next={next} /> : null}
        <form class="form" method="post" action={paths.signIn}>
          <input type="hidden" name="next" value={next} />
          {kept ? <KeptWords {...kept} /> : null}
          <TextField
            id="email"
            name="email"
            type="email"
            label={say.email}
            value={email}
            autocomplete="username"
          />
          <TextField
            id="password"
            name="password"
            type="password"
            label={say.password}
            value=""
            autocomplete="current-password"
          />
          <button type="submit" class={frame.provider ? 'button' : 'button button--first'}>
            {words.frame.signIn}
          </button>
        </form>
        <PasskeyDoor next={next} kept={kept} />
        <p>
          <a class="text-link" href={paths.forgotten}>
            {words.account.forgotten.link}
          </a>
        </p>
        {frame.demo ? <p class="quiet">{say.demo}</p> : null}
        {isEmpty ? <p>{say.first.nobody}</p> : null}
      </div>
    </Layout>
  )
}

/** The organisation’s own sign-in comes first; a password beside it is for those it does not know, or for the admin. */
function Organisation({ frame, next }: Pick<SignInPageProps, 'frame' | 'next'>) {
  const say = words.doors.organisation
  return (
    <>
      <p>
        <a class="button button--first" href={`${paths.organisationSignIn}?next=${encodeURIComponent(next)}`}>
          {say.act(frame.organisation)}
        </a>
      </p>
      <p class="quiet">{frame.provider === 'only' ? say.onlyAdmin : say.or}</p>
    </>
  )
}
