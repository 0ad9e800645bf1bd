import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { adjustmentsOf } from '../../db/queries/adjustments.ts'
import { findAppeal } from '../../db/queries/appeals.ts'
import { findConversation } from '../../db/queries/conversations.ts'
import { noticesFor } from '../../db/queries/notices.ts'
import type { Viewer } from '../../db/queries/people.ts'
import { createPeriod } from '../../db/queries/periods.ts'
import { savePlan } from '../../db/queries/plans.ts'
import { addStatement, sealCapsule, sealStatement } from '../../db/queries/sealed-statements.ts'
import type { Database } from '../../db/schema.ts'
import { decideAppeal } from '../../server/actions/appeals/decide.ts'
import { fileAppeal } from '../../server/actions/appeals/file.ts'
import { proposeAtFreeze } from '../../server/actions/close/propose.ts'
import { sayOfFinding } from '../../server/actions/say-of-finding.ts'
import { computeAgain } from '../../server/pay/arithmetic.ts'
import type { Capsule } from '../../server/pay/capsule.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'
import { capsule } from '../pay/capsule.ts'

const began = '2026-11-23T09:00:00.000Z'
const meanwhile = '2026-11-23T09:02:00.000Z'
const later = '2026-11-24T09:00:00.000Z'

onEveryDatabase((fresh) => {
  test('an appeal that is filed and upheld while its period is frozen is paid as a correction, to all who had the same fault', async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const { plan } = capsule
    await savePlan(db, plan, { state: 'active', madeBy: 'hana', approvedBy: 'ada', now: began })
    const days = { from: '2026-10-01', to: '2026-12-31' }
    const { id: periodId } = await createPeriod(db, { planId: plan.id, name: 'Autumn', ...days })
    const broken = async (rep: Viewer) => promiseIn(db, rep, await importCall(db, rep))
    const [rosas, renas, ravis] = [await broken(cast.rosa), await broken(cast.rena), await broken(cast.ravi)]

    const wanted = { kind: 'commitment', reason: 'no-promise', words: '', proposed: {} } as const
    const filed = await fileAppeal(db, cast.rosa, { ...wanted, about: rosas }, meanwhile)
    const id = 'id' in filed ? filed.id : ''
    const upheld = { id, version: 1, outcome: 'upheld', words: 'She asked.' } as const
    expect(await decideAppeal(db, cast.noah, upheld, meanwhile)).toEqual({ id })

    const [rosa, rena] = [await froze(db, periodId, 'rosa', rosas), await froze(db, periodId, 'rena', renas)]
    for (const now of [began, later]) await proposeAtFreeze(db, periodId, now)
    const [one, same] = [await adjustmentsOf(db, rosa), await adjustmentsOf(db, rena)]
    expect(one).toMatchObject([{ line: 1, reason: 'upheld', appeal: id, into: null }])
    expect(one[0]?.minor).toBeGreaterThan(0)
    expect(same.map(({ minor, appeal }) => [minor, appeal])).toEqual([[one[0]?.minor, null]])
    expect((await noticesFor(db, cast.rena)).map(({ kind }) => kind)).toContain('adjusted')

    const ravi = await froze(db, periodId, 'ravi', ravis)
    await proposeAtFreeze(db, periodId, later)
    expect(await adjustmentsOf(db, ravi)).toEqual([])

    const line = { kind: 'line', reason: 'wrong-sum', words: '', proposed: {} } as const
    const decides = async (about: string) => {
      const answer = await fileAppeal(db, cast.rosa, { ...line, about }, later)
      return 'id' in answer && (await findAppeal(db, cast.rosa, answer.id))?.decider?.id
    }
    expect(await decides(`${rosa}.1`)).toBe('noah')
    const question = await questionIn(db, cast.rosa)
    await sayOfFinding(db, cast.rosa, { kind: 'moment', findingId: question, byId: 'noah' }, 'agreed', later)
    expect(await decides(`${rosa}.2`), 'Noah rated what it counts').toBe('hana')
  })
})

async function questionIn(db: Kysely<Database>, rep: Viewer): Promise<string> {
  const of = db.selectFrom('moments').innerJoin('conversations', 'conversations.id', 'conversation_id')
  const { id } = await of.select('moments.id').where('rep_id', '=', rep.id).limit(1).executeTakeFirstOrThrow()
  return id
}

async function promiseIn(db: Kysely<Database>, rep: Viewer, conversationId: string): Promise<string> {
  const full = await findConversation(db, rep, conversationId)
  return full?.findings.commitments.find((one) => one.class === 'promise')?.id ?? ''
}

/** A statement of thirty promises, one of the broken ones among them being this. */
async function froze(db: Kysely<Database>, periodId: string, rep: string, broken: string): Promise<string> {
  const [first, ...promises] = capsule.promises.toSorted((a, b) => (a.outcome < b.outcome ? -1 : 1))
  if (!first) throw new Error('Nobody promised anything')
  const kept: Capsule = { ...capsule, rep, promises: [{ ...first, id: broken }, ...promises] }
  const statement = computeAgain(kept)?.statement
  if (!statement) throw new Error('It cannot be worked out')
  const of = { periodId, repId: rep, now: began, isFrozen: true }
  const id = await addStatement(db, { ...of, statement: sealStatement(statement, sealCapsule(kept)) })
  return id ?? ''
}
