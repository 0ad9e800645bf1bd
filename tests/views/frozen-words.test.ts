import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { en } from '../../views/messages/en.ts'
import { words } from '../../views/messages/words.ts'

const root = resolve(import.meta.dirname, '../..')

test('no file reads a word while it is loaded, when nobody has said yet which language they read', () => {
  const frozen = ['server', 'views', 'db'].flatMap((room) => filesUnder(room).flatMap(frozenIn))
  expect(frozen).toEqual([])
})

test('topics may be named while a file is loaded, as their words are read later', () => {
  expect(frozenReads(`const say = words.frame\nconst { roles } = say\n`)).toEqual([])
  expect(frozenReads(`const late = () => words.frame.signIn\nconst { roles } = words.frame\n`)).toEqual([])
  expect(frozenReads('const early = words.frame.signIn\n')).toEqual(['words.frame.signIn'])
  expect(frozenReads('const say = words.frame\nconst all = [() => say.menu, say.menu]\n')).toEqual([
    'say.menu',
  ])
  expect(frozenReads('const say = words.frame\nconst all = names.map((one) => say.roles[one])\n')).toEqual([
    'say.roles[',
  ])
  expect(frozenReads('const { menu, roles: who } = words.frame\n')).toEqual(['words.frame.menu'])
  expect(Object.keys(words)).toEqual(Object.keys(en))
})

function filesUnder(room: string): readonly string[] {
  return readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('/views/messages/'))
}

function frozenIn(file: string): readonly string[] {
  const source = readFileSync(file, 'utf8')
  if (!source.includes('messages/words.ts')) return []
  return frozenReads(source).map((read) => `${relative(root, file)}: ${read}`)
}

/** Every word a file reads while it is loaded: outside of functions, as far as a formatted file shows them. */
function frozenReads(source: string): readonly string[] {
  const names = new Map<string, unknown>([['words', en]])
  return statementsOf(source).flatMap((statement) => {
    if (
      /^(import|export (async )?function|async function|function|type|interface|export type|export interface|class)\b/.test(
        statement,
      )
    )
      return []
    const read = readsOf(atOnce(statement), names)
    return [...read, ...nameTopics(statement, names)]
  })
}

/** What begins in the first column, with all that stands under it. */
function statementsOf(source: string): readonly string[] {
  return source.split(/\n(?=[^\s})\]/*<])/)
}

/** What goes through a list at once, up to the arrow of its function. */
const goesThroughAll = /\.(?:map|flatMap|filter|forEach|some|every|find|toSorted)\(\(?[^()]*\)? $/

/** A statement without what its functions do later. */
function atOnce(statement: string): string {
  let kept = ''
  let depth = 0
  let later: number | null = null
  for (let at = 0; at < statement.length; at += 1) {
    const sign = statement[at] ?? ''
    if ('([{'.includes(sign)) depth += 1
    if (')]}'.includes(sign)) depth -= 1
    if (later !== null && (depth < later || (depth === later && sign === ','))) later = null
    if (later === null && statement.startsWith('=>', at) && !goesThroughAll.test(statement.slice(0, at)))
      later = depth
    if (later === null) kept += sign
  }
  return kept
}

function readsOf(text: string, names: ReadonlyMap<string, unknown>): readonly string[] {
  return [...text.matchAll(/(?<![\w.'])([a-z]\w*)((?:\.\w+)*)(\[?)/gi)].flatMap(
    ([path, name = '', rest = '', chosen = '']) => {
      const isTopic = names.has(name) && (rest !== '' || chosen !== '')
      return isTopic && (chosen !== '' || isWord(follow(names.get(name), rest))) ? [path] : []
    },
  )
}

/** Gives topics the names they go by from here on; the words among what is taken out of a topic are read at once. */
function nameTopics(statement: string, names: Map<string, unknown>): readonly string[] {
  const one = /^(?:export )?const (\w+) = (\w+)((?:\.\w+)*)(?: as const)?$/.exec(statement.trim())
  if (one?.[1] && names.has(one[2] ?? '')) names.set(one[1], follow(names.get(one[2] ?? ''), one[3] ?? ''))
  const several = /^const \{([^}]+)\} = (\w+)((?:\.\w+)*)$/.exec(statement.trim())
  if (!several || !names.has(several[2] ?? '')) return []
  return (several[1] ?? '').split(',').flatMap((taken) => {
    const [name = '', called = name] = taken.split(':').map((part) => part.trim())
    if (name === '') return []
    const value = follow(names.get(several[2] ?? ''), `${several[3]}.${name}`)
    names.set(called, value)
    return isWord(value) ? [`${several[2]}${several[3]}.${name}`] : []
  })
}

function follow(topic: unknown, path: string): unknown {
  let here = topic
  for (const name of path.split('.').filter(Boolean))
    here =
      typeof here === 'object' && here !== null && !Array.isArray(here)
        ? (here as Record<string, unknown>)[name]
        : here
  return here
}

function isWord(value: unknown): boolean {
  return value !== undefined && (typeof value !== 'object' || Array.isArray(value))
}
