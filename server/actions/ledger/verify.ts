import type { Kysely } from 'kysely'
import { entriesAfter, headOfLedger } from '../../../db/queries/ledger.ts'
import { missingGuards } from '../../../db/queries/ledger-proofs.ts'
import type { Database } from '../../../db/schema.ts'
import { beginning, type Entry, faultOf, type Head } from '../../pay/ledger.ts'
import { periodStates } from '../../pay/period-way.ts'
import { type Fact, factsKept } from './facts.ts'

/** One thing that is not as it was written, and where. */
export interface Finding {
  readonly what:
    | 'damage'
    | 'original-changed'
    | 'file-changed'
    | 'file-gone'
    | 'made-otherwise'
    | 'guard'
    | 'number'
    | 'previous'
    | 'payload'
    | 'hash'
    | 'cut-off'
    | 'close-not-kept'
    | 'other-chain'
    | 'gone'
    | 'changed'
    | 'capsule'
    | 'not-entered'
  /** The number of an entry; `null` where it is none's. */
  readonly seq: number | null
  /** What of: a kind of entry, with an id; the name of a guard; what the database says of its file. */
  readonly kind: string
  readonly id: string
}

/** What came of holding everything against its hashes. */
export interface Verified {
  readonly head: Head
  readonly statements: number
  readonly grades: number
  readonly plans: number
  readonly signatures: number
  /** Heads kept outside the database, and how many of them the ledger still holds. */
  readonly anchors: { readonly given: number; readonly held: number }
  readonly findings: readonly Finding[]
}

const atOnce = 500

/**
 * Walks the ledger from its first entry and holds every frozen statement, its grades and evidence, every published
 * plan and signature against what was entered of them, and the ledger against heads that were kept outside. Where the
 * heads that each freeze writes beside the database are given, they must reach as far as the last close.
 */
export async function verifyLedger(
  db: Kysely<Database>,
  given: readonly Head[] = [],
  besides?: readonly Head[],
): Promise<Verified> {
  const anchors = [...(besides ?? []), ...given]
  const missing = (await missingGuards(db)).map((id) => finding('guard', null, 'guard', id))
  const upTo = (await headOfLedger(db)).seq
  const kept = await factsKept(db)
  const chain = await walk(db, { kept, upTo, anchors })
  const unheard = [...kept]
    .filter(([key, { isEntered }]) => isEntered && !chain.told.has(key))
    .map(([, { kind, id }]) => finding('not-entered', null, kind, id))
  const count = (kind: string) => [...chain.told].filter((key) => key.startsWith(`${kind} `)).length
  return {
    head: chain.head,
    statements: count('statement'),
    grades: count('grades'),
    plans: count('plan'),
    signatures: count('signature'),
    anchors: { given: anchors.length, held: chain.held.size },
    findings: [
      ...missing,
      ...chain.findings,
      ...anchors.flatMap((anchor) => anchorFault(anchor, chain)),
      ...notReached(chain.lastClose, besides),
      ...unheard,
    ],
  }
}

interface Walked {
  readonly head: Head
  readonly findings: readonly Finding[]
  /** Which things were entered. */
  readonly told: ReadonlySet<string>
  /** Anchors the ledger still holds. */
  readonly held: ReadonlySet<Head>
  /** The number of the last entry that closed a period; 0 before any was closed. */
  readonly lastClose: number
}

interface Held {
  readonly kept: ReadonlyMap<string, Fact>
  /** The last entry when `kept` was read: of later ones it may not know yet. */
  readonly upTo: number
  readonly anchors: readonly Head[]
}

async function walk(db: Kysely<Database>, against: Held): Promise<Walked> {
  const findings: Finding[] = []
  const told = new Set<string>()
  const held = new Set<Head>()
  let [head, lastClose] = [beginning, 0]
  for (;;) {
    const entries = await entriesAfter(db, head.seq, atOnce)
    for (const entry of entries) {
      const fault = faultOf(entry, head)
      if (fault) findings.push(finding(fault, entry.seq, entry.kind, ''))
      if (fault !== 'payload') findings.push(...tellingFaults(entry, against, told))
      if (fault === null && isClosing(entry.kind, payloadOf(entry))) lastClose = entry.seq
      for (const anchor of against.anchors)
        if (anchor.seq === entry.seq && entry.hash.startsWith(anchor.hash)) held.add(anchor)
      head = { seq: entry.seq, hash: entry.hash }
    }
    if (entries.length < atOnce) return { head, findings, told, held, lastClose }
  }
}

/** Whether what an entry tells of is still there, and is still what it was. */
function tellingFaults(entry: Entry, { kept, upTo }: Held, told: Set<string>): readonly Finding[] {
  const { kind, seq } = entry
  const payload = payloadOf(entry)
  const id = idTold(entry, payload)
  const closes = isClosing(kind, payload)
  const thing = kind === 'audit' ? actTold(payload) : kind
  if (!closes && !things.includes(thing)) return []
  const key = `${closes ? 'audit' : thing} ${id}`
  told.add(key)
  const fact = kept.get(key)
  if (!fact) return seq > upTo ? [] : [finding('gone', seq, closes ? 'period' : thing, id)]
  if (closes)
    return fact.seal === `${payload.plan} ${payload.from} ${payload.to}`
      ? []
      : [finding('changed', seq, 'period', id)]
  const { period, rep, version } = payload
  const isTheirs = fact.of === undefined || fact.of === `${period} ${rep} ${version}`
  const isSame = isTheirs && fact.seal === sealTold(entry, payload)
  const isCapsuleSame = kind !== 'statement' || fact.capsule === payload.capsule
  return [
    ...(isSame ? [] : [finding('changed', seq, thing, id)]),
    ...(isCapsuleSame ? [] : [finding('capsule', seq, kind, id)]),
  ]
}

/** What entries tell of that the database still holds. */
const things = [
  ...['plan', 'signature', 'grades', 'statement', 'approval', 'adjustment'],
  ...['batch', 'report', 'reading', 'step'],
]

const acts = new Map([
  ['pay-exported', 'batch'],
  ['fairness-report', 'report'],
  ['statement-read', 'reading'],
  ...periodStates.map((state) => [`period-${state}`, 'step'] as const),
])

type Payload = Readonly<Record<string, unknown>>

function payloadOf({ payload }: Entry): Payload {
  return JSON.parse(payload) as Payload
}

function isClosing(kind: string, { what }: Payload): boolean {
  return kind === 'audit' && what === 'period-frozen'
}

function actTold({ what }: Payload): string {
  return acts.get(String(what)) ?? 'audit'
}

function idTold({ kind, at }: Entry, { id, plan, person, period, statement, what }: Payload): string {
  if (kind === 'signature') return `${plan} ${person}`
  if (what === 'statement-read') return String(statement)
  if (what === 'adjustment-withdrawn') return `${id} withdrawn`
  const state = /^period-(?!frozen)(.*)$/.exec(String(what))?.[1]
  if (state !== undefined) return `${period} ${state} ${at}`
  return what === 'adjustment-approved' ? `${id} ${person}` : String(id ?? period ?? '')
}

function sealTold({ kind, at }: Entry, payload: Payload): unknown {
  const { seal, hash, person, period, what, by, statement, line, minor, reason } = payload
  if (what === 'adjustment-approved' || what === 'adjustment-withdrawn') return person
  if (what === 'statement-read') return `${by} ${seal} ${at}`
  if (kind === 'audit' && seal === undefined) return `${by}`
  if (kind === 'signature') return `${hash} ${at}`
  if (kind === 'approval') return `${person} ${hash} ${period} ${at}`
  return kind === 'adjustment' ? `${statement} ${line} ${minor} ${reason}` : (seal ?? hash)
}

function anchorFault(anchor: Head, { head, held }: Walked): readonly Finding[] {
  if (held.has(anchor)) return []
  const what = anchor.seq > head.seq ? 'cut-off' : 'other-chain'
  return [finding(what, anchor.seq, 'checkpoint', anchor.hash.slice(0, 16))]
}

/** A freeze adds its head to the file beside the database, so a file that ends before the last close was shortened. */
function notReached(lastClose: number, besides?: readonly Head[]): readonly Finding[] {
  if (besides === undefined || lastClose <= Math.max(0, ...besides.map(({ seq }) => seq))) return []
  return [finding('close-not-kept', lastClose, 'checkpoint', '')]
}

function finding(what: Finding['what'], seq: number | null, kind: string, id: string): Finding {
  return { what, seq, kind, id }
}
