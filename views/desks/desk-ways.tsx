import type { Viewer } from '../frame.ts'
import { waysFor } from '../places.ts'

/** Ways to pages this viewer has: all of these addresses they may go to, or, where none are named, all but these. */
export function DeskWays({
  viewer,
  wanted,
  without = [],
}: {
  readonly viewer: Viewer | null
  readonly wanted?: readonly string[]
  readonly without?: readonly string[]
}) {
  const all = viewer ? waysFor(viewer) : []
  const ways = all.filter(({ href }) => wanted?.includes(href) ?? !without.includes(href))
  return (
    <ul class="ways">
      {ways.map(({ says, href }) => (
        <li>
          <a class="text-link" href={href}>
            {says}
          </a>
        </li>
      ))}
    </ul>
  )
}
