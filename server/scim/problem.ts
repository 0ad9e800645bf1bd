import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { words } from '../../views/messages/words.ts'

/** What RFC 7644 calls kinds of faults, of which we know these. */
export type ScimType =
  | 'invalidFilter'
  | 'invalidPath'
  | 'invalidSyntax'
  | 'invalidValue'
  | 'uniqueness'
  | 'mutability'

/** What a directory asked that cannot be done; said as its makers agreed. */
export class ScimProblem extends HTTPException {
  readonly scimType: ScimType | undefined

  constructor(status: ContentfulStatusCode, message: string, scimType?: ScimType) {
    super(status, { message })
    this.scimType = scimType
  }
}

export function isScim(path: string): boolean {
  return path === '/scim' || path.startsWith('/scim/')
}

export const scimJson = 'application/scim+json; charset=utf-8'

/** Every error a directory gets has this one shape. */
export function scimProblem(status: number, said: string, requestId: string, scimType?: ScimType) {
  const usual = words.directory.problems
  const whys: Readonly<Record<number, string>> = {
    404: usual.notFound,
    500: usual.broken(requestId),
    503: usual.busy,
  }
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    status: String(status),
    ...(scimType === undefined ? {} : { scimType }),
    detail: whys[status] ?? (said === '' ? usual.unreadable : said),
  }
}
