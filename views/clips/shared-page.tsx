import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { ClipWords } from './clip-words.tsx'
import type { ClipLine, ClipSound } from './records.ts'

export interface SharedPageProps {
  readonly frame: Frame
  readonly lines: readonly ClipLine[]
  readonly sound: ClipSound
  readonly untilSays: string
}

const say = words.clips.shared

/** A clip as somebody outside sees it: its own seconds and no way to anything else. */
export function SharedPage({ frame, lines, sound, untilSays }: SharedPageProps) {
  return (
    <Layout frame={frame} title={say.title} class="door">
      <div class="shared">
        <h1>{say.title}</h1>
        <p class="page__lead">{say.lead(frame.organisation)}</p>
        <ClipWords sound={sound} lines={lines} />
        {sound === null ? <p class="quiet">{say.noSound}</p> : null}
        <p class="faint">{say.until(untilSays)}</p>
      </div>
    </Layout>
  )
}

/** What a link says that has ended, was taken back or was never made: the same, so that nobody can tell which. */
export function ClosedLinkPage({ frame }: { frame: Frame }) {
  return (
    <Layout frame={frame} title={say.closed.title} class="door">
      <div class="shared">
        <h1>{say.closed.title}</h1>
        <p class="page__lead">{say.closed.body}</p>
      </div>
    </Layout>
  )
}
