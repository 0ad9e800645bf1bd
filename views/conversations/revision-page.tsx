import type { Conversation } from '../../server/conversation/conversation.ts'
import type { Report } from '../../server/readers/reading.ts'
import { day } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { ReportOn } from './report.tsx'
import type { RevisionRecord } from './revisions.tsx'
import { transcript } from './transcript.ts'

export interface RevisionPageProps {
  readonly frame: Frame
  readonly title: string
  readonly id: string
  /** The conversation as it was then. */
  readonly earlier: Conversation
  readonly about: RevisionRecord & { readonly report: Report }
  /** How many utterances it has today. */
  readonly today: number
}

/** An earlier revision of a conversation, to be read and for nothing else. */
export function RevisionPage({ frame, title, id, earlier, about, today }: RevisionPageProps) {
  const say = words.conversation.revisions
  const timeZone = frame.viewer?.timeZone ?? 'UTC'
  const heading = say.heading(day(about.replacedAt, timeZone))
  return (
    <Layout frame={frame} title={`${title}: ${heading}`} current="conversations">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.conversation(id)}>{title}</a>
          </p>
          <h1>{heading}</h1>
          <p class="page__lead">
            {say.lead(say.pieces(about.utterances, earlier.channel), say.pieces(today, earlier.channel))}
          </p>
        </div>
      </div>
      <div class="stack">
        {transcript({ conversation: earlier, chips: new Map(), timeZone })}
        <ReportOn report={about.report} format={about.format} />
      </div>
    </Layout>
  )
}
