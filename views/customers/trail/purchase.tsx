import type { PurchaseEntry } from '../../../server/actions/trail/purchases.ts'
import { day, money } from '../../format.ts'
import { words } from '../../messages/words.ts'
import type { About } from './about.ts'
import type { Drawing } from './drawing.ts'

export const purchase: Drawing<PurchaseEntry> = {
  beside: ({ isCancellation }) => (isCancellation ? words.trail.cancellation : words.trail.purchase),
  Body,
}

function Body({ entry: { purchase: one, isCancellation }, about }: { entry: PurchaseEntry; about: About }) {
  const say = words.trail
  if (isCancellation) return <p>{say.cancelled(one.what)}</p>
  return (
    <>
      <p>
        <strong>{say.bought(one.what)}</strong>{' '}
        {one.value === null ? say.noValue : money(one.value.minor, one.value.currency)}
      </p>
      <p class="quiet">
        {one.channel === null ? '' : say.through[one.channel]} {words.numbers.capital(say.from[one.source])}.{' '}
        {one.cancelledAt === null ? '' : say.cancelledLater(day(one.cancelledAt, about.timeZone))}
      </p>
    </>
  )
}
