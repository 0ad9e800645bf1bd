import { type Context, Hono } from 'hono'
import type { Role } from '../../db/queries/people.ts'
import { words } from '../../views/messages/words.ts'
import { type TableKind, TablePage, type TablePageProps } from '../../views/tables/table-page.tsx'
import type { TablePlan, TableProblem } from '../actions/table-plan.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'
import { longTableFile, tableFile } from '../web/table-file.ts'
import { confirmedIn, fileIn } from '../web/table-form.ts'

interface Unreadable {
  readonly refused: { readonly message: string; readonly line?: number }
}

/** A table of ours that comes in from a file and goes out as one. */
interface TableImports {
  readonly kind: TableKind
  readonly roles: readonly Role[]
  /** Who may take the table out; whoever may bring one in where this says nothing. */
  readonly readers?: readonly Role[]
  readonly foreseen: (c: Context<AppEnv>, bytes: Uint8Array) => Promise<TablePlan | Unreadable>
  /** Does what was shown, or says why nothing was kept. */
  readonly keep: (
    c: Context<AppEnv>,
    confirmed: { readonly bytes: Uint8Array; readonly seal: string },
  ) => Promise<
    { readonly done: TablePlan } | { readonly plan: TablePlan; readonly problem: TableProblem } | Unreadable
  >
  /** Where it leads once it is kept. */
  readonly done: string
  /** The table as it is today, its titles first; some rows at a time where it may be long. */
  readonly rows: (c: Context<AppEnv>) => Promise<Rows> | AsyncIterable<Rows>
}

type Rows = readonly (readonly string[])[]

/** A table is shown first, row by row, and kept when it is confirmed. */
export function createTableImports({
  kind,
  roles,
  readers = roles,
  foreseen,
  keep,
  done,
  rows,
}: TableImports) {
  const imports = new Hono<AppEnv>()
  for (const path of ['/imports', '/imports/*']) imports.use(path, onlyFor(...roles))
  for (const ending of ['csv', 'xlsx', 'json']) imports.use(`/table.${ending}`, onlyFor(...readers))

  imports.get('/imports', (c) => page(c, {}))

  imports.post('/imports', async (c) => {
    const bytes = await fileIn(c)
    if (!bytes) return page(c, { error: words.tables.noFile }, 422)
    const plan = await foreseen(c, bytes)
    if ('refused' in plan) return unreadable(c, plan)
    return page(c, { plan }, plan.counts.refused > 0 ? 422 : 200)
  })

  imports.post('/imports/confirmation', async (c) => {
    const answer = await keep(c, await confirmedIn(c))
    if ('refused' in answer) return unreadable(c, answer)
    if ('done' in answer) return c.redirect(done, 303)
    return page(c, answer, answer.problem === 'stale' ? 409 : 422)
  })

  for (const ending of ['csv', 'xlsx'] as const)
    imports.get(`/table.${ending}`, async (c) => {
      const all = await rows(c)
      return Symbol.asyncIterator in all
        ? longTableFile(c, kind, ending, all)
        : tableFile(c, kind, ending, all)
    })

  function unreadable(c: Context<AppEnv>, { refused: { message, line } }: Unreadable) {
    return page(c, { error: words.tables.unreadable(message, line) }, 422)
  }

  async function page(
    c: Context<AppEnv>,
    more: Partial<Pick<TablePageProps, 'plan' | 'problem' | 'error'>>,
    status: 200 | 409 | 422 = 200,
  ) {
    const blank = { plan: null, problem: null, error: null }
    return c.html(<TablePage frame={await frameOf(c)} kind={kind} {...blank} {...more} />, status)
  }
  return imports
}
