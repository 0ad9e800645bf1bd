import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { Likely, MergeKind } from './records.ts'

/** Who may be one, with the reason; a person says whether they are. */
export function LikelyList({ likely, more }: { likely: readonly Likely[]; more: number }) {
  const say = words.customers.may
  if (likely.length === 0) return <p class="quiet">{say.none}</p>
  return (
    <>
      <ul class="ruled">
        {likely.map(({ kind, why, one, other, ids }) => (
          <li class="results__one">
            <span class="results__file">{say.both(one, other)}</span>
            <div>
              <p>{say.why[why]}</p>
              <div class="acts">
                <a class="button" href={paths.customersChosen(kind, ids)}>
                  {say.look}
                </a>
                <Apart kind={kind} ids={ids} says={say.apart} of={say.apartOf(one, other)} />
              </div>
            </div>
          </li>
        ))}
      </ul>
      {more > 0 ? <p class="section__foot">{say.more(more)}</p> : null}
    </>
  )
}

interface ApartProps {
  readonly kind: MergeKind
  readonly ids: readonly [string, string]
  readonly says: string
  readonly of?: string
}

export function Apart({ kind, ids: [one, other], says, of }: ApartProps) {
  return (
    <form method="post" action={paths.customerDifferences}>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="one" value={one} />
      <input type="hidden" name="other" value={other} />
      <button type="submit" class="button" {...(of ? { 'aria-label': of } : {})}>
        {says}
      </button>
    </form>
  )
}
