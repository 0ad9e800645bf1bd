import type { Progress } from '../../db/queries/pay-runs.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** How far everybody's grades are while they are worked out; the page is drawn anew by itself once they are. */
export function Counting({ id, progress }: { id: string; progress: Progress }) {
  const say = words.periods.counting
  const here = paths.period(id)
  return (
    <div id="period-counting" class="standing">
      <p role="status">{say.says}</p>
      <progress
        class="upload__progress"
        max={progress.of}
        value={progress.done}
        aria-label={say.progress}
      ></progress>
      <p class="quiet">
        <a href={here}>{words.upload.one.lookAgain}</a>
        <span hx-get={here} hx-trigger="every 2s" hx-target="#period-counting" hx-swap="outerMorph"></span>
      </p>
    </div>
  )
}
