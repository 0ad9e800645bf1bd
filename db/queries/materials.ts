import type { Kysely, Selectable } from 'kysely'
import type { DecisionNeed } from '../../server/measures/lexicons/buying-stages.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import type { MaterialsTable } from '../tables/support.ts'
import { inTransaction } from '../transaction.ts'

/** Something that helps a customer decide: a file or a page, a calculator among them. */
export interface Material {
  readonly id: string
  readonly title: string
  readonly helps: DecisionNeed
  readonly url: string | null
  readonly file: { readonly name: string; readonly mediaType: string; readonly size: number } | null
  readonly madeBy: string
}

export interface NewMaterial extends Pick<Material, 'title' | 'helps' | 'url' | 'madeBy'> {
  readonly file: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array } | null
  readonly now: string
}

export async function allMaterials(db: Kysely<Database>): Promise<readonly Material[]> {
  const rows = await db
    .selectFrom('materials')
    .selectAll()
    .where('removed_at', 'is', null)
    .orderBy('title')
    .orderBy('id')
    .execute()
  return rows.map(toMaterial)
}

/** One that is still in the library. */
export async function findMaterial(db: Kysely<Database>, id: string): Promise<Material | undefined> {
  const row = await db
    .selectFrom('materials')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row && toMaterial(row)
}

export async function bytesOfMaterial(db: Kysely<Database>, id: string): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom('material_bytes')
    .select('bytes')
    .where('material_id', '=', id)
    .executeTakeFirst()
  return row?.bytes
}

export async function saveMaterial(db: Kysely<Database>, one: NewMaterial): Promise<string> {
  const id = newId()
  await inTransaction(db, async (trx) => {
    await trx
      .insertInto('materials')
      .values({
        id,
        title: one.title,
        helps: one.helps,
        url: one.url,
        file_name: one.file?.name ?? null,
        media_type: one.file?.mediaType ?? null,
        size: one.file?.bytes.byteLength ?? null,
        made_by: one.madeBy,
        made_at: one.now,
      })
      .execute()
    if (one.file)
      await trx
        .insertInto('material_bytes')
        .values({ material_id: id, bytes: Buffer.from(one.file.bytes) })
        .execute()
  })
  return id
}

/** Takes it out of the library; links that are out lead nowhere from now on. */
export async function removeMaterial(db: Kysely<Database>, id: string, now: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx.updateTable('materials').set({ removed_at: now }).where('id', '=', id).execute(),
  )
}

function toMaterial(row: Selectable<MaterialsTable>): Material {
  const { file_name: name, media_type: mediaType, size } = row
  return {
    id: row.id,
    title: row.title,
    helps: row.helps as DecisionNeed,
    url: row.url,
    file: name === null ? null : { name, mediaType: mediaType ?? '', size: size ?? 0 },
    madeBy: row.made_by,
  }
}
