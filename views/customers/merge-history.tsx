import { Section } from '../components/section.tsx'
import { day } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { ShownMerge } from './records.ts'

/** What was made one, who said so, and when. */
export function MergeHistory({ merges, timeZone }: { merges: readonly ShownMerge[]; timeZone: string }) {
  const say = words.customers.merged
  return (
    <Section title={say.history} aside={say.historyAside} id="history">
      {merges.length === 0 ? <p class="quiet">{words.customers.noneMerged}</p> : null}
      <ul class="ruled">
        {merges.map(({ merge, kept, gone }) => (
          <li class="results__one">
            <span class="results__file">{merge.undone ? say.was(gone, kept) : say.is(gone, kept)}</span>
            <div>
              <p class="quiet">{say.by(merge.by, day(merge.at, timeZone))}</p>
              {merge.undone ? (
                <p class="quiet">{say.undoneBy(merge.undone.by, day(merge.undone.at, timeZone))}</p>
              ) : (
                <a class="text-link" href={paths.customerMerge(merge.id)}>
                  {say.look}
                </a>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
