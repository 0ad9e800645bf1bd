import { words } from '../messages/words.ts'

/** Where in a list one is: the places count from 1. `newer` and `older` are addresses. */
export interface PageOf {
  readonly from: number
  readonly to: number
  readonly all: number
  readonly newer: string | null
  readonly older: string | null
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
      <span class="quiet">{words.frame.showing(page.from, page.to, page.all)}</span>
      {page.older ? (
        <a class="button" href={page.older} rel="next">
          {words.frame.older}
        </a>
      ) : null}
    </nav>
  )
}
