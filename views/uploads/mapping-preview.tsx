import type { Role } from '../../server/conversation/conversation.ts'
import { clock, day, timeOfDay } from '../format.ts'
import { words } from '../messages/words.ts'

/** What a file would be read as, or why it cannot be read so. */
export type MappingPreview =
  | { readonly problem: string }
  | {
      readonly utterances: number
      readonly conversations: number
      readonly first: readonly {
        readonly who: string
        readonly role: Role
        readonly text: string
        readonly startMs: number | null
        readonly at: string | null
      }[]
      readonly dropped: number
      readonly guessed: readonly string[]
      readonly refused: readonly string[]
    }

const LONGEST = 240

/** The first utterances as they would be read, and what is missing. */
export function Preview({ preview, timeZone }: { preview: MappingPreview; timeZone: string }) {
  const say = words.mapping
  if ('problem' in preview)
    return (
      <div class="problem" role="status">
        <p class="problem__line">{preview.problem}</p>
      </div>
    )
  const { first, guessed, dropped, refused } = preview
  return (
    <>
      <p role="status">{say.read(preview.utterances, preview.conversations)}</p>
      <ol class="ruled">
        {first.map(({ who, role, text, startMs, at }) => (
          <li>
            <p class="quiet">
              <b>{who}</b>
              {role === 'unknown' ? '' : `, ${words.speakers.roles[role]}`}, {timeOf(startMs, at, timeZone)}
            </p>
            <p class="mapping__words">{text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text}</p>
          </li>
        ))}
      </ol>
      {dropped > 0 ? <p class="quiet">{say.dropped(dropped)}</p> : null}
      {guessed.length > 0 ? (
        <p class="quiet">
          <span class="guess">{say.guessed}</span>: {guessed.join('; ')}.
        </p>
      ) : null}
      {refused.map((why) => (
        <p class="problem__line">{why}</p>
      ))}
    </>
  )
}

function timeOf(startMs: number | null, at: string | null, timeZone: string): string {
  if (at !== null) return `${day(at, timeZone)}, ${timeOfDay(at, timeZone)}`
  return startMs === null ? words.mapping.noTime : clock(startMs)
}
