import type { UploadCounts } from '../../db/queries/uploads.ts'

/** How many files an upload has, those from its archives included. */
export function sumOf(counts: UploadCounts): number {
  return Object.values(counts).reduce((sum, one) => sum + one, 0)
}
