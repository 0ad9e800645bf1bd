import type { Context } from 'hono'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { openingsOf } from '../../db/queries/period-steps.ts'
import { findPlan } from '../../db/queries/plans.ts'
import { acknowledge } from '../../db/queries/statement-acknowledgements.ts'
import { findStatement, type KeptStatement } from '../../db/queries/statements.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { letterOf } from '../../views/statements/letter.ts'
import { LetterPage } from '../../views/statements/letter-page.tsx'
import { paperOf } from '../../views/statements/paper.ts'
import type { AppEnv } from '../web/env.ts'
import { frameOf } from '../web/frame.ts'
import { paperType } from '../web/paper-type.ts'
import { fileHeaders, safeName } from '../web/safe-file.ts'
import { onlyFor } from '../web/session.ts'
import { letterPdf } from '../writers/letter-pdf.ts'
import { statementPdf } from '../writers/statement-pdf.ts'
import { isBelowTarget, standingOf } from './statement-shown.ts'
import { whatIfPage } from './statement-what-if.tsx'

/** A statement as a file, and that it was read. */
export const statementPapers = new Hono<AppEnv>()

const readers = onlyFor('rep', 'hr', 'auditor')

statementPapers.get('/:file{[^/]+\\.pdf}', readers, async (c) => {
  const kept = await statementAt(c, c.req.param('file').slice(0, -'.pdf'.length))
  const paper = paperOf(kept.statement, await standingOf(c, kept))
  const name = words.statement.fileName(kept.repName, kept.statement.period.from)
  return pdfNamed(c, name, await statementPdf(paper, await settingsFor(c, kept)))
})

statementPapers.post('/:id/acknowledgement', onlyFor('rep'), async (c) => {
  const { db, viewer, now } = c.var
  const kept = await statementAt(c, c.req.param('id'))
  if (kept.repId !== viewer.id) throw new HTTPException(404)
  await acknowledge(db, kept, now().toISOString())
  return c.redirect(paths.statement(kept.id), 303)
})

statementPapers.get('/:id/what-if', onlyFor('rep'), async (c) => {
  const kept = await statementAt(c, c.req.param('id'))
  if (kept.repId !== c.var.viewer.id) throw new HTTPException(404)
  return whatIfPage(c, kept)
})

statementPapers.get('/:id/letter', readers, async (c) => {
  const { kept, letter } = await letterAt(c, c.req.param('id'))
  return c.html(<LetterPage frame={await frameOf(c)} statementId={kept.id} letter={letter} />)
})

statementPapers.get('/:id/letter.pdf', readers, async (c) => {
  const { kept, letter } = await letterAt(c, c.req.param('id'))
  const name = words.letter.fileName(kept.repName, kept.statement.period.from)
  return pdfNamed(c, name, await letterPdf(letter, await settingsFor(c, kept)))
})

/** There is a letter where somebody is paid below target, and nowhere else. */
async function letterAt(c: Context<AppEnv>, id: string) {
  const { reader } = c.var
  const kept = await statementAt(c, id)
  if (!isBelowTarget(kept.statement)) throw new HTTPException(404)
  const plan = await findPlan(reader, kept.statement.plan.id)
  const openings = await openingsOf(reader, kept.periodId)
  const openedBy = openings.filter((one) => one.repId === kept.repId).map(({ byName }) => byName)
  const facts = { openedBy: [...new Set(openedBy)], packs: plan?.plan.terms?.packs ?? [] }
  return { kept, letter: letterOf(kept.statement, await standingOf(c, kept), facts) }
}

/** The same statement is the same file, whenever and by whomever it is saved. */
async function settingsFor(c: Context<AppEnv>, { frozenAt, madeAt }: KeptStatement) {
  return {
    at: new Date(frozenAt ?? madeAt),
    size: c.req.query('paper') === 'letter' ? 'LETTER' : 'A4',
    type: await paperType(),
  } as const
}

function pdfNamed(c: Context<AppEnv>, name: string, bytes: Uint8Array) {
  return c.body(Buffer.from(bytes), 200, fileHeaders(safeName(`${name}.pdf`), 'application/pdf'))
}

async function statementAt(c: Context<AppEnv>, id: string): Promise<KeptStatement> {
  const kept = await findStatement(c.var.reader, c.var.viewer, id)
  if (!kept) throw new HTTPException(404)
  return kept
}
