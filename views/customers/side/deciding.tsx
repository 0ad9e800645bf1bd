import type { StillToDecide } from '../../../server/actions/still-to-decide.ts'
import { Section } from '../../components/section.tsx'
import { day } from '../../format.ts'
import { words } from '../../messages/words.ts'
import { paths } from '../../paths.ts'

const MOST_ASKS = 3

interface DecidingProps {
  readonly deciding: StillToDecide
  readonly timeZone: string
  /** Where everything that helps them stands; nothing for a company of several people. */
  readonly supportHref: string | null
}

/** What they still need to decide: where they are, what they asked, and what nobody knows yet. */
export function Deciding({ deciding: { stage, asks, needs }, timeZone, supportHref }: DecidingProps) {
  const say = words.support
  const missing = needs.filter(({ heard }) => heard === null).map(({ need }) => say.needs[need])
  return (
    <Section title={say.title} id="deciding" aside={stage === null ? null : say.stages[stage]}>
      {asks.length === 0 ? <p class="quiet">{say.noAsks}</p> : null}
      <ul class="ruled">
        {asks.slice(0, MOST_ASKS).map((one) => (
          <li>
            <p class="quotation">{one.words}</p>
            <p class="quiet">
              <a href={paths.said(one.conversationId, one.utterance)}>
                {say.asks}, {day(one.at, timeZone)}
              </a>
            </p>
          </li>
        ))}
      </ul>
      {missing.length > 0 ? (
        <p>
          {say.missing}: {words.numbers.list(missing)}.
        </p>
      ) : null}
      {supportHref ? (
        <p>
          <a href={supportHref}>{say.all}</a>
        </p>
      ) : null}
    </Section>
  )
}
