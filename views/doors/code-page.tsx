import { KeptWords } from '../comments/kept.tsx'
import { Problem } from '../components/states.tsx'
import { TextField } from '../components/text-field.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { PasskeyDoor } from './passkey-door.tsx'

export interface CodePageProps {
  readonly frame: Frame
  readonly error: string | null
  /** Where to go afterwards: a path of ours. */
  readonly next: string
  /** What was being written when the session ended, to be taken along. */
  readonly kept?: { readonly kept: string; readonly text: string }
}

/** The second step of the sign-in, after the password was right. */
export function CodePage({ frame, error, next, kept }: CodePageProps) {
  const say = words.account.secondStep
  return (
    <Layout frame={frame} title={say.question} class="door">
      <div class="door__panel">
        <h1>{say.question}</h1>
        <p class="page__lead">{say.questionLead}</p>
        {error ? <Problem line={error} /> : null}
        <form class="form" method="post" action={paths.signInCode}>
          <input type="hidden" name="next" value={next} />
          {kept ? <KeptWords {...kept} /> : null}
          <TextField id="code" name="code" label={say.code} value="" autocomplete="one-time-code" />
          <button type="submit" class="button button--first">
            {words.frame.signIn}
          </button>
        </form>
        <PasskeyDoor next={next} kept={kept} />
      </div>
    </Layout>
  )
}
