import type { CheckIn } from '../../server/actions/check-ins.ts'
import { Section } from '../components/section.tsx'
import { civilDay } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** A check-in that is due, and the name of whoever bought. */
export interface AskedOf extends CheckIn {
  readonly customer: string | null
}

const MOST = 5

/** Who bought something a while ago and was not asked since how they like it. */
export function ToAsk({ checkIns, today }: { checkIns: readonly AskedOf[]; today: string }) {
  const say = words.purchases.toAsk
  if (checkIns.length === 0) return null
  return (
    <Section title={say.title} aside={say.aside} id="to-ask">
      <ul class="ruled">
        {checkIns.slice(0, MOST).map(({ purchase, dueOn, customer }) => (
          <li>
            <a href={paths.customer(purchase.customerId)}>{customer ?? purchase.what}</a>{' '}
            <span class="quiet">{say.about(purchase.what, civilDay(dueOn, today))}</span>
          </li>
        ))}
      </ul>
      {checkIns.length > MOST ? <p class="section__foot">{say.more(checkIns.length - MOST)}</p> : null}
    </Section>
  )
}
