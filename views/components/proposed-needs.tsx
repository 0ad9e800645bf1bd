import type { ProposedNeed } from '../../server/actions/advocacy/case-needs.ts'
import { day } from '../format.ts'
import type { Frame } from '../frame.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { Section } from './section.tsx'

interface ProposedNeedsProps {
  readonly needs: readonly ProposedNeed[]
  readonly frame: Frame
}

/** What sounds like needs for a case, each in its words: a rep makes a case of it, a manager confirms it, either says no. */
export function ProposedNeeds({ needs, frame: { viewer } }: ProposedNeedsProps) {
  const say = words.advocacy.needs
  if (needs.length === 0) return null
  return (
    <Section title={say.title(needs.length)} aside={say.aside} id="needs">
      <ul class="ruled">
        {needs.slice(0, MOST).map((need) => (
          <li>
            <p class="quiet">
              <a href={paths.said(need.conversationId, need.utterance)}>
                {say.said(need.customerName, day(need.at, viewer?.timeZone ?? 'UTC'))}
              </a>{' '}
              {need.isDenied ? say.denied : null}
            </p>
            <p class="promises__theirs">“{need.words}”</p>
            <form class="acts" method="post" action={paths.advocacyNeeds}>
              <input type="hidden" name="conversation" value={need.conversationId} />
              <input type="hidden" name="utterance" value={need.utterance} />
              {viewer?.role === 'rep' ? (
                <a class="button" href={paths.openingCase(need.conversationId, need.utterance)}>
                  {say.make}
                </a>
              ) : (
                <button type="submit" class="button" name="answer" value="need">
                  {say.isOne}
                </button>
              )}
              <button type="submit" class="button button--plain" name="answer" value="none">
                {say.none}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <p class="section__foot">{say.foot}</p>
    </Section>
  )
}

const MOST = 5
