import type { Kysely } from 'kysely'
import { type BroughtFact, bringFacts } from '../../../db/queries/group-facts.ts'
import { activePeople, type Person } from '../../../db/queries/people.ts'
import type { Database } from '../../../db/schema.ts'
import { answerIn, factNames } from '../../pay/fairness/facts.ts'
import { identityTable, type NamedRow } from '../../readers/identity-table.ts'
import { groupColumns } from '../../readers/lexicons/group-columns.ts'
import type { Refusal } from '../../readers/reading.ts'

/** What is wrong with one line: nobody has that address, it stands twice, no answer of ours, or its cells cannot be told. */
export interface GroupProblem {
  readonly line: number
  readonly is: 'nobody' | 'twice' | 'answer' | 'torn'
  readonly value: string
  readonly column: keyof typeof groupColumns | null
}

export type Brought =
  | { readonly kept: number; readonly theirOwn: number }
  | { readonly problems: readonly GroupProblem[] }
  | { readonly refused: Refusal }

const limits = { needed: [['email'], [...factNames]], rows: 20_000, bytes: 2_000_000 } as const
/** Takes away what HR had brought in. */
const deletion = 'delete'

type Row = NamedRow<keyof typeof groupColumns>

/** Keeps a table of groups, or nothing of it: every line must be somebody of ours and every cell an answer. */
export async function bringGroups(
  db: Kysely<Database>,
  bytes: Uint8Array,
  by: { readonly byId: string; readonly why: string; readonly now: string },
): Promise<Brought> {
  const table = identityTable(bytes, groupColumns, limits)
  if ('refused' in table) return table
  const people = new Map((await activePeople(db)).map((one) => [one.email.toLowerCase(), one]))
  const seen = new Set<string>()
  const judged = table.rows.map((row) => judge(row, people, seen))
  const torn = table.torn.map(({ line, why }) => ({ line, is: 'torn', value: why, column: null }) as const)
  const problems = [...judged.flatMap((one) => one.problems), ...torn].toSorted((a, b) => a.line - b.line)
  if (problems.length > 0) return { problems }
  return bringFacts(
    db,
    judged.flatMap((one) => one.facts),
    by,
  )
}

interface Judged {
  readonly facts: readonly BroughtFact[]
  readonly problems: readonly GroupProblem[]
}

function judge({ line, cells }: Row, people: ReadonlyMap<string, Person>, seen: Set<string>): Judged {
  const email = cells.email.toLowerCase()
  const person = people.get(email)
  const wrong = (is: GroupProblem['is'], value: string, column: GroupProblem['column']) => ({
    facts: [],
    problems: [{ line, is, value, column }],
  })
  if (!person) return wrong('nobody', cells.email, 'email')
  if (seen.has(email)) return wrong('twice', cells.email, 'email')
  seen.add(email)
  const facts: BroughtFact[] = []
  for (const fact of factNames) {
    const cell = cells[fact]
    if (cell === '') continue
    const value = cell.toLowerCase() === deletion ? null : answerIn(fact, cell)
    if (value === null && cell.toLowerCase() !== deletion) return wrong('answer', cell.slice(0, 80), fact)
    facts.push({ personId: person.id, fact, value })
  }
  return { facts, problems: [] }
}
