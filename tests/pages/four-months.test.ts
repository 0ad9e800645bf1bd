import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveFulfilment, saveRelease } from '../../db/queries/fulfilments.ts'
import { handedOver, saidBy } from '../../db/queries/promise-history.ts'
import { ledgerOf, type StandingPromise } from '../../db/queries/promises.ts'
import { proofsFor } from '../../db/queries/proofs.ts'
import { saveQuiet } from '../../db/queries/quiets.ts'
import { giveSelection } from '../../server/actions/give-selection.ts'
import { importFiles } from '../../server/actions/import-files.ts'
import { silenceOf } from '../../server/actions/silences.ts'
import { type Customer, contacts, ledger, silences, type Told } from '../examples/a-quarter-of-promises.ts'
import { openApp, type TestApp } from './app.ts'

const evening = '2026-10-31T18:00:00Z'
const names = { cora: 'Cora Lindqvist', carl: 'Carl Berg', clara: 'Clara Holm', dora: 'Dora Meyer' }
const ids = new Map<Customer, string>()
let app: TestApp

beforeAll(async () => {
  app = await openApp('2026-11-24T09:00:00Z')
  const rows: string[] = []
  for (const contact of contacts) {
    if (contact[0] === '2026-09-02') await handOver(rows)
    const id = await bringIn(contact)
    if (contact[2] === 'carl') rows.push(id)
  }
  const known = await app.services.db.selectFrom('customers').select(['id', 'name']).execute()
  for (const key of ['cora', 'carl', 'clara', 'dora'] as const)
    ids.set(key, known.find(({ name }) => name === names[key])?.id ?? '')
})
afterAll(() => app.close())

test('forty contacts, four channels, three reps: every promise stands where the story says', async () => {
  expect(contacts).toHaveLength(40)
  expect(new Set(contacts.map((one) => one[3])).size).toBe(4)
  expect(await promises()).toHaveLength(ledger.length)
  for (const { of, state, keptOn } of ledger) {
    const promise = await promiseOf(of)
    const seer = await app.viewer(promise.repId === app.ids.ravi ? 'ravi' : 'rosa')
    const { proofs } = await proofsFor(app.services.db, seer, promise.id)
    if (keptOn === null)
      expect(
        proofs.filter((one) => one.isLikely),
        promise.action,
      ).toEqual([])
    else await accept(promise, keptOn, proofs)
    if (state === 'released') await release(promise)
  }
  const standing = []
  for (const { of } of ledger) {
    const { owner, dueOn, state, outcome, repId } = await promiseOf(of)
    standing.push({ of, owner, dueOn, state, keptOn: outcome?.keptOn ?? null, now: repId })
  }
  expect(standing).toEqual(ledger.map(({ now, ...one }) => ({ ...one, now: app.ids[now] })))
})

test('what Rena promised is Rosa’s to keep, and it still says who made it', async () => {
  const contract = await promiseOf('service contract')
  expect(await saidBy(app.services.db, contract)).toContain('Rena')
  const [over] =
    (await handedOver(app.services.db, [contract.conversationId])).get(contract.conversationId) ?? []
  expect(over?.from).toContain('Rena')
  expect(over?.to).toContain('Rosa')
})

test('the clock opens a loop by itself where the story says, and nowhere else', async () => {
  const quiet = { customerId: ids.get('dora') ?? '', until: '2026-11-15', byId: app.ids.rosa }
  const before = silences.filter(([on]) => on < '2026-09-30')
  const told = async (which: typeof silences) => {
    const found = []
    for (const [on, customer] of which) {
      const id = ids.get(customer) ?? ''
      const clock = (await silenceOf(app.services.db, null, [id], `${on}T18:00:00Z`)).get(id)
      found.push([on, customer, clock?.state, clock?.days])
    }
    return found
  }
  expect(await told(before)).toEqual(before)
  await saveQuiet(app.services.db, { ...quiet, now: '2026-09-30T12:00:00Z' })
  expect(await told(silences)).toEqual(silences)
})

async function promises(): Promise<readonly StandingPromise[]> {
  const { db } = app.services
  const all = []
  for (const who of ['mina', 'noah'] as const)
    all.push(...(await ledgerOf(db, await app.viewer(who), { now: evening })))
  return all
}

async function promiseOf(words: string): Promise<StandingPromise> {
  const found = (await promises()).find(({ action }) => action.includes(words))
  if (!found) throw new Error(`Nobody promised ${words}`)
  return found
}

async function accept(
  { id, action }: StandingPromise,
  keptOn: string,
  proofs: Awaited<ReturnType<typeof proofsFor>>['proofs'],
) {
  const [proof] = proofs
  expect(proof?.saidAt.slice(0, 10), action).toBe(keptOn)
  const shown = { conversationId: proof?.conversation ?? '', utterance: proof?.utterance ?? '' }
  await saveFulfilment(app.services.db, {
    ...{ commitmentId: id, keptOn, proof: shown, byId: app.ids.rosa },
    now: evening,
  })
}

async function release({ id }: StandingPromise) {
  const reason = 'They took stone.'
  await saveRelease(app.services.db, { commitmentId: id, reason, byId: app.ids.rosa, now: evening })
}

async function handOver(conversations: readonly string[]) {
  const to = { conversations, repId: app.ids.rosa }
  const given = await giveSelection(app.services.db, await app.viewer('mina'), to, '2026-09-01T09:00:00Z')
  expect(given).toHaveProperty('id')
}

async function bringIn([on, rep, customer, channel, ...said]: Told): Promise<string> {
  const viewer = await app.viewer(rep)
  const startedAt = `${on}T10:00:00Z`
  const isWritten = channel === 'email' || channel === 'chat'
  const told = {
    id: `${on}-${customer}`,
    ...{ channel, language: 'en', startedAt, timeZone: 'UTC' },
    parties: [
      { key: 'we', name: viewer.name, role: 'rep' },
      { key: 'they', name: names[customer], role: 'customer' },
    ],
    utterances: said.map(([party, text], at) => ({
      ...{ id: `u${at + 1}`, party, text },
      ...(isWritten ? { at: startedAt } : { startMs: at * 9000, endMs: at * 9000 + 8000 }),
    })),
  }
  const answer = await importFiles(app.services.db, {
    files: [{ name: `${told.id}.json`, bytes: new TextEncoder().encode(JSON.stringify(told)) }],
    ...{ viewer, repId: viewer.id, zone: null, consentKnown: true, now: `${on}T11:00:00Z` },
  })
  const id = 'files' in answer ? answer.files[0]?.conversations[0]?.id : undefined
  if (!id) throw new Error(JSON.stringify(answer))
  return id
}
