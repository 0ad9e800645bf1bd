import { words } from '../messages/words.ts'

/** A correction that ties two statements together, seen from one of them. */
export interface LinkedRow {
  readonly says: string
  readonly why: string
  /** The other statement; `null` where there is none yet. */
  readonly href: string | null
}

/** What was corrected later, and what this statement corrects, each with the way to the other side. */
export function Linked({ rows }: { rows: readonly LinkedRow[] }) {
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="linked-title">
      <h2 id="linked-title">{words.periods.linked.title}</h2>
      <ul class="ruled">
        {rows.map(({ says, why, href }) => (
          <li>
            {href === null ? says : <a href={href}>{says}</a>}
            <p class="quiet">{why}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
