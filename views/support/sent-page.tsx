import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'

interface SentPageProps {
  readonly frame: Frame
  readonly title: string
  readonly rep: string
  readonly openAt: string
  /** Where it is, once they opened it, when it is no file. */
  readonly address: string | null
  readonly until: string
  /** Whether the customer agreed that we see that they opened it. */
  readonly isNoted: boolean
}

/** What a customer was sent, by itself: its title, who sent it, and whether opening it is noted. */
export function SentPage({ frame, title, rep, openAt, address, until, isNoted }: SentPageProps) {
  const say = words.support.outside
  return (
    <Layout frame={frame} title={title} class="door">
      <div class="shared">
        <h1>{title}</h1>
        <p class="page__lead">{say.lead(rep, frame.organisation)}</p>
        {address === null ? (
          <form method="post" action={openAt}>
            <button type="submit" class="button button--first">
              {say.open}
            </button>
          </form>
        ) : (
          <p>
            <a href={address} rel="noopener noreferrer">
              {address}
            </a>
          </p>
        )}
        <p class="quiet">{isNoted ? say.noted : say.notNoted}</p>
        <p class="faint">{say.until(until)}</p>
      </div>
    </Layout>
  )
}

/** The same address when it leads nowhere any more. */
export function SentOverPage({ frame }: { frame: Frame }) {
  const say = words.support.outside
  return (
    <Layout frame={frame} title={say.over} class="door">
      <div class="shared">
        <h1>{say.over}</h1>
        <p class="page__lead">{say.overSays}</p>
      </div>
    </Layout>
  )
}
