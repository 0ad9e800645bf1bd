import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import { type Role, roles } from './people.ts'

/** What an installation knows about itself: whose it is, and whether its people are only a demo. */
export interface Installation {
  readonly organisation: string
  readonly demo: boolean
  /** Where its days begin and end, for periods and for people who have not said otherwise. */
  readonly timeZone: string
  /** Whose public holidays it keeps, ISO 3166 ("NL", or "DE-BY" with a region); `null` where nobody has said. */
  readonly country: string | null
  /** Whether mails may hold sentences about what is here, or counts and links alone. */
  readonly mailWords: boolean
  /** After how many days without a contact a customer thinks that we lied. */
  readonly silenceDays: number
  /** Who has to use a second step to sign in. */
  readonly secondStepRoles: readonly Role[]
  /** So many days after a purchase somebody asks how they like it. */
  readonly checkInDays: number
}

export const usualSilenceDays = 14
export const usualCheckInDays = 30

export async function installation(db: Kysely<Database>): Promise<Installation> {
  const rows = await db.selectFrom('settings').selectAll().execute()
  const values = new Map(rows.map((row) => [row.name, row.value]))
  return {
    organisation: values.get('organisation') ?? 'Heard',
    demo: values.get('demo') === 'yes',
    timeZone: values.get('time-zone') ?? 'UTC',
    country: values.get('country') || null,
    mailWords: values.get('mail-words') === 'yes',
    silenceDays: Number(values.get('silence-days') ?? usualSilenceDays),
    secondStepRoles: roles.filter((role) => (values.get('second-step') ?? '').split(' ').includes(role)),
    checkInDays: Number(values.get('check-in-days') ?? usualCheckInDays),
  }
}

/** What is said later, on the page of the installation. */
type Later = 'country' | 'secondStepRoles' | 'mailWords' | 'silenceDays' | 'checkInDays'

export async function saveInstallation(
  db: Kysely<Database>,
  installed: Omit<Installation, Later> & Partial<Pick<Installation, Later>>,
): Promise<void> {
  const values = {
    organisation: installed.organisation,
    demo: installed.demo ? 'yes' : 'no',
    'time-zone': installed.timeZone,
    ...(installed.country === undefined ? {} : { country: installed.country ?? '' }),
    ...(installed.silenceDays === undefined ? {} : { 'silence-days': String(installed.silenceDays) }),
    ...(installed.checkInDays === undefined ? {} : { 'check-in-days': String(installed.checkInDays) }),
    ...(installed.secondStepRoles === undefined
      ? {}
      : { 'second-step': installed.secondStepRoles.join(' ') }),
    ...(installed.mailWords === undefined ? {} : { 'mail-words': installed.mailWords ? 'yes' : 'no' }),
  }
  await inTransaction(db, async (trx) => {
    for (const [name, value] of Object.entries(values))
      await trx
        .insertInto('settings')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
        .execute()
  })
}
