import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkStatement } from '../server/pay/statement.ts'
import { readFile } from '../server/readers/read-file.ts'
import { tell } from './examples/story.ts'

/**
 * Whole stories: the files of a folder, the measures, the grade and the statement they must become, byte for byte.
 * Where a rule was changed on purpose, UPDATE_EXAMPLES=1 npx vitest run tests/examples.test.ts writes them anew;
 * the difference then belongs into the commit that changed the rule.
 */
const examples = resolve(import.meta.dirname, 'examples')
const renews = process.env.UPDATE_EXAMPLES === '1'
const stories = readdirSync(examples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'errors')
  .map((entry) => entry.name)
  .toSorted()

test('there is a call, a chat, a mail thread and a whole quarter', () => {
  expect(stories).toEqual(['a-call', 'a-chat', 'a-mail-thread', 'a-quarter'])
})

describe.each(stories)('%s', (name) => {
  const folder = join(examples, name)

  test('becomes the measures, the grade and the statement beside it', async () => {
    const told = await tell(folder)
    checkStatement(told.statement)
    expectBytes(join(folder, 'measures.json'), lineByLine(told.measures))
    expectBytes(join(folder, 'grade.json'), `${JSON.stringify(told.grade, null, 1)}\n`)
    expectBytes(join(folder, 'statement.json'), `${JSON.stringify(told.statement, null, 1)}\n`)
  })

  test('becomes the same a second time', async () => {
    expect(JSON.stringify(await tell(folder))).toBe(JSON.stringify(await tell(folder)))
  })
})

test('every file that cannot be read is refused in exactly these words', async () => {
  const folder = join(examples, 'errors')
  const refusals: Record<string, unknown> = {}
  for (const file of readdirSync(folder)
    .filter((name) => /\.(txt|bin)$/.test(name))
    .toSorted()) {
    const results = await readFile(readFileSync(join(folder, file)), { zone: null, id: 'example' })
    refusals[file] = results.map((result) =>
      'refused' in result ? result.refused : `read as ${result.format}`,
    )
    expect(
      results.some((result) => 'refused' in result),
      file,
    ).toBe(true)
  }
  expectBytes(join(folder, 'refusals.json'), `${JSON.stringify(refusals, null, 1)}\n`)
})

test('the examples utter every code there is, but the one that takes a huge file', () => {
  const refusals = readFileSync(join(examples, 'errors', 'refusals.json'), 'utf8')
  const codes = new Set([...refusals.matchAll(/"code": "([a-z-]+)"/g)].map(([, code]) => code))
  expect([...codes].toSorted()).toEqual([
    'binary',
    'empty',
    'encoding',
    'encrypted',
    'malformed',
    'no-speech',
    'too-deep',
    'unreadable',
    'unrecognised',
  ])
})

/** A list with one member a line, so that a difference names its conversation. */
function lineByLine(list: readonly unknown[]): string {
  return `[\n${list.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`
}

function expectBytes(path: string, made: string): void {
  if (renews) writeFileSync(path, made)
  expect(existsSync(path), `${path} is missing: UPDATE_EXAMPLES=1 makes it`).toBe(true)
  const kept = readFileSync(path, 'utf8')
  const keptLines = kept.split('\n')
  for (const [at, line] of made.split('\n').entries())
    expect(line, `${path}, line ${at + 1}`).toBe(keptLines[at])
  expect(made === kept, path).toBe(true)
}
