import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

const mayLeanOn: Record<string, readonly string[]> = {
  conversation: ['conversation'],
  readers: ['readers', 'conversation'],
  writers: ['writers', 'conversation'],
  measures: ['measures', 'conversation'],
  grading: ['grading', 'measures', 'conversation'],
  pay: ['pay', 'grading', 'measures', 'conversation'],
  reaching: ['reaching', 'conversation'],
}

const librariesOf: Record<string, readonly string[]> = {
  conversation: [],
  readers: [
    'zod',
    'csv-parse',
    'fast-xml-parser',
    'postal-mime',
    'html-to-text',
    'iconv-lite',
    'node:crypto',
    'node:zlib',
    'linkedom',
    'ical.js',
  ],
  writers: ['node:crypto', 'pdfkit'],
  measures: ['chrono-node'],
  // The draw of conversations is a hash of its seed, and hashing is no dice.
  grading: ['node:crypto'],
  pay: ['node:crypto'],
  // The hold-out is a hash of its seed, as the draw is.
  reaching: ['node:crypto'],
}

const forbidden: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\s*\(/, 'asks the clock'],
  [/\bnew Date\s*\(\s*\)/, 'asks the clock'],
  [/\bperformance\.now\s*\(/, 'asks the clock'],
  [/\bMath\.random\s*\(/, 'throws dice'],
  [/\brandomUUID\b|\brandomBytes\b|\bgetRandomValues\b/, 'throws dice'],
  [/\bprocess\.env\b/, 'reads the environment'],
  [/\bfetch\s*\(/, 'goes out to the network'],
  [/\btoLocale(Date|Time|)String\s*\(/, 'depends on the locale of the machine'],
]

function filesUnder(folder: string, named = /\.tsx?$/): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && named.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

function importsOf(source: string): readonly string[] {
  const found = source.matchAll(
    /^(?:import|export|\}) [^'\n]*from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
  )
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

for (const [room, allowed] of Object.entries(mayLeanOn)) {
  test(`server/${room} leans only on ${allowed.join(', ')}`, () => {
    for (const file of filesUnder(`server/${room}`)) {
      for (const target of importsOf(readFileSync(file, 'utf8'))) {
        const where = `${relative(root, file)} imports ${target}`
        if (!target.startsWith('.')) {
          const known = librariesOf[room]?.some((name) => target === name || target.startsWith(`${name}/`))
          expect(known, where).toBe(true)
          continue
        }
        const landed = relative(join(root, 'server'), resolve(dirname(file), target)).split('/')[0]
        expect(allowed, where).toContain(landed)
      }
    }
  })

  test(`server/${room} knows no clock, no dice and no network`, () => {
    for (const file of filesUnder(`server/${room}`)) {
      const source = readFileSync(file, 'utf8')
      for (const [pattern, what] of forbidden)
        expect(pattern.test(source), `${relative(root, file)} ${what}`).toBe(false)
    }
  })

  test(`every export of server/${room} says what it is`, () => {
    const bare: string[] = []
    for (const file of filesUnder(`server/${room}`)) {
      const lines = readFileSync(file, 'utf8').split('\n')
      lines.forEach((line, at) => {
        if (!/^export (async )?function /.test(line)) return
        if (!/\*\/\s*$/.test(lines[at - 1] ?? '')) bare.push(`${relative(root, file)}:${at + 1}`)
      })
    }
    expect(bare).toEqual([])
  })
}

test('SQL is written in db alone', () => {
  const outside = [...filesUnder('server'), ...filesUnder('views')].filter((file) =>
    /\.(selectFrom|insertInto|updateTable|deleteFrom)\(/.test(readFileSync(file, 'utf8')),
  )
  expect(outside.map((file) => relative(root, file))).toEqual([])
})

test('views fetch nothing: they know neither queries that run nor the web', () => {
  for (const file of filesUnder('views'))
    for (const line of readFileSync(file, 'utf8').split('\n'))
      if (/^import (?!type)/.test(line))
        expect(line, relative(root, file)).not.toMatch(/\/db\/|\/server\/(web|routes|actions|cli)\//)
})

test('no view sets a style attribute, which the content policy refuses', () => {
  for (const file of filesUnder('views'))
    expect(readFileSync(file, 'utf8'), relative(root, file)).not.toMatch(/\sstyle=/)
})

test('what a command loads has no JSX, which Node does not read by itself', () => {
  const loaded = new Set(filesUnder('server/cli'))
  for (const file of loaded)
    for (const target of importsOf(readFileSync(file, 'utf8').replace(/^(import|export) type .*$/gm, '')))
      if (target.startsWith('.')) loaded.add(resolve(dirname(file), target))
  expect([...loaded].filter((file) => file.endsWith('.tsx')).map((file) => relative(root, file))).toEqual([])
})

test('what people said of the groups they belong to is out of reach for whatever measures, grades or pays', () => {
  const reached = new Set([
    ...['measures', 'grading', 'pay', 'conversation'].flatMap((room) => filesUnder(`server/${room}`)),
    ...['measure-conversation', 'rep-units', 'grade-period', 'plan-verdicts', 'samples', 'covered'].map(
      (name) => join(root, `server/actions/${name}.ts`),
    ),
    ...['measure', 'recompute', 'pay-rule'].map((name) => join(root, `server/cli/${name}.ts`)),
  ])
  for (const file of reached)
    for (const target of importsOf(readFileSync(file, 'utf8')))
      if (target.startsWith('.')) reached.add(resolve(dirname(file), target))
  expect(reached.size).toBeGreaterThan(300)
  expect([...reached].filter((file) => file.endsWith('queries/group-facts.ts'))).toEqual([])
  const readers = [...filesUnder('db'), ...filesUnder('server')].filter((file) =>
    /'group_facts'/.test(readFileSync(file, 'utf8')),
  )
  const allowed = ['db/queries/about-me.ts', 'db/queries/departure.ts', 'db/queries/group-facts.ts']
  expect(readers.map((file) => relative(root, file)).toSorted()).toEqual(allowed)
})

test('nothing reads a feeling out of a voice, a face or a text: no measure, grade, pay rule, library or column is of one', () => {
  const ofFeelings = /emotion|sentiment|valence|arousal|facial|voice-?stress|micro-?expression/i
  const named = [...filesUnder('server'), ...filesUnder('db'), ...filesUnder('views')].map((file) =>
    relative(root, file),
  )
  expect(named.filter((file) => ofFeelings.test(file))).toEqual([])
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>
  }
  expect(Object.keys(dependencies).filter((name) => ofFeelings.test(name))).toEqual([])
  const code = [...filesUnder('server/measures'), ...filesUnder('server/pay'), ...filesUnder('db')]
  const without = (file: string) => readFileSync(file, 'utf8').replace(/^\s*(?:\*|\/\/|\/\*).*$/gm, '')
  const suspects = code.filter((file) => !file.includes('/policies/') && ofFeelings.test(without(file)))
  expect(suspects.map((file) => relative(root, file))).toEqual([])
})

test('nothing of ours leads a browser to another machine: no script, style, picture or font lies elsewhere', () => {
  const loaded =
    /(?:src|srcset|poster|action)=["'{`]+https?:|url\(["']?(?:https?:)?\/\/|@import|(?:fetch|import)\(["'`]https?:|<link[^>]+href=["']https?:/
  const sources = [
    ...filesUnder('views'),
    ...filesUnder('server/routes'),
    ...filesUnder('static/css', /\.css$/),
    ...filesUnder('static/js', /\.js$/),
  ]
  const foreign = sources.filter((file) => {
    const text = readFileSync(file, 'utf8').replaceAll(/@import\s+(?:url\()?["'][^:"']+["']/g, '')
    return loaded.test(text)
  })
  expect(foreign.map((file) => relative(root, file))).toEqual([])
})
