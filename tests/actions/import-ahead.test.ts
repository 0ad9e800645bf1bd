import { createHash } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { type Coming, importAhead } from '../../server/actions/import-ahead.ts'
import { ReadingThreads } from '../../server/actions/reading-threads.ts'
import { moveIn } from '../cast.ts'
import { makeSqlite, onEveryDatabase } from '../databases.ts'
import { fairCall, heardFile } from '../spoken.ts'

type Db = Awaited<ReturnType<typeof makeSqlite>>['db']

const now = '2026-11-21T09:00:00Z'
const dying = new URL('./dying-thread.ts', import.meta.url)

// The more lines a call has the longer it takes to read, so that threads end in another order than they began.
const call = (number: number, lines = 150 - number * 10) =>
  `WEBVTT\n\n${Array.from({ length: Math.max(2, lines) }, (_, at) => {
    const from = `00:${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
    const who = at % 2 === 0 ? 'Rosa Diaz' : 'Cora Lindqvist'
    return `${from}.000 --> ${from}.900\n<v ${who}>I will send you offer ${number} by Friday. We lost two drivers in week ${at}, what do you need?</v>`
  }).join('\n\n')}\n`

const files = (texts: readonly string[]) =>
  texts.map((text, at) => ({ file: { name: `${at + 1}.vtt`, bytes: new TextEncoder().encode(text) } }))

async function take(db: Db, coming: readonly Coming[], threads: ReadingThreads) {
  onTestFinished(() => threads.close())
  const each = (async function* () {
    yield* coming
  })()
  const request = { viewer: null, repId: null, zone: null, now: () => now }
  const came = []
  for await (const [{ file }, answer] of importAhead(db, each, request, threads))
    came.push({ name: file?.name, ...(answer && 'files' in answer ? answer.files[0] : {}) })
  return came
}

const tables = [
  'conversations',
  'conversation_files',
  'utterances',
  'parties',
  'measurements',
  'conversation_stats',
  'moments',
  'commitments',
  'insights',
  'customers',
] as const

/** Every row of every table, as one sum for each: ids that are dice are told apart by their order alone. */
async function rowsIn(db: Db) {
  const known = new Map<string, number>()
  const sums = []
  for (const table of tables) {
    const rows = JSON.stringify(await db.selectFrom(table).selectAll().execute())
    const plain = rows.replace(/"[\da-f]{32}"/g, (id) => {
      known.set(id, known.get(id) ?? known.size)
      return `"id ${known.get(id)}"`
    })
    sums.push([table, rows.length > 2, createHash('sha256').update(plain).digest('hex')])
  }
  return sums
}

const newDatabase = () => makeSqlite((end) => onTestFinished(async () => void (await end())))

onEveryDatabase((fresh) => {
  test('what is here already, what is new and what is none come out in the order they came in', async () => {
    const { db } = await fresh()
    await moveIn(db)
    const texts = [call(1), call(2), call(1), 'nothing to read', call(3)]
    const came = await take(db, files(texts), new ReadingThreads({ threads: 2 }))
    expect(came.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['1.vtt', 'imported'],
      ['2.vtt', 'imported'],
      ['3.vtt', 'already-here'],
      ['4.vtt', 'refused'],
      ['5.vtt', 'imported'],
    ])
    expect(came[2]?.conversations?.[0]?.id).toBe(came[0]?.conversations?.[0]?.id)
  })
})

test('threads that read ahead leave the same rows in the same order as reading one after the other', async () => {
  const known = { name: 'known.json', bytes: heardFile(fairCall) }
  const coming = [{ file: known }, ...files(Array.from({ length: 12 }, (_, at) => call(at + 1)))]
  const [one, other] = [await newDatabase(), await newDatabase()]
  await moveIn(one.db)
  await moveIn(other.db)
  await take(one.db, coming, new ReadingThreads({ threads: 0 }))
  await take(other.db, coming, new ReadingThreads({ threads: 2 }))
  const rows = await rowsIn(other.db)
  expect(rows).toEqual(await rowsIn(one.db))
  expect(rows.every(([, holds]) => holds)).toBe(true)
})

test('a thread that dies over a file costs that file and no other', async () => {
  const { db } = await newDatabase()
  await moveIn(db)
  const texts = [call(1), `${call(2)}\nDIE`, call(3), `${call(4)}\nDIE`, call(5)]
  const came = await take(db, files(texts), new ReadingThreads({ threads: 2, program: dying }))
  expect(came.map(({ outcome }) => outcome)).toEqual([
    'imported',
    'refused',
    'imported',
    'refused',
    'imported',
  ])
  expect(came[1]?.refused?.[0]).toMatchObject({
    code: 'malformed',
    message: 'Heard stumbled over this file, which is our mistake: please report it (its thread ended).',
  })
})

test('a file that is never done being read is given up', async () => {
  const { db } = await newDatabase()
  await moveIn(db)
  const threads = new ReadingThreads({ threads: 1, program: dying, longestMs: 50 })
  const [came] = await take(db, files([`${call(1)}\nFOREVER`]), threads)
  expect(came?.outcome).toBe('refused')
  expect(came?.refused?.[0]?.message).toContain('not done after')
})
