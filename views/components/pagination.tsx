import { grouped } from '../format.ts'
import { words } from '../messages/words.ts'

/** Where in a list one is: the places count from 1. `newer` and `older` are addresses. */
export interface PageOf {
  readonly from: number
  readonly to: number
  readonly all: number
  /** Not all were counted. */
  readonly isMore?: boolean
  readonly newer: string | null
  readonly older: string | null
}

/** How many there are in all, as far as they were counted. */
export function countedTo({ all, isMore = false }: Pick<PageOf, 'all' | 'isMore'>): string {
  return isMore ? words.frame.moreThan(grouped(all)) : grouped(all)
}

export function Pagination({ page }: { page: PageOf }) {
  if (page.newer === null && page.older === null) return null
  return (
    <nav class="pagination" aria-label={words.frame.pages}>
      {page.newer ? (
        <a class="button" href={page.newer} rel="prev">
          {words.frame.newer}
        </a>
      ) : null}
      <span class="quiet">{words.frame.showing(page.from, page.to, countedTo(page))}</span>
      {page.older ? (
        <a class="button" href={page.older} rel="next">
          {words.frame.older}
        </a>
      ) : null}
    </nav>
  )
}
