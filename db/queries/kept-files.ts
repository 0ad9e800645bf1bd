import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'

/** A file that lies beside the database, as the database knows it. */
export interface KeptFile {
  /** Within the data folder. */
  readonly path: string
  /** `null` of a recording from before hashes were kept. */
  readonly sha256: string | null
}

/** Every recording and every photo. */
export async function keptFiles(db: Kysely<Database>): Promise<readonly KeptFile[]> {
  const sounds = await db.selectFrom('recordings').select(['path', 'sha256']).orderBy('path').execute()
  const photos = await db.selectFrom('visit_photos').select(['path', 'sha256']).orderBy('path').execute()
  return [
    ...sounds.map(({ path, sha256 }) => ({ path: `recordings/${path}`, sha256 })),
    ...photos.map(({ path, sha256 }) => ({ path: `photos/${path}`, sha256 })),
  ]
}
