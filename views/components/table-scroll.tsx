import type { Child } from 'hono/jsx'
import { words } from '../messages/words.ts'

/** A table that may be wider than the screen: it alone scrolls, and the keyboard reaches it. */
export function TableScroll({ says, children }: { says: string; children: Child }) {
  return (
    <section class="table__scroll" {...{ tabindex: 0 }} aria-label={words.frame.tableOf(says)}>
      {children}
    </section>
  )
}
