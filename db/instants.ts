/** The instant so many milliseconds later; `null` where there is none that can be written down. */
export function instantAfter(instant: string, ms: number): string | null {
  const later = new Date(Date.parse(instant) + ms)
  return Number.isNaN(later.getTime()) ? null : later.toISOString()
}
