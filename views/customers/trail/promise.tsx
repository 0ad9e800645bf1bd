import type { PromiseEntry } from '../../../server/actions/trail/promises.ts'
import { words } from '../../messages/words.ts'
import { paths } from '../../paths.ts'
import { promiseName } from '../../promises/name.ts'
import { saidOfPromise } from '../../promises/said-of-promise.ts'
import type { Drawing } from './drawing.ts'

export const promise: Drawing<PromiseEntry> = {
  beside: ({ promise: { owner } }) =>
    words.numbers.lower(words.silence.promise[owner === 'customer' ? 'theirs' : 'ours']),
  Body: ({ entry: { promise: one }, about }) => (
    <>
      <p>
        <a href={paths.promise(one.id)}>{promiseName(one)}</a>
      </p>
      <p class="quiet">{saidOfPromise(one, about)}</p>
    </>
  ),
}
