import type { UploadFile } from '../../db/queries/upload-files.ts'
import { day } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { questionOf } from './open-question.ts'
import { Refused } from './refused.tsx'

interface FileRowProps {
  readonly file: UploadFile
  readonly titles: ReadonlyMap<string, string>
  readonly keptDays: number
  readonly timeZone: string
}

/** So many conversations of a file are named; the others stand in its report. */
export const NAMED = 3

/** One file of an upload: where it stands, what came of it, and what can be done. */
export function FileRow({ file, titles, keptDays, timeZone }: FileRowProps) {
  const { id, uploadId, state, report } = file
  const say = words.upload.one
  const isRecording = report?.recording !== undefined
  const isNoFault = state === 'needs-mapping' || state === 'withdrawn'
  const isRead =
    report !== null && !isRecording && !['waiting', 'reading', 'joined', 'unpacked'].includes(state)
  const question = state === 'needs-mapping' ? questionOf(file) : null
  return (
    <li class={`results__one results__one--${state}`} id={`file-${id}`}>
      <span class="results__file">{file.name}</span>
      <div class="stack--tight">
        <p>{words.upload.states[state]}</p>
        {report ? <Came file={file} titles={titles} /> : null}
        {question ? <p class="quiet">{question.says}</p> : null}
        {report?.note ? <p class="quiet">{report.note}</p> : null}
        {report && report.refused.length > 0 && !isNoFault ? (
          <Refused
            refused={report.refused.slice(0, NAMED)}
            after={
              isRecording
                ? words.recordings.alone.refused
                : report.conversations.length > 0
                  ? say.partly
                  : say.nothingTaken(keptDays)
            }
          />
        ) : null}
        {report?.withdrawal ? (
          <p class="quiet">{say.tookBack(report.withdrawal.by, day(report.withdrawal.at, timeZone))}</p>
        ) : null}
        <div class="acts">
          {question ? (
            <a class="button" href={question.href}>
              {question.act}
            </a>
          ) : null}
          {isRead ? (
            <a
              id={`report-${id}`}
              href={paths.uploadFile(uploadId, id)}
              aria-label={`${say.report}: ${file.name}`}
            >
              {say.report}
            </a>
          ) : null}
          {state === 'refused' && !isRecording ? <Retry file={file} /> : null}
          {state === 'done' || (state === 'needs-mapping' && isRecording) ? (
            <a
              id={`withdraw-${id}`}
              href={`${paths.uploadWithdrawal(uploadId)}?file=${id}`}
              aria-label={`${say.withdrawOne}: ${file.name}`}
            >
              {say.withdrawOne}
            </a>
          ) : null}
        </div>
      </div>
    </li>
  )
}

function Came({ file, titles }: Pick<FileRowProps, 'file' | 'titles'>) {
  const say = words.upload.one
  const conversations = file.report?.conversations ?? []
  const named = conversations.slice(0, NAMED)
  const withOthers = file.report?.joinedWith ?? []
  const isWithdrawn = file.state === 'withdrawn'
  return (
    <>
      {conversations.length > 1 ? <p class="quiet">{say.ofMany(conversations.length)}</p> : null}
      {named.map((one) => (
        <p>
          {one.id !== null && titles.has(one.id) ? (
            <a href={paths.conversation(one.id)}>{titles.get(one.id)}</a>
          ) : (
            <span class="quiet">{isWithdrawn ? say.gone : say.notYours}</span>
          )}
          {one.note ? <span class="quiet"> {one.note}</span> : null}
          {one.id !== null && titles.has(one.id) && one.ungradable.length > 0 ? (
            <span class="quiet"> {one.ungradable.join(' ')}</span>
          ) : null}
        </p>
      ))}
      {conversations.length > NAMED ? <p class="quiet">{say.and(conversations.length - NAMED)}</p> : null}
      {file.state === 'unpacked' ? <p class="quiet">{say.unpacked(withOthers.length)}</p> : null}
      {file.state !== 'unpacked' && withOthers.length > 0 ? (
        <p class="quiet">{say.joinedWith(withOthers)}</p>
      ) : null}
    </>
  )
}

function Retry({ file }: { file: UploadFile }) {
  const say = words.upload.one
  return (
    <form method="post" action={paths.uploadAttempts(file.uploadId)}>
      <input type="hidden" name="file" value={file.id} />
      <button
        id={`retry-${file.id}`}
        type="submit"
        class="button button--plain"
        aria-label={`${say.retryOne}: ${file.name}`}
      >
        {say.retryOne}
      </button>
    </form>
  )
}
