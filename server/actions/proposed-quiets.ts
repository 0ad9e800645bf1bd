import type { Kysely } from 'kysely'
import type { Viewer } from '../../db/queries/people.ts'
import { type CustomerQuiet, inTouchAfter, quietsAnswered, quietsOf } from '../../db/queries/quiets.ts'
import { customersLines, type SaidLine } from '../../db/queries/said-lines.ts'
import { installation } from '../../db/queries/settings.ts'
import { visibleTo } from '../../db/queries/visibility.ts'
import type { Database } from '../../db/schema.ts'
import { quietGate } from '../measures/lexicons/quiet-asks.ts'
import { findQuietAsks } from '../measures/quiet-asks.ts'
import { scriptOf } from '../measures/script.ts'
import { saidAlone } from './said-alone.ts'

/** What sounds like a customer’s wish to be left in peace, for a person to say whether it is one. */
export interface ProposedQuiet {
  readonly customerId: string
  readonly customerName: string
  readonly conversationId: string
  readonly utterance: string
  readonly words: string
  /** The last day of quiet; `null` is until they are in touch again. */
  readonly until: string | null
  readonly at: string
  /** When what they said it in was over. */
  readonly saidBy: string
}

interface Asked {
  readonly now: string
  /** The viewer’s civil date. */
  readonly today: string
  readonly customerIds?: readonly string[]
}

/** So far back one customer is read, and everybody’s. */
const REACHES_BACK_MS = 400 * 86_400_000
const EVERYBODYS_MS = 60 * 86_400_000

/**
 * Wishes for quiet that nobody answered for yet, the latest of each customer: not over, said in what the viewer may
 * see, and by nobody who was in touch since without naming a day. By itself none of them stops a clock.
 */
export async function proposedQuiets(
  db: Kysely<Database>,
  viewer: Viewer,
  { now, today, customerIds }: Asked,
): Promise<readonly ProposedQuiet[]> {
  const { timeZone } = await installation(db)
  const lines = await customersLines(db, {
    sees: visibleTo(viewer),
    since: new Date(Date.parse(now) - (customerIds ? REACHES_BACK_MS : EVERYBODYS_MS)).toISOString(),
    holding: quietGate,
    ...(customerIds ? { customerIds } : {}),
  })
  const latest = new Map<string, ProposedQuiet>()
  for (const line of lines) {
    const found = latest.has(line.customerId) ? undefined : proposedIn(line, timeZone)
    if (found) latest.set(line.customerId, found)
  }
  if (latest.size === 0) return []
  const answered = await quietsAnswered(db)
  const quiets = await quietsOf(db, [...latest.keys()])
  const undated = [...latest.values()].filter(({ until }) => until === null)
  const again = await inTouchAfter(
    db,
    undated.map(({ customerId, saidBy: at }) => ({ id: customerId, customerId, at })),
  )
  return [...latest.values()].filter(
    (one) =>
      !answered.has(`${one.conversationId} ${one.utterance}`) &&
      !isAsked(quiets.get(one.customerId) ?? [], one, today) &&
      (one.until === null ? !again.has(one.customerId) : one.until >= today),
  )
}

function proposedIn(line: SaidLine, timeZone: string): ProposedQuiet | undefined {
  const { customerId, customerName, conversationId, utterance, at, saidBy } = line
  const [ask] = findQuietAsks(scriptOf(saidAlone(line)), { now: null, zone: timeZone })
  if (!ask) return undefined
  const { words, until } = ask
  return { customerId, customerName, conversationId, utterance, words, until, at, saidBy }
}

/** The words in which these quiets were asked for, by their id, where the viewer may read them. */
export async function wordsOfQuiets(
  db: Kysely<Database>,
  viewer: Viewer,
  quiets: readonly CustomerQuiet[],
): Promise<ReadonlyMap<string, string>> {
  const { timeZone } = await installation(db)
  const lines = await customersLines(db, {
    sees: visibleTo(viewer),
    since: '',
    holding: quietGate,
    conversationIds: quiets.flatMap(({ said }) => said?.conversationId ?? []),
  })
  const words = new Map(
    lines.flatMap((line) => {
      const found = proposedIn(line, timeZone)
      return found ? [[`${line.conversationId} ${line.utterance}`, found.words] as const] : []
    }),
  )
  return new Map(
    quiets.flatMap(({ id, said }) => {
      const theirs = words.get(`${said?.conversationId} ${said?.utterance}`)
      return theirs === undefined ? [] : [[id, theirs] as const]
    }),
  )
}

/** Somebody noted as much already, or said after it that they want to hear from us. */
function isAsked(quiets: readonly CustomerQuiet[], { until, at }: ProposedQuiet, today: string): boolean {
  return quiets.some((quiet) =>
    quiet.endedAt === null
      ? quiet.until >= today && (until === null || quiet.until >= until)
      : quiet.at !== quiet.endedAt && quiet.endedAt > at,
  )
}
