import type { UploadFile } from '../../db/queries/upload-files.ts'
import type { UploadCounts } from '../../db/queries/uploads.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { sumOf } from './counts.ts'
import { type CurrentConversation, FileRow } from './file-row.tsx'
import { Next, type NextSteps } from './next.tsx'

export type Shown = 'all' | 'open'

export interface StandingProps {
  readonly id: string
  readonly counts: UploadCounts
  readonly files: readonly UploadFile[]
  readonly show: Shown
  /** Pages count from 1. */
  readonly page: number
  readonly pages: number
  /** The conversations that the viewer may see. */
  readonly current: ReadonlyMap<string, CurrentConversation>
  readonly keptDays: number
  readonly timeZone: string
  /** Where a rep or a manager goes from here; `null` for whoever sees no conversation. */
  readonly next: NextSteps | null
}

/** How far an upload is. While files are still read it asks anew by itself; without script a link does. */
export function UploadStanding(props: StandingProps) {
  const { id, counts, files, show, page } = props
  const say = words.upload.one
  const left = counts.waiting + counts.reading
  const here = addressOf(id, show, page)
  const all = sumOf(counts)
  return (
    <div id="upload-standing" class="stack">
      <div class="standing">
        <p class="standing__sum">{say.summary(counts)}</p>
        <progress class="upload__progress" max={all} value={all - left} aria-label={say.progress}></progress>
        <p class="quiet" role="status">
          {left > 0 ? say.reading(left) : say.finished}
        </p>
        {left > 0 ? (
          <p id="upload-again" class="quiet">
            <a href={here}>{say.lookAgain}</a>
            <span
              hx-get={here}
              hx-trigger="every 2s"
              hx-target="#upload-standing"
              hx-swap="outerMorph"
            ></span>
          </p>
        ) : null}
      </div>
      {left === 0 && props.next !== null ? <Next {...props.next} /> : null}
      <Acts {...props} left={counts.waiting} />
      <Choice id={id} show={show} />
      {files.length === 0 ? <p class="quiet">{say.nothingOpen}</p> : null}
      <ul class="ruled results">
        {files.map((file) => (
          <FileRow {...props} file={file} />
        ))}
      </ul>
      <Pages {...props} />
    </div>
  )
}

function Acts({ id, counts, left }: StandingProps & { left: number }) {
  const say = words.upload.one
  const refused = counts.refused
  return (
    <div class="acts">
      {left > 0 ? (
        <form method="post" action={paths.uploadCancellation(id)}>
          <button type="submit" class="button">
            {say.cancel(left)}
          </button>
        </form>
      ) : null}
      {refused > 0 ? (
        <form method="post" action={paths.uploadAttempts(id)}>
          <button type="submit" class="button">
            {say.retry}
          </button>
        </form>
      ) : null}
      {refused + counts['needs-mapping'] > 0 ? (
        <a class="button" href={paths.uploadErrors(id)}>
          {say.errors}
        </a>
      ) : null}
      {counts.withdrawn < sumOf(counts) ? (
        <a class="button button--plain" href={paths.uploadWithdrawal(id)}>
          {say.withdraw}
        </a>
      ) : null}
    </div>
  )
}

function Choice({ id, show }: { id: string; show: Shown }) {
  const say = words.upload.one
  return (
    <nav class="acts choice" aria-label={say.show.all}>
      {(['all', 'open'] as const).map((one) => (
        <a href={addressOf(id, one, 1)} {...(one === show ? { 'aria-current': 'page' } : {})}>
          {say.show[one]}
        </a>
      ))}
    </nav>
  )
}

function Pages({ id, show, page, pages }: StandingProps) {
  const say = words.upload.one
  if (pages < 2) return null
  return (
    <nav class="pagination" aria-label={words.frame.pages}>
      {page > 1 ? (
        <a class="button" href={addressOf(id, show, page - 1)} rel="prev">
          {say.earlier}
        </a>
      ) : null}
      <span class="quiet">{say.ofPages(page, pages)}</span>
      {page < pages ? (
        <a class="button" href={addressOf(id, show, page + 1)} rel="next">
          {say.later}
        </a>
      ) : null}
    </nav>
  )
}

function addressOf(id: string, show: Shown, page: number): string {
  const query = new URLSearchParams({
    ...(show === 'all' ? {} : { show }),
    ...(page === 1 ? {} : { page: String(page) }),
  }).toString()
  return query === '' ? paths.upload(id) : `${paths.upload(id)}?${query}`
}
