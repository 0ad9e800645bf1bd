import type { Kysely } from 'kysely'
import type { AdvocacyCase } from '../../../db/queries/advocacy-cases.ts'
import { changeOpenCase, confirmAnswer, saveCaseAct } from '../../../db/queries/case-acts.ts'
import { endAsking } from '../../../db/queries/case-askings.ts'
import type { Viewer } from '../../../db/queries/people.ts'
import type { Database } from '../../../db/schema.ts'
import { inTransaction } from '../../../db/transaction.ts'
import { ask, type Whom } from './asking.ts'
import { calledAs } from './open-case.ts'

/** `over` is what was answered or withdrawn; `stale` what changed since it was shown. */
export type ChangeProblem = 'over' | 'stale'
export type Changed = { readonly problem: ChangeProblem } | { readonly id: string }

interface As {
  readonly viewer: Viewer
  readonly now: string
}

type Standing = Pick<AdvocacyCase, 'id' | 'version'>

/** Takes a case to somebody else: their clock starts anew, and whoever had it is asked no more. */
export async function askAnother(
  db: Kysely<Database>,
  one: Standing,
  whom: Whom,
  { viewer, now, canMail }: As & { readonly canMail: boolean },
): Promise<Changed> {
  return inTransaction(db, async (trx) => {
    const asked = { asked_whom: calledAs(whom), department_id: whom.department?.id ?? null }
    const dueAt = await ask(trx, { caseId: one.id, whom, byId: viewer.id, now, canMail })
    if (!(await changeOpenCase(trx, one, { ...asked, due_at: dueAt }))) throw new Stale()
    const act = { caseId: one.id, act: 'asked-another', byId: viewer.id } as const
    await saveCaseAct(trx, { ...act, words: calledAs(whom), now })
    return { id: one.id }
  }).catch(staleOnly)
}

/** The customer needs it no more, or the rep asks in another way: nobody is asked, and it counts for nothing. */
export async function withdrawCase(
  db: Kysely<Database>,
  one: Standing,
  { viewer, now }: As,
): Promise<Changed> {
  return inTransaction(db, async (trx) => {
    if (!(await changeOpenCase(trx, one, { withdrawn_at: now }))) throw new Stale()
    await endAsking(trx, one.id, now)
    await saveCaseAct(trx, { caseId: one.id, act: 'withdrawn', byId: viewer.id, now })
    return { id: one.id }
  }).catch(staleOnly)
}

/** Ends the link that is out; whoever had it can answer no more until somebody is asked again. */
export async function revokeLink(db: Kysely<Database>, one: Standing, { viewer, now }: As): Promise<Changed> {
  return inTransaction(db, async (trx) => {
    if (!(await endAsking(trx, one.id, now))) return { problem: 'over' }
    await saveCaseAct(trx, { caseId: one.id, act: 'link-revoked', byId: viewer.id, now })
    return { id: one.id }
  })
}

/** Somebody else than the rep says that an answer by a link that was handed on is the company's. */
export async function confirmCase(
  db: Kysely<Database>,
  one: Standing,
  { viewer, now }: As,
): Promise<Changed> {
  return inTransaction(db, async (trx) => {
    if (!(await confirmAnswer(trx, one.id, { byId: viewer.id, now }))) return { problem: 'over' }
    await saveCaseAct(trx, { caseId: one.id, act: 'confirmed', byId: viewer.id, now })
    return { id: one.id }
  })
}

class Stale extends Error {}

function staleOnly(error: unknown): Changed {
  if (error instanceof Stale) return { problem: 'stale' }
  throw error
}
