import type { Kysely } from 'kysely'
import type { AppealOutcome } from '../../server/grading/appeal.ts'
import { oneAtATime } from '../dialect.ts'
import { newId } from '../new-id.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'
import type { Appeal } from './appeals.ts'

export interface NewAppeal
  extends Pick<
    Appeal,
    | 'kind'
    | 'about'
    | 'conversationId'
    | 'periodId'
    | 'behaviour'
    | 'units'
    | 'countsOn'
    | 'reason'
    | 'words'
    | 'proposed'
  > {
  readonly repId: string
  readonly againstId: string | null
  readonly deciderId: string | null
  readonly dueAt: string
  readonly now: string
}

/**
 * Keeps an appeal. Where the same thing is appealed already, or was refused and nobody else has rated it since, it is
 * that one: its id, and that it was there.
 */
export async function saveAppeal(
  db: Kysely<Database>,
  one: NewAppeal,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  return inTransaction(db, async (trx) => {
    await oneAtATime(trx, `appeal against ${one.about}`)
    const known = await trx
      .selectFrom('appeals')
      .select('id')
      .where('rep_id', '=', one.repId)
      .where('kind', '=', one.kind)
      .where('about', '=', one.about)
      .where((eb) => {
        const against =
          one.againstId === null ? eb('against_id', 'is', null) : eb('against_id', '=', one.againstId)
        return eb.or([eb('decided_at', 'is', null), eb.and([eb('outcome', '=', 'refused'), against])])
      })
      .orderBy('filed_at', 'desc')
      .executeTakeFirst()
    if (known) return { id: known.id, isNew: false }
    const id = newId()
    await trx
      .insertInto('appeals')
      .values({
        id,
        kind: one.kind,
        about: one.about,
        conversation_id: one.conversationId,
        period_id: one.periodId,
        behaviour: one.behaviour,
        units: one.units,
        counts_on: one.countsOn,
        rep_id: one.repId,
        against_id: one.againstId,
        reason: one.reason,
        words: one.words,
        proposed: JSON.stringify(one.proposed),
        filed_at: one.now,
        decider_id: one.deciderId,
        asked_at: one.now,
        due_at: one.dueAt,
        version: 1,
        outcome: null,
        outcome_words: null,
        decided_at: null,
      })
      .execute()
    return { id, isNew: true }
  })
}

/** Ends an appeal that is open and as its ender saw it. Answers whether it was. */
export async function endAppeal(
  db: Kysely<Database>,
  id: string,
  version: number,
  end: { readonly outcome: AppealOutcome; readonly words: string; readonly now: string },
): Promise<boolean> {
  return changeOpen(db, id, version, {
    outcome: end.outcome,
    outcome_words: end.words,
    decided_at: end.now,
  })
}

/** Says who decides it, since when, and until when. */
export async function saveDecider(
  db: Kysely<Database>,
  { id, version }: Appeal,
  to: { readonly deciderId: string | null; readonly askedAt: string; readonly dueAt: string },
): Promise<boolean> {
  return changeOpen(db, id, version, { decider_id: to.deciderId, asked_at: to.askedAt, due_at: to.dueAt })
}

type Change = Partial<
  Pick<Database['appeals'], 'outcome' | 'outcome_words' | 'decided_at' | 'decider_id' | 'asked_at' | 'due_at'>
>

async function changeOpen(
  db: Kysely<Database>,
  id: string,
  version: number,
  change: Change,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('appeals')
      .set({ ...change, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('decided_at', 'is', null)
      .executeTakeFirst()
    return numUpdatedRows > 0n
  })
}
