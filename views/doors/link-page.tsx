import { Problem } from '../components/states.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

export interface LinkPageProps {
  readonly frame: Frame
  /** The one-time link itself, which this page turns into a sign-in. */
  readonly action: string
  /** It was used, or is too old. */
  readonly used: boolean
}

/** Where a one-time link leads: opening it changes nothing, so a preview cannot use it up. */
export function LinkPage({ frame, action, used }: LinkPageProps) {
  const say = words.doors
  return (
    <Layout frame={frame} title={words.frame.signIn} class="door">
      <div class="door__panel">
        <h1>{say.question}</h1>
        {used ? (
          <>
            <Problem line={say.linkUsed}>
              <p class="quiet">{say.linkAgain}</p>
            </Problem>
            <p>
              <a class="button" href={paths.signIn}>
                {words.frame.signIn}
              </a>
            </p>
          </>
        ) : (
          <form class="form" method="post" action={action}>
            <p class="page__lead">{say.linkLead}</p>
            <button type="submit" class="button button--first">
              {say.goIn}
            </button>
          </form>
        )}
      </div>
    </Layout>
  )
}
