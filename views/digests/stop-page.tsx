import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'

const say = words.digests.stop

/** Whoever follows the link of a mail stops nothing by that; the button does, without signing in. */
export function StopDigestsPage({ frame, action }: { frame: Frame; action: string | null }) {
  return (
    <Layout frame={frame} title={action ? say.title : say.done} class="door">
      <h1>{action ? say.title : say.done}</h1>
      <p class="page__lead">{action ? say.lead : say.doneLead}</p>
      {action ? (
        <form method="post" action={action}>
          <button type="submit" class="button button--first">
            {say.act}
          </button>
        </form>
      ) : null}
    </Layout>
  )
}
