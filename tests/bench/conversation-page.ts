import { saveView } from '../../db/queries/views.ts'
import { heardFile } from '../../db/seeds/writers/heard.ts'
import { importFiles } from '../../server/actions/import-files.ts'
import { createApp } from '../../server/app.ts'
import { forReading } from '../../server/web/session.ts'
import { openApp, type TestApp } from '../pages/app.ts'
import { longCall } from './long-call.ts'
import type { Row } from './row.ts'

const UTTERANCES = 300
const WARM_UP = 60
const ROUNDS = 30
/** So many of one, then so many of the other: both see the same weather. */
const TURN = 10
const AT_LEAST = 0.4
const CONSTANT = '/constant'
const socket = { incoming: { socket: { remoteAddress: '127.9.9.9', remotePort: 1, remoteFamily: 'IPv4' } } }

/**
 * The page of a call of 300 utterances, in turn with its own bytes as a constant string behind the same session check
 * and the same log of who looked, as its rep and as their manager ask for it. Processor time, so that others may work.
 */
export async function rows(): Promise<readonly Row[]> {
  const app = await openApp()
  try {
    const id = await broughtIn(app)
    return [await rowFor(app, 'rosa', id), await rowFor(app, 'mina', id)]
  } finally {
    await app.close()
  }
}

async function rowFor(opened: TestApp, who: 'rosa' | 'mina', id: string): Promise<Row> {
  const { cookie } = await opened.as(who)
  const { app, say } = withConstant(opened.services, id, who === 'mina')
  const ask = async (path: string) => {
    const answer = await app.request(path, { headers: { cookie } }, socket)
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
    return answer.text()
  }
  const page = `/conversations/${id}`
  say(await ask(page))
  await times(WARM_UP, () => ask(page))
  await times(WARM_UP, () => ask(CONSTANT))
  const spent: { readonly page: number; readonly constant: number }[] = []
  while (spent.length < ROUNDS)
    spent.push({
      page: await processorMs(() => times(TURN, () => ask(page))),
      constant: await processorMs(() => times(TURN, () => ask(CONSTANT))),
    })
  const measured = middleOf(spent.map((one) => one.page)) / TURN
  const value = middleOf(spent.map((one) => one.constant)) / TURN
  return {
    name: who === 'rosa' ? 'the page, for its rep' : 'the page, for their manager',
    unit: 'ms',
    measured,
    baseline: { name: 'the same bytes as a constant', value },
    ratio: value / measured,
    must: { atLeast: AT_LEAST },
  }
}

/** Somebody else may have the processor for a while: the middle of many tells more than all together. */
function middleOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** Heard with one page more, which answers what it is told to. */
function withConstant(services: TestApp['services'], id: string, isLooked: boolean) {
  const app = createApp(services)
  let constant = ''
  app.get(CONSTANT, forReading, async (c) => {
    const { db, viewer, now } = c.var
    const view = { conversationId: id, viewerId: viewer.id, how: 'read', now: now().toISOString() } as const
    if (isLooked) await saveView(db, view)
    return c.html(constant)
  })
  const say = (text: string) => {
    constant = text
  }
  return { app, say }
}

export async function broughtIn(app: TestApp): Promise<string> {
  const { id, parties, utterances } = longCall(9_000)
  const bytes = heardFile({
    ...({ id, channel: 'phone', kind: 'other', timeZone: 'Europe/London' } as const),
    startedAt: '2026-11-18T15:00:00Z',
    speakers: parties.map(({ key, name, email, role }) => {
      return { key, name: name ?? key, email, role: role === 'rep' ? 'rep' : 'customer' } as const
    }),
    lines: utterances.slice(0, UTTERANCES).map(({ party, startMs, endMs, text }) => {
      return { party, startMs: startMs ?? 0, endMs: endMs ?? 0, text }
    }),
  })
  const { db, now } = app.services
  const about = { repId: app.ids.rosa, zone: null, consentKnown: true, now: now().toISOString() }
  const request = { files: [{ name: `${id}.json`, bytes }], viewer: await app.viewer('rosa'), ...about }
  const answer = await importFiles(db, request)
  const brought = 'files' in answer ? answer.files[0]?.conversations[0]?.id : undefined
  if (!brought) throw new Error('Not taken in')
  return brought
}

async function times(count: number, act: () => Promise<unknown>): Promise<void> {
  for (let nth = 0; nth < count; nth += 1) await act()
}

async function processorMs(act: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage()
  await act()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
