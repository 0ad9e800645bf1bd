import type { CheckInsMeasured } from '../../server/actions/check-ins-measured.ts'
import { civilDay } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { Section } from './section.tsx'

interface MeasuredProps {
  readonly checkIns: CheckInsMeasured
  /** The days they were due in, in words. */
  readonly over: string
  readonly today: string
}

const MOST = 5

/** How often somebody asked how they like it after a sale, and in which words. */
export function CheckInsMeasuredSection({
  checkIns: { done, of, areFew, asked },
  over,
  today,
}: MeasuredProps) {
  const say = words.purchases.measured
  return (
    <Section title={say.title} aside={over} id="check-ins">
      <p>{areFew ? say.few(of) : say.done(done, of)}</p>
      <ul class="ruled">
        {asked.slice(0, MOST).map(({ purchase, doneOn, doneIn, asked: said }) => (
          <li>
            {said && doneIn ? (
              <p class="promises__ours">
                <a href={paths.said(doneIn, said.utterance)}>“{said.words}”</a>
              </p>
            ) : null}
            <p class="quiet">
              {purchase.what}
              {doneOn ? `, ${civilDay(doneOn, today)}` : ''}
            </p>
          </li>
        ))}
      </ul>
      <p class="section__foot">{say.foot}</p>
    </Section>
  )
}
