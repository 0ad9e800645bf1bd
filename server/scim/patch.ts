import { z } from 'zod'
import { words } from '../../views/messages/words.ts'
import { attributeName, fitted } from './body.ts'
import { ScimProblem } from './problem.ts'

/** One attribute to be changed: `path` by its plain name, with what stands in brackets as it was written. */
export interface Change {
  readonly op: 'add' | 'replace' | 'remove'
  readonly path: string
  readonly value: unknown
}

const MOST = 1000
const shape = z.object({
  operations: z
    .array(
      z.object({
        op: z
          .string()
          .transform((op) => op.toLowerCase())
          .pipe(z.enum(['add', 'replace', 'remove'])),
        path: z.string().max(1000).nullish(),
        value: z.unknown().optional(),
      }),
    )
    .min(1)
    .max(MOST),
})

/** What a PATCH asks, attribute by attribute: Okta leaves the path out and names the attributes in the value. */
export function changesIn(sent: unknown): readonly Change[] {
  return fitted(shape, sent, 'invalidSyntax').operations.flatMap(({ op, path, value }) => {
    if (path != null && path !== '') return [{ op, path: pathIn(path), value }]
    const attributes = fitted(z.record(z.string(), z.unknown()), value)
    return Object.entries(attributes).map(([name, inner]) => ({ op, path: pathIn(name), value: inner }))
  })
}

/** Attributes of other schemas are nobody’s here: they are let go, as are those we do not keep. */
function pathIn(written: string): string {
  if (!/^[\w$:.-]+(?:\[[^[\]]*\])?(?:\.[\w$-]+)?$/.test(written.trim()))
    throw new ScimProblem(400, words.directory.problems.path(written.slice(0, 100)), 'invalidPath')
  const [before = '', inside, after = ''] = written.trim().split(/[[\]]/)
  return inside === undefined
    ? attributeName(before)
    : `${attributeName(before)}[${inside}]${after.toLowerCase()}`
}
