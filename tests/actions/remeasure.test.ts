import type { Kysely } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { settingsOf } from '../../db/connect.ts'
import { findConversation, measuresOf } from '../../db/queries/conversations.ts'
import { proposeGem } from '../../db/queries/gems.ts'
import { latestEntries } from '../../db/queries/ledger.ts'
import { comeAndGo, examplesOfChange } from '../../db/queries/remeasured-changes.ts'
import { nextToMeasure, openRemeasuring, type Remeasuring } from '../../db/queries/remeasurings.ts'
import { statementsOfRep } from '../../db/queries/statements.ts'
import { saveVerdict } from '../../db/queries/verdicts.ts'
import type { Database } from '../../db/schema.ts'
import { freezePeriod, gradePeriod } from '../../server/actions/grade-period.ts'
import { type Comparison, compare } from '../../server/actions/remeasure/compare.ts'
import { type Started, startedWith } from '../../server/actions/remeasure/hands.ts'
import { move } from '../../server/actions/remeasure/move.ts'
import { askToMove, beginAgain, drop, goOn, pause, workOn } from '../../server/actions/remeasure/remeasure.ts'
import { doTask } from '../../server/actions/remeasure/task.ts'
import type { Measures } from '../../server/measures/measure.ts'
import { version } from '../../server/measures/version.ts'
import { moveIn } from '../cast.ts'
import { makeSqlite, onEveryDatabase } from '../databases.ts'
import { importCall } from '../imported.ts'
import { autumn, afterAutumn as now, timeZone } from './autumn.ts'
import { everythingFrozen } from './everything-frozen.ts'

const at = { now: () => new Date(now), stopping: new AbortController().signal, threads: 1, givesWay: false }
const ada = { byId: 'ada', now }

test('D-76 other rules are tried beside the figures in use: what would differ is told, a named person moves all pages, what people said stays, and a frozen period keeps its bytes', async () => {
  const { db } = await makeSqlite((end) =>
    onTestFinished(async () => {
      await end()
    }),
  )
  const { cast, ids, ...periods } = await autumn(db)
  await freezePeriod(db, { periodId: periods.summer, timeZone, now, checkpoints: '/dev/null' })
  await gradePeriod(db, { periodId: periods.autumn, timeZone, now })
  const [confirmed = '', gem = '', later = ''] = await insightIds(db, ids)
  await confirm(db, ids[0], confirmed)
  const proposed = { conversationId: ids[1] ?? '', proposedBy: 'mina', proposedAt: now }
  await proposeGem(db, { ...proposed, insightId: gem })
  const [frozen, before] = [await frozenOf(db, periods.summer), await figures(db)]

  await beginAgain(db, '2099-01-01.1', ada)
  await workOn(db, { ...at, first: new URL('./other-rules.ts', import.meta.url).href })
  const { run, comparison, ...open } = await standing(db)
  expect(open).toMatchObject({ state: 'ready', side: 'before', done: 24, different: 24, problem: null })
  const { periods: compared, frozen: untouched } = JSON.parse(comparison ?? '') as Comparison
  expect(compared).toMatchObject([
    {
      name: 'Autumn',
      behaviours: { 'note-taking': { differ: 1, up: 1, down: 0 } },
      money: [{ repId: 'rosa', currency: 'GBP', beforeMinor: 59_400, afterMinor: 60_600 }],
    },
  ])
  expect(untouched).toBe(1)
  expect(await comeAndGo(db, run)).toEqual([{ is: 'insight', kind: 'pain', comes: 0, goes: 46 }])
  expect(await examplesOfChange(db, cast.mina, run, 3)).toHaveLength(3)
  expect(await examplesOfChange(db, cast.noah, run, 3)).toEqual([])
  expect(await figures(db)).toEqual(before)

  await confirm(db, ids[2], later)
  expect(await askToMove(db, run, 'after', 'ada')).toBe(true)
  await move(db, run, now)
  const left = await db.selectFrom('insights').select('id').execute()
  expect(left.map(({ id }) => id).toSorted()).toEqual([confirmed, gem, later].toSorted())
  const page = await findConversation(db, cast.rosa, ids[3] ?? '')
  expect(page).toMatchObject({
    revision: 2,
    measures: { version: { measures: '2099-01-01.1' }, insights: [] },
  })
  await gradePeriod(db, { periodId: periods.autumn, timeZone, now })
  const paid = async () =>
    (await statementsOfRep(db, cast.rosa, 'rosa')).find((one) => one.periodId === periods.autumn)?.statement
      .totalMinor
  expect(await paid()).toBe(60_600)
  expect(await frozenOf(db, periods.summer)).toEqual(frozen)
  const [entered] = await latestEntries(db, 1)
  expect(entered?.payload).toMatch(/"by":"ada".*"to":"after".*"what":"measures-moved"/)

  await compare(db, run, now)
  expect(await askToMove(db, run, 'before', 'hana')).toBe(true)
  await move(db, run, now)
  const without = (rows: Awaited<ReturnType<typeof figures>>) =>
    rows.filter((row) => !row.includes(ids[2] ?? ''))
  expect(without(await figures(db))).toEqual(without(before))
  await gradePeriod(db, { periodId: periods.autumn, timeZone, now })
  expect(await paid()).toBe(59_400)
  await compare(db, run, now)
  expect(await drop(db, run, ada)).toBe(true)
  await workOn(db, at)
  expect(await db.selectFrom('remeasured').select('run').execute()).toEqual([])
})

onEveryDatabase((fresh) => {
  test('what a killed program had in hand is measured all the same, and figures of an earlier version become what they would be today, and again what they were', async () => {
    const { db } = await fresh()
    const { rosa } = await moveIn(db)
    for (const number of [1, 2, 3]) await importCall(db, rosa, { number })
    const today = await figures(db)
    const [one = ''] = await earlierRulesFoundNothing(db)
    const earlier = await figures(db)
    expect(earlier).not.toEqual(today)

    await beginAgain(db, version.measures, ada)
    expect(await beginAgain(db, version.measures, ada)).toBe(false)
    const { run } = await standing(db)
    expect(await nextToMeasure(db, run, 2)).toHaveLength(2)
    await pause(db, run)
    expect(await nextToMeasure(db, run, 2)).toBe(null)
    await goOn(db, run)
    await doTask(started(db, run, 'measure'))
    expect(await standing(db)).toMatchObject({ state: 'ready', done: 3, different: 1 })

    await askToMove(db, run, 'after', 'ada')
    await doTask(started(db, run, 'move'))
    expect(await figures(db)).toEqual(today)
    expect((await measuresOf(db, one, 2)).insights).toHaveLength(2)
    await askToMove(db, run, 'before', 'ada')
    await doTask(started(db, run, 'move'))
    expect(await figures(db)).toEqual(earlier)
    expect((await measuresOf(db, one, 3)).insights).toEqual([])
  })
})

async function standing(db: Kysely<Database>): Promise<Remeasuring> {
  const open = await openRemeasuring(db)
  if (!open) throw new Error('Nothing is measured again')
  return open
}

function started(db: Kysely<Database>, run: string, task: Started['task']): Started {
  const settings = settingsOf(db)
  if (!settings) throw new Error('It was not opened by itself')
  return startedWith({ settings, run, task, now, first: null, givesWay: false }, 1)
}

/** One insight of each conversation. */
async function insightIds(db: Kysely<Database>, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await db.selectFrom('insights').select(['id', 'conversation_id']).orderBy('seq').execute()
  return ids.map((id) => rows.find((row) => row.conversation_id === id)?.id ?? '')
}

async function confirm(db: Kysely<Database>, conversationId = '', findingId = ''): Promise<void> {
  const { revision } = await db
    .selectFrom('conversations')
    .select('revision')
    .where('id', '=', conversationId)
    .executeTakeFirstOrThrow()
  const [insight] = (await measuresOf(db, conversationId, revision)).insights
  const said = { kind: 'insight' as const, answer: 'yes' as const, byId: 'mina', now }
  const found = insight ? { is: 'insight' as const, ...insight } : null
  await saveVerdict(db, { conversationId, findingId, found, ...said })
}

/** Every row that follows from what is measured, but for how often it was. */
async function figures(db: Kysely<Database>): Promise<readonly string[]> {
  const all: string[] = []
  for (const table of ['moments', 'commitments', 'insights', 'insight_stems', 'conversation_stats'] as const)
    for (const row of await db.selectFrom(table).selectAll().execute()) all.push(JSON.stringify(row))
  return all.toSorted()
}

/** As if one of the calls had been measured by rules that knew no insights. */
async function earlierRulesFoundNothing(db: Kysely<Database>): Promise<readonly string[]> {
  const row = await db
    .selectFrom('measurements')
    .selectAll()
    .orderBy('conversation_id')
    .executeTakeFirstOrThrow()
  const measures = JSON.stringify({ ...(JSON.parse(row.measures) as Measures), insights: [] })
  const id = row.conversation_id
  await db.updateTable('measurements').set({ measures }).where('conversation_id', '=', id).execute()
  await db.deleteFrom('insights').where('conversation_id', '=', id).execute()
  await db.updateTable('conversation_stats').set({ insights: 0 }).where('conversation_id', '=', id).execute()
  return [id]
}

async function frozenOf(db: Kysely<Database>, periodId: string): Promise<string> {
  const { statements, grades } = await everythingFrozen(db)
  return JSON.stringify([...statements, ...grades].filter((row) => row.period_id === periodId))
}
