import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import type { ToMark } from './records.ts'
import { ToMarkList } from './to-mark.tsx'

const say = words.calibrations

/** What somebody outside sees: the conversations they were asked to mark, and no way to anything else. */
export function OutsidePage({
  frame,
  cases,
  until,
}: {
  frame: Frame
  cases: readonly ToMark[]
  until: string
}) {
  return (
    <Layout frame={frame} title={say.outsideTitle} class="door">
      <div class="shared">
        <h1>{say.outsideTitle}</h1>
        <p class="page__lead">{say.outsideLead(frame.organisation, until)}</p>
        <ToMarkList cases={cases} />
      </div>
    </Layout>
  )
}
