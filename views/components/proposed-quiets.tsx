import type { ProposedQuiet } from '../../server/actions/proposed-quiets.ts'
import { civilDay, day } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { Section } from './section.tsx'

interface ProposedQuietsProps {
  readonly quiets: readonly ProposedQuiet[]
  readonly today: string
  readonly timeZone: string
}

/** What sounds like wishes for quiet, each in its words: one press says that it is one, another that it is none. */
export function ProposedQuiets({ quiets, today, timeZone }: ProposedQuietsProps) {
  const say = words.silence.asked
  if (quiets.length === 0) return null
  return (
    <Section title={say.title(quiets.length)} aside={say.aside} id="asked-quiet">
      <ul class="ruled">
        {quiets.map((quiet) => (
          <li>
            <p class="quiet">
              <a href={paths.said(quiet.conversationId, quiet.utterance)}>
                {say.said(quiet.customerName, day(quiet.at, timeZone))}
              </a>
            </p>
            <p class="promises__theirs">“{quiet.words}”</p>
            <form class="acts" method="post" action={paths.quietAnswer(quiet.customerId)}>
              <input type="hidden" name="conversation" value={quiet.conversationId} />
              <input type="hidden" name="utterance" value={quiet.utterance} />
              <button type="submit" class="button" name="answer" value="yes">
                {say.yes(quiet.until === null ? words.silence.untilInTouch : civilDay(quiet.until, today))}
              </button>
              <button type="submit" class="button button--plain" name="answer" value="no">
                {say.no}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  )
}
