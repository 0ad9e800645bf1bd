import { type Context, Hono } from 'hono'
import { headOfLedger, latestEntries } from '../../db/queries/ledger.ts'
import { day, timeOfDay } from '../../views/format.ts'
import { type Check, type EntryRow, LedgerPage } from '../../views/ledger/page.tsx'
import { words } from '../../views/messages/words.ts'
import { NoCheckpoints, ownCheckpoints } from '../actions/ledger/checkpoints.ts'
import { verifyLedger } from '../actions/ledger/verify.ts'
import { anchorIn, type Entry, type EntryKind, type Head, receiptOf } from '../pay/ledger.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'

/** The ledger, for whoever answers for pay; it holds no amounts. */
export const ledger = new Hono<AppEnv>()

ledger.use(onlyFor('hr', 'admin', 'auditor'))

const shown = 50

ledger.get('/', (c) => ledgerPage(c, { check: null, receipt: '', problem: null }, 200))

ledger.get('/verification', async (c) => {
  const receipt = (c.req.query('receipt') ?? '').trim().slice(0, 100)
  const anchor = receipt === '' ? null : anchorIn(receipt)
  if (receipt !== '' && !anchor)
    return ledgerPage(c, { check: null, receipt, problem: words.ledger.badReceipt }, 422)
  return ledgerPage(c, { check: await checked(c, anchor ? [anchor] : []), receipt, problem: null }, 200)
})

async function checked(c: Context<AppEnv>, receipts: readonly Head[]): Promise<Check> {
  const { reader, config } = c.var
  try {
    const verified = await verifyLedger(reader, receipts, await ownCheckpoints(config.dataDir))
    return { ...verified, entries: verified.head.seq }
  } catch (error) {
    if (error instanceof NoCheckpoints) return { problem: error.message }
    throw error
  }
}

async function ledgerPage(
  c: Context<AppEnv>,
  { check, receipt, problem }: { check: Check | null; receipt: string; problem: string | null },
  status: 200 | 422,
) {
  const { reader } = c.var
  const head = await headOfLedger(reader)
  const [taken] = await latestEntries(reader, 1, 'checkpoint')
  const rows = await latestEntries(reader, shown)
  return c.html(
    <LedgerPage
      frame={await frameOf(c)}
      head={{ ...head, receipt: receiptOf(head) }}
      taken={taken ? when(c, taken.at) : null}
      rows={rows.map((one) => rowOf(c, one))}
      check={check}
      asked={{ receipt, problem }}
    />,
    status,
  )
}

function when(c: Context<AppEnv>, at: string): string {
  return `${day(at, zoneOf(c))}, ${timeOfDay(at, zoneOf(c))}`
}

const shortId = 12

function rowOf(c: Context<AppEnv>, { seq, at, kind, payload, hash }: Entry): EntryRow {
  const told = toldIn(payload)
  const acts: Readonly<Record<string, string>> = words.ledger.acts
  return {
    seq,
    when: when(c, at),
    kind: kind as EntryKind,
    act: acts[told.what ?? ''] ?? null,
    about: (told.id ?? told.period ?? told.plan ?? '').slice(0, shortId),
    hash: hash.slice(0, shortId),
  }
}

/** An entry that somebody spoilt is shown all the same. */
function toldIn(payload: string): Readonly<Partial<Record<string, string>>> {
  try {
    const said: unknown = JSON.parse(payload)
    const entries = Object.entries(said ?? {}).filter(([, value]) => typeof value === 'string')
    return Object.fromEntries(entries)
  } catch {
    return {}
  }
}
