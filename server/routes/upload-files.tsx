import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { listConversations } from '../../db/queries/conversation-list.ts'
import { type FullConversation, findConversation, referenceZoneOf } from '../../db/queries/conversations.ts'
import { countInLedger } from '../../db/queries/ledger-page.ts'
import { peopleFor } from '../../db/queries/people.ts'
import { startCorrectionsOf } from '../../db/queries/starts.ts'
import { filesOfUpload, findUploadFile, type UploadFile } from '../../db/queries/upload-files.ts'
import type { UploadState } from '../../db/queries/upload-states.ts'
import { countsOfUpload, findUpload, type Upload } from '../../db/queries/uploads.ts'
import { words } from '../../views/messages/words.ts'
import { sumOf } from '../../views/uploads/counts.ts'
import { type CurrentConversation, NAMED } from '../../views/uploads/file-row.tsx'
import type { NextSteps } from '../../views/uploads/next.tsx'
import { type ReportedConversation, UploadReportPage } from '../../views/uploads/report-page.tsx'
import { UploadStanding } from '../../views/uploads/standing.tsx'
import { OneUploadPage, type OneUploadProps } from '../../views/uploads/upload-page.tsx'
import { gradableRules, notGradable, unsureSpeakers } from '../grading/gradable.ts'
import { KEPT_DAYS } from '../jobs/upload-queue.ts'
import type { AppEnv } from '../web/env.ts'
import { readQuery, wholeNumber } from '../web/forms.ts'
import { frameOf, zoneOf } from '../web/frame.ts'
import { isHtmx } from '../web/htmx.ts'
import { askedFor, daysOf } from './promise-days.ts'
import { titleOf } from './titles.ts'

/** An upload and the report of each of its files. */
export const uploadFiles = new Hono<AppEnv>()

const PAGE = 100
const MOST_REPORTED = 20
const openStates: readonly UploadState[] = ['refused', 'needs-mapping']

const standing = z.object({
  show: z.enum(['all', 'open']).default('all'),
  page: wholeNumber.default(1),
})

uploadFiles.get('/:id', async (c) => {
  const { reader, viewer } = c.var
  const upload = await findUpload(reader, viewer, c.req.param('id'))
  if (!upload) throw new HTTPException(404)
  const props = await standingOf(c, upload, readQuery(c, standing))
  c.header('Vary', 'HX-Request', { append: true })
  return c.html(isHtmx(c) ? <UploadStanding {...props} /> : <OneUploadPage {...props} />)
})

uploadFiles.get('/:id/files/:file', async (c) => {
  const { reader, viewer } = c.var
  const file = await findUploadFile(reader, viewer, c.req.param('id'), c.req.param('file'))
  if (!file?.report) throw new HTTPException(404)
  const ids = idsOf(file)
  const conversations: ReportedConversation[] = []
  for (const id of ids.slice(0, MOST_REPORTED)) {
    const one = await reported(c, id)
    if (one) conversations.push(one)
  }
  const isTheirs = (await findUpload(reader, viewer, file.uploadId)) !== undefined
  return c.html(
    <UploadReportPage
      frame={await frameOf(c)}
      file={file}
      report={isTheirs ? file.report : withoutOthers(file.report, conversations)}
      conversations={conversations}
      more={Math.max(0, ids.length - MOST_REPORTED)}
      isTheirs={isTheirs}
    />,
  )
})

async function standingOf(
  c: Context<AppEnv>,
  upload: Upload,
  { show, page: wanted }: z.infer<typeof standing>,
): Promise<OneUploadProps> {
  const { reader, viewer } = c.var
  const counts = await countsOfUpload(reader, upload.id)
  const shown = show === 'all' ? sumOf(counts) : openStates.reduce((sum, state) => sum + counts[state], 0)
  const pages = Math.max(1, Math.ceil(shown / PAGE))
  const page = Math.min(Math.max(1, wanted), pages)
  const files = await filesOfUpload(reader, upload.id, {
    seenBy: viewer,
    ...(show === 'open' ? { states: openStates } : {}),
    from: (page - 1) * PAGE,
    limit: PAGE,
  })
  return {
    frame: await frameOf(c),
    id: upload.id,
    way: upload.way,
    by: upload.by,
    madeAt: upload.madeAt,
    counts,
    files,
    show,
    page,
    pages,
    current: await currentOf(
      c,
      files.flatMap((file) => idsOf(file).slice(0, NAMED)),
    ),
    keptDays: KEPT_DAYS,
    next: counts.waiting + counts.reading > 0 ? null : await nextSteps(c),
    timeZone: zoneOf(c),
  }
}

/** Where a rep or a manager goes once all is read; whoever sees no conversation goes nowhere. */
async function nextSteps(c: Context<AppEnv>): Promise<NextSteps | null> {
  const { reader, viewer, now } = c.var
  if (viewer.role !== 'manager' && viewer.role !== 'rep') return null
  const asked = { ...askedFor('about-to-break', await daysOf(c)), now: now().toISOString() }
  const { count: breaking } = await countInLedger(reader, viewer, asked, Number.POSITIVE_INFINITY)
  const { conversations } = await listConversations(reader, viewer, { unassigned: true, limit: 1 })
  const dateless = await listConversations(reader, viewer, { undated: true, limit: 1 })
  const rest = { breaking, undated: dateless.conversations.length > 0 }
  if (viewer.role === 'rep' || conversations.length === 0) return { nobodys: 'none', ...rest }
  const hasReps = (await peopleFor(reader, viewer)).some((person) => person.role === 'rep')
  return { nobodys: hasReps ? 'give' : 'name first', ...rest }
}

async function currentOf(
  c: Context<AppEnv>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CurrentConversation>> {
  const current = new Map<string, CurrentConversation>()
  for (let from = 0; from < ids.length; from += PAGE) {
    const some = await listConversations(c.var.reader, c.var.viewer, {
      ids: ids.slice(from, from + PAGE),
      limit: PAGE,
    })
    for (const one of some.conversations) current.set(one.id, { ...one, title: titleOf(one) })
  }
  return current
}

async function reported(c: Context<AppEnv>, id: string): Promise<ReportedConversation | undefined> {
  const { reader, viewer } = c.var
  const full = await findConversation(reader, viewer, id)
  const said = full && (await startCorrectionsOf(reader, id)).at(-1)
  return (
    full && {
      id,
      title: titleOf(full),
      conversation: full.conversation,
      report: full.report,
      ungradable: ungradableSaid(full),
      isUnsure: unsureSpeakers(full.conversation, gradableRules).length > 0,
      hasOwner: full.rep !== null,
      saidBy: said?.byName ?? null,
      readInZone: await referenceZoneOf(reader, id),
    }
  )
}

/** Why nothing of it is graded; where that has changed since it came in, as it is now. */
function ungradableSaid({ conversation, rep }: FullConversation): readonly string[] {
  const say = words.grading.notGradable
  const facts = { voicemail: false, chosen: 'all' } as const
  const reasons = notGradable(conversation, facts, gradableRules).map((one) =>
    one.is === 'unsure-who' ? say[one.is](one.who) : say[one.is],
  )
  return rep === null ? [say.nobodys, ...reasons] : reasons
}

/** What somebody else brought shows no more of a file than the conversations one may see anyway. */
function withoutOthers(
  report: NonNullable<UploadFile['report']>,
  conversations: readonly ReportedConversation[],
): NonNullable<UploadFile['report']> {
  const seen = new Set(conversations.map((one) => one.id))
  return {
    ...report,
    conversations: report.conversations.filter((one) => one.id !== null && seen.has(one.id)),
    refused: [],
  }
}

function idsOf({ report }: UploadFile): readonly string[] {
  return [...new Set(report?.conversations.flatMap((one) => one.id ?? []))]
}
