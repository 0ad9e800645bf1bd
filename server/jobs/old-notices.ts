import { forgetHeardChanges } from '../../db/queries/heard-changes.ts'
import { forgetNotices } from '../../db/queries/notices.ts'
import type { Services } from '../web/env.ts'

const YEAR_MS = 365 * 24 * 60 * 60 * 1000

/** What somebody was told stands in their bell for a year; what changed is told as long as others may not know it. */
export async function forgetOldNotices({ db, now }: Pick<Services, 'db' | 'now'>): Promise<void> {
  await forgetNotices(db, new Date(now().getTime() - YEAR_MS).toISOString())
  await forgetHeardChanges(db)
}
