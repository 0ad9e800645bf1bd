import { Problem } from '../components/states.tsx'
import { TextField } from '../components/text-field.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

export interface ForgottenPageProps {
  readonly frame: Frame
  /** Whether mail goes out from here. */
  readonly sendsMail: boolean
  readonly isSent?: boolean
  readonly error?: string
}

/** Asks for a link to choose another password; where no mail goes out it says who makes one. */
export function ForgottenPage({ frame, sendsMail, isSent = false, error }: ForgottenPageProps) {
  const say = words.account.forgotten
  return (
    <Layout frame={frame} title={say.title} class="door">
      <div class="door__panel">
        <h1>{say.title}</h1>
        <p class="page__lead">{sendsMail ? say.lead : say.noMail}</p>
        {error ? <Problem line={error} /> : null}
        {isSent ? <p role="status">{say.sent}</p> : null}
        {sendsMail && !isSent ? (
          <form class="form" method="post" action={paths.forgotten}>
            <TextField
              id="email"
              name="email"
              type="email"
              label={words.doors.email}
              value=""
              autocomplete="username"
            />
            <button type="submit" class="button button--first">
              {say.send}
            </button>
          </form>
        ) : null}
        <p>
          <a class="text-link" href={paths.signIn}>
            {words.frame.signIn}
          </a>
        </p>
      </div>
    </Layout>
  )
}
