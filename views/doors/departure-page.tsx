import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { FirstAdmin, type FirstAdminProps } from './first-admin.tsx'

export interface DeparturePageProps extends FirstAdminProps {
  readonly frame: Frame
}

/** Leaving the demo: everything invented goes, and the first person who is real comes in as admin. */
export function DeparturePage({ frame, typed, errors }: DeparturePageProps) {
  const say = words.doors.departure
  return (
    <Layout frame={frame} title={say.title} class="door">
      <div class="door__panel">
        <h1>{say.title}</h1>
        <p class="page__lead">{say.lead}</p>
        <form class="form" method="post" action={paths.departure}>
          <FirstAdmin typed={typed} errors={errors} />
          <div class="acts">
            <button type="submit" class="button button--first">
              {say.leave}
            </button>
            <a class="button" href={paths.home}>
              {say.stay}
            </a>
          </div>
        </form>
      </div>
    </Layout>
  )
}
