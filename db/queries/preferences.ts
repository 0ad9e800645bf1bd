import type { Kysely } from 'kysely'
import { isLanguage, type Language } from '../../views/messages/language.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** How somebody listens and reads, on every call and every machine. */
export interface Preferences {
  /** Tenths of the speed at which it was spoken, 5 to 30. */
  readonly speedTenths: number
  readonly rollBackS: number
  readonly skipSilence: boolean
  /** Whether keys without Ctrl act. */
  readonly singleKeys: boolean
  /** Keys they chose themselves, by the act. */
  readonly keys: Readonly<Record<string, string>>
  /** The language they chose; `null` while they chose none. */
  readonly language: Language | null
}

export const usualPreferences: Preferences = {
  speedTenths: 10,
  rollBackS: 5,
  skipSilence: false,
  singleKeys: true,
  keys: {},
  language: null,
}

export async function preferencesOf(db: Kysely<Database>, personId: string): Promise<Preferences> {
  const row = await db
    .selectFrom('preferences')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!row) return usualPreferences
  return {
    speedTenths: row.speed_tenths,
    rollBackS: row.roll_back_s,
    skipSilence: row.skip_silence === 1,
    singleKeys: row.single_keys === 1,
    keys: JSON.parse(row.keys) as Record<string, string>,
    language: isLanguage(row.language) ? row.language : null,
  }
}

/** Changes what is named and leaves the rest. A key of '' is the usual one again. */
export async function savePreferences(
  db: Kysely<Database>,
  personId: string,
  change: Partial<Preferences>,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const before = await preferencesOf(trx, personId)
    const chosen = Object.entries({ ...before.keys, ...change.keys }).filter(([, key]) => key !== '')
    const { speedTenths, rollBackS, skipSilence, singleKeys, language } = { ...before, ...change }
    const row = {
      speed_tenths: speedTenths,
      roll_back_s: rollBackS,
      skip_silence: skipSilence ? 1 : 0,
      single_keys: singleKeys ? 1 : 0,
      keys: JSON.stringify(Object.fromEntries(chosen)),
      language,
    }
    await trx
      .insertInto('preferences')
      .values({ person_id: personId, ...row })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
      .execute()
  })
}
