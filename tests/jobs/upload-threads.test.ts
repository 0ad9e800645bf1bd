import { expect, onTestFinished, test } from 'vitest'
import { ReadingThreads } from '../../server/actions/reading-threads.ts'
import { moveIn } from '../cast.ts'
import { makeSqlite } from '../databases.ts'
import { fairCall, heardFile } from '../spoken.ts'
import { byName, queueOf, send } from '../uploaded.ts'

const dying = new URL('../actions/dying-thread.ts', import.meta.url)

const files = {
  'good.json': heardFile(fairCall, { id: 'call-1' }),
  'again.json': heardFile(fairCall, { id: 'call-1' }),
  'table.csv':
    'Quem;Dito;Quando\nRosa;What changed since the spring?;1\nCora;We lost two drivers of ours;7\n',
  'deadly.txt': 'Rosa: They DIE every spring.\nCora: Since when is that?\nRosa: Since the year before.\n',
}

async function readWith(threads: ReadingThreads) {
  const { db } = await makeSqlite((end) => onTestFinished(async () => void (await end())))
  onTestFinished(() => threads.close())
  const { rosa } = await moveIn(db)
  const sent = await send(db, rosa, files)
  if ('problem' in sent) throw new Error(sent.problem)
  const queue = queueOf(db, '2026-11-21T09:00:10Z', threads)
  queue.wake()
  await queue.settled()
  const file = await byName(db, sent.id)
  return Object.keys(files).map((name) => [name, file(name).state])
}

test('uploaded files are read in a thread as they are without, and a table still asks', async () => {
  const beside = await readWith(new ReadingThreads({ threads: 1 }))
  expect(beside).toEqual([
    ['good.json', 'done'],
    ['again.json', 'already-here'],
    ['table.csv', 'needs-mapping'],
    ['deadly.txt', 'done'],
  ])
  expect(await readWith(new ReadingThreads({ threads: 0 }))).toEqual(beside)
})

test('a file over which the thread dies each time is refused in the end, and the others are in', async () => {
  expect(await readWith(new ReadingThreads({ threads: 1, program: dying }))).toEqual([
    ['good.json', 'done'],
    ['again.json', 'already-here'],
    ['table.csv', 'needs-mapping'],
    ['deadly.txt', 'refused'],
  ])
})
