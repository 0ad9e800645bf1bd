import type { Kysely } from 'kysely'
import type { Viewer } from '../../db/queries/people.ts'
import type { Database } from '../../db/schema.ts'
import { type ImportedFile, importFiles } from '../../server/actions/import-files.ts'

export const now = '2026-11-21T09:00:00Z'

/** Brings files in at once, for that rep where one is named. */
export async function bring(
  db: Kysely<Database>,
  viewer: Viewer,
  files: readonly (readonly [string, Uint8Array])[],
  repId: string | null,
): Promise<readonly ImportedFile[]> {
  const named = files.map(([name, bytes]) => ({ name, bytes }))
  const answer = await importFiles(db, { files: named, viewer, repId, zone: null, now })
  if ('problem' in answer) throw new Error(answer.problem)
  return answer.files
}
