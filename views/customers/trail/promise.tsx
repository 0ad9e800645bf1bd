import type { PromiseEntry } from '../../../server/actions/trail/promises.ts'
import { civilDay } from '../../format.ts'
import { words } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import type { Drawing } from './drawing.ts'

export const promise: Drawing<PromiseEntry> = {
  beside: ({ promise: { owner } }) =>
    words.numbers.lower(words.silence.promise[owner === 'customer' ? 'theirs' : 'ours']),
  Body: ({ entry: { promise: one }, about }) => (
    <>
      <p>
        <a href={paths.promise(one.id)}>{words.numbers.capital(one.action)}</a>
      </p>
      <p class="quiet">
        {words.silence.states[one.state]}
        {one.dueOn ? ` ${words.silence.dueBy(civilDay(one.dueOn, about.today))}` : ''}
      </p>
    </>
  ),
}
