import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** Files that a program runs by, with what each of them runs: types are gone by then. */
const runs = new Map(
  ['server', 'db', 'views']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file, importedBy(file)] as const),
)

function importedBy(file: string): readonly string[] {
  const lines = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (?!type )(\{[^}]*\}|[^'{}\n]*?)(?: from )?'(\.[^']+)'/gm,
  )
  return [...lines].flatMap(([, names = '', target = '']) =>
    isOfTypes(names) ? [] : [resolve(dirname(file), target)],
  )
}

function isOfTypes(names: string): boolean {
  const each = names
    .replace(/[{}]/g, '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return each.length > 0 && each.every((name) => name.startsWith('type '))
}

/** The files that lead from this one back to itself, the first way that is found. */
function circleFrom(start: string): readonly string[] | undefined {
  const before = new Map<string, string>()
  const open = [start]
  for (let file = open.pop(); file !== undefined; file = open.pop())
    for (const next of runs.get(file) ?? []) {
      if (next === start) return wayTo(file, before)
      if (before.has(next)) continue
      before.set(next, file)
      open.push(next)
    }
  return undefined
}

function wayTo(file: string, before: ReadonlyMap<string, string>): readonly string[] {
  const way = [file]
  for (let at = before.get(file); at !== undefined; at = before.get(at)) way.unshift(at)
  return way.map((one) => relative(root, one))
}

test('no file runs itself round about: its imports lead in one direction', () => {
  expect([...runs.values()].flat().length).toBeGreaterThan(1_000)
  for (const file of runs.keys()) expect(circleFrom(file), relative(root, file)).toBeUndefined()
})
