import type { AirtimeSummary } from '../components/airtime-trend.tsx'
import { percent } from '../format.ts'
import { words } from '../messages/words.ts'

/** The middle conversation and all talk together, always with how many. */
export function airtimeSays(summaries: readonly AirtimeSummary[]): string | null {
  const told = summaries.map(({ by, median, total, n, goalMet }) => {
    const shares = words.home.airtime.aside(
      words.home.airtime.weighed[by],
      percent(median),
      percent(total),
      n,
    )
    return `${shares}; ${words.home.airtime.goalMet(goalMet, n)}`
  })
  return told.length === 0 ? null : told.join('. ')
}
