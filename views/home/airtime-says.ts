import type { AirtimeSummary } from '../components/airtime-trend.tsx'
import { percent } from '../format.ts'
import { words } from '../messages/words.ts'

/** The middle conversation and all talk together, always with how many. */
export function airtimeSays(summary: AirtimeSummary | null): string | null {
  if (!summary || summary.n === 0) return null
  const { median, total, n, goalMet } = summary
  return `${words.home.airtime.aside(percent(median), percent(total), n)}; ${words.home.airtime.goalMet(goalMet, n)}`
}
