import type { Conversation } from '../../server/conversation/conversation.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { hasWay } from '../places.ts'
import type { ConversationPageProps } from './page.tsx'
import { ReportOn } from './report.tsx'
import { Revisions } from './revisions.tsx'
import { Owner } from './speakers.tsx'
import { Start } from './start.tsx'

type CameProps = ReturnType<typeof cameOf> & {
  readonly conversation: Conversation
  readonly timeZone: string
}

/** Whose a conversation is, when it took place, and from which file it came. */
export function Came({ conversation, timeZone, owner, format, report, upload, ...props }: CameProps) {
  const say = words.conversation
  return (
    <>
      {props.reps.length > 0 ? (
        <Owner
          conversation={conversation.id}
          owner={owner}
          reps={props.reps}
          mayTakeBack={props.mayTakeBack}
          handed={props.handed}
        />
      ) : null}
      <Start
        conversation={conversation.id}
        revision={props.revision}
        startedAt={conversation.startedAt}
        said={props.saidStart}
        timeZone={timeZone}
        isTheirs={props.isTheirs}
        mayCorrect={props.mayCorrect}
      />
      <Revisions
        conversation={conversation.id}
        channel={conversation.channel}
        earlier={props.revisions}
        timeZone={timeZone}
      />
      <ReportOn report={report} format={format}>
        <p class="quiet">
          {say.vcon.says}{' '}
          <a href={paths.vcon(conversation.id)} download>
            {say.vcon.link}
          </a>
          {say.vcon.without}
        </p>
        {upload ? (
          <p class="quiet">
            <a href={paths.uploadFile(upload.uploadId, upload.fileId)}>{words.importReport.link}</a>
          </p>
        ) : null}
      </ReportOn>
    </>
  )
}

/** What of the page it shows, besides the conversation itself. */
export function cameOf({ owner, reps, handed, saidStart, ...page }: ConversationPageProps) {
  const { viewer } = page.frame
  const mayKeep = viewer !== null && hasWay(viewer, 'clips')
  return {
    ...{ owner, reps: reps.map(({ id, name }) => ({ id, name })), handed, saidStart },
    ...{ revision: page.revision, revisions: page.revisions },
    ...{ report: page.report, format: page.format, upload: mayKeep ? page.upload : null },
    mayTakeBack: viewer?.role === 'manager',
    isTheirs: owner !== null && owner.id === viewer?.id,
    mayCorrect: page.may.correct,
  }
}
