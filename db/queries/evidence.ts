import type { Kysely } from 'kysely'
import type { BehaviourName } from '../../server/grading/behaviours.ts'
import type { Unit, Units } from '../../server/grading/unit.ts'
import { type Capsule, unitsIn } from '../../server/pay/capsule.ts'
import { jsonText } from '../packed-text.ts'
import type { Database } from '../schema.ts'
import type { Viewer } from './people.ts'
import { findStatement } from './statements.ts'
import { isOpen } from './visibility.ts'

/** The words a statement rests on, and nothing around them. */
export interface CitedWords {
  readonly behaviour: BehaviourName
  readonly unit: string
  readonly conversationId: string
  readonly utterance: string
  readonly speaker: string | null
  readonly text: string
}

/** One thing a line of a statement counted, and what became of it. */
export interface CountedUnit {
  readonly id: string
  /** An instant or a civil date. */
  readonly at: string
  /** 0 to 1. */
  readonly value: number
  readonly words: string
  readonly customer: string | null
  readonly conversationId: string | null
  readonly utterance: string | null
  /** The words it rests on, where it rests on words. */
  readonly said: { readonly speaker: string | null; readonly text: string } | null
  /** When the note was written that it rests on, and when it was changed last. */
  readonly note: { readonly writtenAt: string; readonly changedAt: string | null } | null
}

/**
 * Everything a line counted, oldest first, for whoever may read the statement. What has become its rep's alone since
 * is told to nobody else: neither its words nor whom it was with.
 */
export async function unitsBehind(
  db: Kysely<Database>,
  viewer: Viewer,
  statementId: string,
  behaviour: BehaviourName,
  { isForOthers }: { readonly isForOthers?: boolean } = {},
): Promise<readonly CountedUnit[] | undefined> {
  const kept = await findStatement(db, viewer, statementId)
  if (!kept) return undefined
  const line = kept.statement.lines.find((one) => one.behaviour === behaviour)
  const counted = new Set(line?.evidence.map((one) => one.unit))
  const units = (await capsuleUnits(db, statementId))[behaviour]?.units ?? []
  const conversations = units.flatMap((unit) => unit.evidence.map((one) => one.conversation))
  const seen = (isForOthers ?? viewer.id !== kept.repId) ? isOpen : anybodys
  const said = await wordsOf(db, conversations, seen)
  const customers = await customersOf(db, units.map(conversationBehind), seen)
  const notes =
    behaviour === 'note-taking' ? await notesBy(db, kept.repId, units.map(conversationBehind)) : undefined
  return units
    .filter((unit) => counted.has(unit.id))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map((unit) => {
      const [first] = unit.evidence
      const customer = customers.get(conversationBehind(unit)) ?? null
      return {
        id: unit.id,
        at: unit.at,
        value: unit.value,
        words: unit.words,
        customer,
        conversationId: first?.conversation ?? (customer && conversationBehind(unit)),
        utterance: first?.utterance ?? null,
        said: (first && said.get(`${first.conversation} ${first.utterance}`)) ?? null,
        note: notes?.get(conversationBehind(unit)) ?? null,
      }
    })
}

/** An encounter that rests on no words, as one of a note does, goes by the id of its first conversation. */
function conversationBehind({ id, evidence }: Unit): string {
  return evidence[0]?.conversation ?? id.replace(/\.\d+$/, '')
}

/** Before evidence was kept to compute from, it was kept as it had been counted. */
interface EarlierCapsule {
  readonly units?: Readonly<Partial<Record<BehaviourName, Units>>>
}

async function capsuleUnits(
  db: Kysely<Database>,
  statementId: string,
): Promise<Readonly<Partial<Record<BehaviourName, Units>>>> {
  const row = await db
    .selectFrom('statements')
    .select('capsule')
    .where('id', '=', statementId)
    .executeTakeFirstOrThrow()
  const capsule = JSON.parse(jsonText(row.capsule)) as Capsule | EarlierCapsule
  return 'contacts' in capsule ? unitsIn(capsule) : (capsule.units ?? {})
}

type Seen = typeof isOpen

const anybodys: Seen = (eb) => eb.lit(true)

async function customersOf(
  db: Kysely<Database>,
  conversationIds: readonly string[],
  seen: Seen,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(conversationIds)]
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('conversations')
    .innerJoin('customers', 'customers.id', 'conversations.customer_id')
    .select(['conversations.id', 'customers.name', 'account'])
    .where('conversations.id', 'in', ids)
    .where(seen)
    .execute()
  return new Map(rows.map((row) => [row.id, row.account ?? row.name]))
}

async function notesBy(
  db: Kysely<Database>,
  authorId: string,
  conversationIds: readonly string[],
): Promise<ReadonlyMap<string, NonNullable<CountedUnit['note']>>> {
  const ids = [...new Set(conversationIds)]
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('notes')
    .select('conversation_id')
    .select((eb) => [eb.fn.min('written_at').as('first'), eb.fn.max('written_at').as('last')])
    .where('author_id', '=', authorId)
    .where('conversation_id', 'in', ids)
    .groupBy('conversation_id')
    .execute()
  return new Map(
    rows.map(({ conversation_id, first, last }) => [
      conversation_id,
      { writtenAt: first, changedAt: first === last ? null : last },
    ]),
  )
}

/** What whoever may read a statement may read of the conversations behind it: each utterance it cites. */
export async function wordsCitedBy(
  db: Kysely<Database>,
  viewer: Viewer,
  statementId: string,
): Promise<readonly CitedWords[] | undefined> {
  const kept = await findStatement(db, viewer, statementId)
  if (!kept) return undefined
  const units = await capsuleUnits(db, statementId)
  const cited = Object.entries(units).flatMap(([behaviour, { units: all }]) =>
    all.flatMap((unit) =>
      unit.evidence.map((one) => ({ behaviour: behaviour as BehaviourName, unit: unit.id, ...one })),
    ),
  )
  const words = await wordsOf(
    db,
    cited.map((one) => one.conversation),
    viewer.id === kept.repId ? anybodys : isOpen,
  )
  return cited.flatMap(({ behaviour, unit, conversation, utterance }) => {
    const said = words.get(`${conversation} ${utterance}`)
    return said ? [{ behaviour, unit, conversationId: conversation, utterance, ...said }] : []
  })
}

async function wordsOf(db: Kysely<Database>, conversationIds: readonly string[], seen: Seen) {
  const ids = [...new Set(conversationIds)]
  if (ids.length === 0) return new Map<string, { readonly speaker: string | null; readonly text: string }>()
  const rows = await db
    .selectFrom('utterances')
    .innerJoin('parties', (join) =>
      join
        .onRef('parties.conversation_id', '=', 'utterances.conversation_id')
        .onRef('parties.key', '=', 'utterances.party'),
    )
    .select(['utterances.conversation_id', 'utterances.id', 'parties.name', 'utterances.text'])
    .where('utterances.conversation_id', 'in', (eb) =>
      eb
        .selectFrom('conversations')
        .select('conversations.id')
        .where('conversations.id', 'in', ids)
        .where(seen),
    )
    .execute()
  return new Map(
    rows.map((row) => [`${row.conversation_id} ${row.id}`, { speaker: row.name, text: row.text }] as const),
  )
}
