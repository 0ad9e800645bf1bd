import type { FileReport, UploadFile } from '../../db/queries/upload-files.ts'
import { Section } from '../components/section.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { Refused } from './refused.tsx'
import { type ReportedConversation, ReportOnConversation } from './reported-conversation.tsx'

export type { ReportedConversation } from './reported-conversation.tsx'

export interface UploadReportProps {
  readonly frame: Frame
  readonly file: UploadFile
  readonly report: FileReport
  /** Those of its conversations that the viewer may see, as they stand now. */
  readonly conversations: readonly ReportedConversation[]
  /** So many more are in it than are shown. */
  readonly more: number
  /** Whether the viewer brought it or is the admin. */
  readonly isTheirs: boolean
}

/** How one file was read: what it is, what was counted, left out and guessed, and what must be confirmed. */
export function UploadReportPage(props: UploadReportProps) {
  const { frame, file, report, conversations, more, isTheirs } = props
  const say = words.importReport
  const title = say.title(file.name)
  const hidden = report.conversations.length - conversations.length - more
  return (
    <Layout frame={frame} title={title} current="upload">
      <div class="page__head">
        <div>
          {isTheirs ? (
            <p class="page__kicker">
              <a href={paths.upload(file.uploadId)}>{say.kicker}</a>
            </p>
          ) : null}
          <h1 class="report__name">{title}</h1>
        </div>
      </div>
      <div class="stack">
        <WhatItIs file={file} report={report} isTheirs={isTheirs} />
        {conversations.map((one) => (
          <ReportOnConversation one={one} timeZone={frame.viewer?.timeZone ?? 'UTC'} />
        ))}
        {more > 0 ? <p class="quiet">{words.upload.one.and(more)}</p> : null}
        {hidden > 0 ? <p class="quiet">{say.notYours}</p> : null}
        {report.refused.length > 0 && file.state !== 'needs-mapping' ? (
          <Section title={say.refused} id="refused">
            <Refused
              refused={report.refused}
              after={report.conversations.length > 0 ? words.upload.one.partly : null}
            />
          </Section>
        ) : null}
      </div>
    </Layout>
  )
}

function WhatItIs({ file, report, isTheirs }: Pick<UploadReportProps, 'file' | 'report' | 'isTheirs'>) {
  const say = words.importReport
  const { recognised, joinedWith = [] } = report
  return (
    <Section title={say.format.title} id="format">
      <p>{kindOf(file, report)}</p>
      {recognised?.documented ? <p class="guess">{say.format.documented}</p> : null}
      {joinedWith.length > 0 ? <p class="quiet">{words.upload.one.joinedWith(joinedWith)}</p> : null}
      {file.state === 'needs-mapping' && isTheirs ? (
        <p class="acts report__acts">
          <a class="button" href={paths.uploadMapping(file.uploadId, file.id)}>
            {say.open.columns}
          </a>
        </p>
      ) : null}
    </Section>
  )
}

function kindOf(file: UploadFile, { format, recognised }: FileReport): string {
  const say = words.importReport.format
  if (file.state === 'needs-mapping') return words.upload.one.unmapped
  return format && recognised ? say.known(words.formats[format] ?? format, recognised.because) : say.unknown
}
