import type { Channel } from '../../server/conversation/conversation.ts'
import { Section } from '../components/section.tsx'
import { day } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** A reading of a conversation that a newer file has replaced since. */
export interface RevisionRecord {
  readonly revision: number
  readonly utterances: number
  readonly format: string
  readonly replacedAt: string
  readonly replacedBy: string | null
}

interface RevisionsProps {
  readonly conversation: string
  readonly channel: Channel | null
  /** The latest first. */
  readonly earlier: readonly RevisionRecord[]
  readonly timeZone: string
}

/** What the conversation was before newer files, each to be read again. */
export function Revisions({ conversation, channel, earlier, timeZone }: RevisionsProps) {
  const say = words.conversation.revisions
  const [last, ...others] = earlier
  if (!last) return null
  const item = (one: RevisionRecord) => (
    <li>
      {say.until(day(one.replacedAt, timeZone), say.pieces(one.utterances, channel), one.replacedBy)}{' '}
      <a href={paths.revision(conversation, one.revision)}>{say.read}</a>
    </li>
  )
  return (
    <Section title={say.title} id="revisions">
      <p class="quiet">{say.count(earlier.length + 1, say.pieces(last.utterances, channel))}</p>
      <ul class="faint">{item(last)}</ul>
      {others.length > 0 ? (
        <details class="why">
          <summary class="why__open">{say.before(others.length)}</summary>
          <ul class="faint">{others.map(item)}</ul>
        </details>
      ) : null}
    </Section>
  )
}
