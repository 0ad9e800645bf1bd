import type { DigestWish } from '../../db/queries/digests.ts'

const MORNING = '08:00'

/** The civil date and the time of day, "08:00", at an instant in a zone. */
export function clockIn(now: Date, timeZone: string): { readonly date: string; readonly time: string } {
  const [date = '', time = ''] = now.toLocaleString('sv-SE', { timeZone }).split(' ')
  return { date, time: time.slice(0, 5) }
}

/** Whether somebody's digest of the day is due: from eight in the morning of theirs, outside their quiet hours. */
export function isDue({ rhythm, quiet }: DigestWish, { date, time }: ReturnType<typeof clockIn>): boolean {
  if (rhythm === 'none' || time < MORNING) return false
  if (rhythm === 'weekly' && new Date(`${date}T12:00:00Z`).getUTCDay() !== MONDAY) return false
  return quiet === null || !isQuiet(quiet, time)
}

const MONDAY = 1

/** Quiet hours may go over midnight: from 20:00 to 09:00. */
function isQuiet({ from, to }: NonNullable<DigestWish['quiet']>, time: string): boolean {
  return from <= to ? from <= time && time < to : time >= from || time < to
}
