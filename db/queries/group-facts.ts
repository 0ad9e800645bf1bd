import type { Kysely } from 'kysely'
import { type FactName, isFactName } from '../../server/pay/fairness/facts.ts'
import type { Answers } from '../../server/pay/fairness/report.ts'
import { inBatches } from '../batches.ts'
import type { Database } from '../schema.ts'
import { inTransaction } from '../transaction.ts'

/** One thing somebody told of themselves, or HR told of them. */
export interface GroupFact {
  readonly fact: FactName
  readonly value: string
  readonly source: 'own' | 'hr'
  readonly why: string | null
  readonly at: string
}

/** What is kept about one person: for that person alone. */
export async function factsAbout(db: Kysely<Database>, personId: string): Promise<readonly GroupFact[]> {
  const rows = await db
    .selectFrom('group_facts')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('fact')
    .execute()
  return rows.flatMap(({ fact, value, source, why, at }) =>
    isFactName(fact) ? [{ fact, value, source: source === 'own' ? 'own' : 'hr', why, at } as const] : [],
  )
}

/** Keeps what somebody says of themselves; `null` takes an answer away, whoever gave it. */
export async function saveOwnFacts(
  db: Kysely<Database>,
  personId: string,
  answers: Readonly<Partial<Record<FactName, string | null>>>,
  now: string,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    for (const [fact, value] of Object.entries(answers)) {
      await forget(trx, personId, fact)
      if (value === null) continue
      const kept = {
        person_id: personId,
        fact,
        value,
        source: 'own',
        why: null,
        entered_by: personId,
        at: now,
      }
      await trx.insertInto('group_facts').values(kept).execute()
    }
  })
}

/** Deletes everything that is kept about somebody here. */
export async function deleteFacts(db: Kysely<Database>, personId: string): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .deleteFrom('group_facts')
      .where('person_id', '=', personId)
      .execute()
      .then(() => undefined),
  )
}

/** An answer HR brings in; `null` takes away what HR had brought in. */
export interface BroughtFact {
  readonly personId: string
  readonly fact: FactName
  readonly value: string | null
}

/** Keeps what HR brings in, with the reason. What people said of themselves stands. Answers how many were kept. */
export async function bringFacts(
  db: Kysely<Database>,
  facts: readonly BroughtFact[],
  { byId, why, now }: { readonly byId: string; readonly why: string; readonly now: string },
): Promise<{ readonly kept: number; readonly theirOwn: number }> {
  return inTransaction(db, async (trx) => {
    let theirOwn = 0
    for (const { personId, fact, value } of facts) {
      await forget(trx, personId, fact, 'hr')
      const { numInsertedOrUpdatedRows = 0n } =
        value === null
          ? { numInsertedOrUpdatedRows: 1n }
          : await trx
              .insertInto('group_facts')
              .values({ person_id: personId, fact, value, source: 'hr', why, entered_by: byId, at: now })
              .onConflict((on) => on.columns(['person_id', 'fact']).doNothing())
              .executeTakeFirst()
      if (numInsertedOrUpdatedRows === 0n) theirOwn += 1
    }
    return { kept: facts.length - theirOwn, theirOwn }
  })
}

async function forget(db: Kysely<Database>, personId: string, fact: string, source?: 'hr'): Promise<void> {
  await db
    .deleteFrom('group_facts')
    .where('person_id', '=', personId)
    .where('fact', '=', fact)
    .$if(source !== undefined, (query) => query.where('source', '=', source ?? ''))
    .execute()
}

/** Everybody's answers, for a fairness report and nothing else: no page, grade or pay may read them one by one. */
export async function answersOf(db: Kysely<Database>, personIds: readonly string[]): Promise<Answers> {
  const answers: Partial<Record<FactName, Map<string, string>>> = {}
  await inBatches(personIds, async (ids) => {
    const rows = await db
      .selectFrom('group_facts')
      .select(['person_id', 'fact', 'value'])
      .where('person_id', 'in', ids)
      .execute()
    for (const { person_id: person, fact, value } of rows) {
      if (!isFactName(fact)) continue
      const told = answers[fact] ?? new Map<string, string>()
      answers[fact] = told.set(person, value)
    }
  })
  return answers
}
