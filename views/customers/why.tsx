import type { WhyTheyBuy } from '../../server/actions/trail/why-they-buy.ts'
import { Mark } from '../components/mark.tsx'
import { day } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** Why they buy, in the words that say it best, with the moment they come from and what else they said. */
export function WhyBlock({ why: { hero, others }, timeZone }: { why: WhyTheyBuy; timeZone: string }) {
  const say = words.trail.why
  return (
    <section class="why-they-buy" aria-labelledby="why-title">
      <h2 class="why-they-buy__title" id="why-title">
        {say.title}
      </h2>
      {hero ? (
        <>
          <p class="quotation quotation--hero">{hero.words}</p>
          <p class="quotation__source">
            <Mark kind="insight" agreed={hero.insight.gem === 'gem' || hero.insight.gem === 'accepted'} />
            <span>
              {say.source(hero.insight.customer.name)}{' '}
              <a href={paths.said(hero.insight.conversationId, hero.insight.utterance)}>
                {day(hero.insight.sortedAt, timeZone)}
              </a>
            </span>
          </p>
        </>
      ) : (
        <p>{others.length === 0 ? say.none : say.short}</p>
      )}
      {others.length > 0 ? (
        <details class="more why-they-buy__also" open={hero === null}>
          <summary>{say.also}</summary>
          <ul class="ruled">
            {others.map((one) => (
              <li>
                <p class="quotation">{one.words}</p>
                <p class="quiet">
                  <a href={paths.said(one.conversationId, one.utterance)}>
                    {say.kind(words.moments.insightKinds[one.kind], day(one.sortedAt, timeZone))}
                  </a>
                </p>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}
