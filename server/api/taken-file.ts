import type { Context } from 'hono'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import {
  type ImportedFile,
  type ImportRefusal,
  type ImportRequest,
  importFiles,
} from '../actions/import-files.ts'
import type { AppEnv } from '../web/env.ts'
import type { Answer } from './idempotency.ts'
import { ApiProblem, problemOf } from './problem.ts'

const say = words.api.problems

/** The file that is the body of a request. */
export async function fileIn(c: Context<AppEnv>): Promise<Uint8Array> {
  if (/^multipart\//i.test(c.req.header('Content-Type') ?? ''))
    throw new ApiProblem(415, { message: say.form, field: 'Content-Type' })
  const body = await c.req.arrayBuffer().catch(() => {
    throw new ApiProblem(400, { message: say.brokenOff })
  })
  return new Uint8Array(body)
}

type Bringing = Pick<ImportRequest, 'viewer' | 'repId' | 'zone'>

/** What a program is told of a file it brought, and what came of it. */
export type Taken = Answer & { readonly imported: ImportedFile }

export async function takeFile(
  c: Context<AppEnv>,
  file: { readonly name: string; readonly bytes: Uint8Array },
  bringing: Bringing,
): Promise<Taken> {
  const { db, now } = c.var
  const answer = await importFiles(db, { files: [file], ...bringing, now: now().toISOString() })
  if ('problem' in answer) throw asProblem(answer.problem)
  const [imported] = answer.files
  if (!imported) throw new Error('An import of one file answered without it')
  return { ...toldOf(c, imported), imported }
}

function asProblem(problem: 'may-not-import' | 'unknown-rep' | 'unknown-customer'): ApiProblem {
  if (problem === 'may-not-import') return new ApiProblem(403, { message: say.role })
  return new ApiProblem(422, { message: say.rep, field: 'rep' })
}

function toldOf(c: Context<AppEnv>, file: ImportedFile): Answer {
  const [refused, ...others] = file.refused.map(plainRefusal)
  if (file.outcome !== 'refused')
    return { status: file.outcome === 'imported' ? 201 : 200, body: shown(c, file) }
  const status = refused?.code === 'taken' ? 409 : 422
  const { error } = problemOf(status, refused ?? { message: say.unreadable })
  return {
    status,
    body: { error, ...(others.length > 0 ? { refused: file.refused.map(plainRefusal) } : {}) },
  }
}

function shown(c: Context<AppEnv>, { name, sha256, format, outcome, conversations, refused }: ImportedFile) {
  return {
    file: { name, sha256, format, outcome },
    conversations: conversations.map((one) => ({
      ...one,
      url: one.id && `${c.var.config.baseUrl}${paths.conversation(one.id)}`,
    })),
    refused: refused.map(plainRefusal),
  }
}

/** As `heard measure` prints it. */
function plainRefusal({ mapping: _, ...refused }: ImportRefusal) {
  return refused
}
