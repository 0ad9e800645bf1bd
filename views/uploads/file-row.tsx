import type { UploadFile } from '../../db/queries/upload-files.ts'
import { Kept } from '../components/kept.tsx'
import { day } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { questionOf } from './open-question.ts'
import { Refused } from './refused.tsx'

/** A conversation of a file as it is now, whatever the report said of it then. */
export interface CurrentConversation {
  readonly id: string
  readonly title: string
  readonly ungradable: readonly string[]
}

interface FileRowProps {
  readonly file: UploadFile
  readonly current: ReadonlyMap<string, CurrentConversation>
  readonly keptDays: number
  readonly timeZone: string
}

/** So many conversations of a file are named; the others stand in its report. */
export const NAMED = 3

/** One file of an upload: where it stands, what came of it, and what can be done. */
export function FileRow({ file, current, keptDays, timeZone }: FileRowProps) {
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
        {report ? <Came file={file} current={current} /> : null}
        {question ? <p class="quiet">{question.says}</p> : null}
        {report?.note ? (
          <p class="quiet">
            <Kept sentence={report.note} />
          </p>
        ) : null}
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

interface NamedProps {
  readonly conversation: CurrentConversation | undefined
  readonly otherwise: string
  readonly note: string | null | undefined
}

function Named({ conversation, otherwise, note }: NamedProps) {
  const quiet = [note ?? '', ...(conversation?.ungradable ?? [])].filter((one) => one !== '')
  return (
    <>
      {conversation ? (
        <a href={paths.conversation(conversation.id)}>{conversation.title}</a>
      ) : (
        <span class="quiet">{otherwise}</span>
      )}
      {quiet.map((one) => (
        <span class="quiet">
          {' '}
          <Kept sentence={one} />
        </span>
      ))}
    </>
  )
}

function Came({ file, current }: Pick<FileRowProps, 'file' | 'current'>) {
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
          <Named
            conversation={current.get(one.id ?? '')}
            otherwise={isWithdrawn ? say.gone : say.notYours}
            note={one.note}
          />
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
