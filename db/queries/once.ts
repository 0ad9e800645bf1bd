import { createHash } from 'node:crypto'

/**
 * What keeps a form that is sent twice from making two. A browser that goes back shows the same form: other words
 * in it, or another place, make another thing.
 */
export function onceFor(once: string, what: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([once, what]))
    .digest('hex')
}
