import type { Frame, ViewerRole } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { Change, type ChangeShown } from './change.tsx'
import { Standing, type StandingShown } from './standing.tsx'

export interface RemeasuringPageProps {
  readonly frame: Frame
  readonly standing: StandingShown | null
  /** `null` until it is worked out. */
  readonly change: ChangeShown | null
  readonly role: ViewerRole
  /** Of the rules of this program. */
  readonly version: string
}

/** Everything measured again: how far it is, what it would change, and who decides. */
export function RemeasuringPage({ frame, standing, change, role, version }: RemeasuringPageProps) {
  const say = words.remeasuring
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div class="told">
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      <div id="remeasuring" class="stack">
        {standing ? <Standing standing={standing} role={role} /> : <p>{say.none}</p>}
        {!standing && role === 'admin' ? (
          <form method="post" action={paths.remeasuring}>
            <input type="hidden" name="by" value={version} />
            <button type="submit" class="button">
              {say.acts.begin}
            </button>
          </form>
        ) : null}
        {standing && change ? <Change standing={standing} change={change} /> : null}
      </div>
    </Layout>
  )
}
