import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { heard, started } from './command.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'heard-measure-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function put(name: string, content: string): string {
  const path = join(folder, name)
  mkdirSync(resolve(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}

const rows = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

const call = (id: string) =>
  JSON.stringify({
    id,
    channel: 'phone',
    startedAt: '2026-11-18T15:00:00Z',
    parties: [
      { key: 'rosa', name: 'Rosa Diaz', role: 'rep', email: 'rosa@north.example' },
      { key: 'cora', name: 'Cora Lindqvist', role: 'customer' },
    ],
    utterances: [
      { party: 'rosa', startMs: 0, endMs: 20_000, text: 'What changed since spring?' },
      { party: 'cora', startMs: 21_000, endMs: 81_000, text: 'We lost two of the drivers.' },
    ],
  })

const captions =
  'WEBVTT\n\n00:01.000 --> 00:04.000\n<v Rosa>What changed?\n\n00:04.500 --> 00:06.000\n<v Cora>Much.\n'

test('one conversation gives one line, with the keys of the contract in the order of the contract', async () => {
  const file = put('one.json', call('one'))
  const { code, out } = await heard(['measure', '--json', file])
  expect(code).toBe(0)
  const [row] = rows(out)
  expect(Object.keys(row)).toEqual([
    'file',
    'format',
    'id',
    'conversation',
    'report',
    'measures',
    'moments',
    'commitments',
    'insights',
    'version',
  ])
  expect(Object.keys(row.conversation)).toEqual([
    'channel',
    'startedAt',
    'durationMs',
    'parties',
    'utterances',
  ])
  expect(Object.keys(row.conversation.parties[0])).toEqual([
    'key',
    'name',
    'role',
    'roleHow',
    'roleConfidence',
  ])
  expect(Object.keys(row.conversation.utterances[0])).toEqual([
    'id',
    'party',
    'startMs',
    'endMs',
    'at',
    'text',
  ])
  expect(row).toMatchObject({
    file,
    format: 'heard-json',
    id: 'one',
    conversation: { channel: 'phone', startedAt: '2026-11-18T15:00:00Z', durationMs: 81_000 },
    report: { accepted: 2, dropped: [], guessed: [] },
    measures: { customerAirtime: { known: true, value: 0.75 } },
  })
})

test('a folder is read in byte order, refusals stand in their place, and the end is 2', async () => {
  put('folder/b.vtt', captions)
  put('folder/a/z.json', call('z'))
  put('folder/B.txt', 'We lost two drivers in spring.')
  const { code, out } = await heard([
    'measure',
    '--json',
    join(folder, 'folder'),
    join(folder, 'missing.vtt'),
  ])
  expect(code).toBe(2)
  expect(rows(out).map((row) => [row.file, row.refused?.code ?? row.format])).toEqual([
    [join(folder, 'folder/B.txt'), 'unrecognised'],
    [join(folder, 'folder/a/z.json'), 'heard-json'],
    [join(folder, 'folder/b.vtt'), 'vtt'],
    [join(folder, 'missing.vtt'), 'unreadable'],
  ])
  expect(rows(out)[3].refused).toEqual({
    code: 'unreadable',
    message: `Cannot read ${join(folder, 'missing.vtt')}. There is no such file or folder.`,
  })
})

test('the same input gives the same bytes, whole or streamed', async () => {
  const file = put('many.ndjson', `${call('1')}\n{"broken\n${call('3')}\n`)
  const first = await started(['measure', '--json', file])
  const again = await heard(['measure', '--json', file])
  expect(again).toEqual(first)
  const streamed = await started(['measure', '--json', '-'], {
    input: `${call('1')}\n{"broken\n${call('3')}\n`,
  })
  expect(streamed.code).toBe(2)
  expect(rows(streamed.out).map(({ file: _file, ...row }) => row)).toEqual(
    rows(first.out).map(({ file: _file, ...row }) => row),
  )
  expect(rows(streamed.out).map((row) => row.refused?.line ?? row.id)).toEqual(['1', 2, '3'])
})

test('standard input may hold one conversation over many lines', async () => {
  const { code, out } = await started(['measure', '--json', '-'], {
    input: JSON.stringify(JSON.parse(call('pretty')), null, 2),
  })
  expect(code).toBe(0)
  expect(rows(out)).toMatchObject([{ file: '-', id: 'pretty' }])
})

test('a conversation without an id has that of its bytes, as a file and as a stream', async () => {
  const text = `${call('x').replace('"id":"x",', '')}\n`
  const file = await heard(['measure', '--json', put('anonymous.json', text)])
  const stream = await started(['measure', '--json', '-'], { input: text })
  expect(rows(file.out)[0].id).toMatch(/^[\da-f]{16}$/)
  expect(rows(stream.out)[0].id).toBe(rows(file.out)[0].id)
})

test('a long stream needs no more memory than a short one', async () => {
  const line = `${call('n').replace('{', `{"padding":"${'x'.repeat(64 * 1024)}",`)}\n`
  const file = put('long.ndjson', line.repeat(900))
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=80', 'server/cli/heard.ts', 'measure', '--json', file],
    { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] },
  )
  let lines = 0
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) lines += 1
  })
  const code = await new Promise((done) => child.on('close', done))
  expect([code, lines]).toEqual([0, 900])
})

test('two threads say the same as none, a broken line where it stands, and a file between streams in its place', async () => {
  const padded = (nth: number) => call(`n${nth}`).replace('{', `{"padding":"${'é'.repeat(40 * 1024)}",`)
  const lines = Array.from({ length: 70 }, (_, at) => (at % 30 === 29 ? '{"broken' : padded(at + 1)))
  const paths = [
    put('threads/1.ndjson', `\ufeff${lines.join('\n')}`),
    put('threads/2.vtt', captions),
    put('threads/3.ndjson', `${call('last')}\n{"broken\n`),
  ]
  const none = await heard(['measure', '--json', '--threads', '0', ...paths])
  const two = await heard(['measure', '--json', '--threads', '2', ...paths])
  expect(two).toEqual(none)
  expect(two.code).toBe(2)
  const told = rows(two.out).map(({ id, refused }) => refused?.line ?? id)
  const each = lines.map((_, at) => (at % 30 === 29 ? at + 1 : `n${at + 1}`))
  expect(told).toEqual([...each, expect.any(String), 'last', 2])
})

test('a reader of the output that goes away early is no failure', async () => {
  const file = put('many-more.ndjson', `${call('n')}\n`.repeat(400))
  const child = spawn(process.execPath, ['server/cli/heard.ts', 'measure', '--json', file], { cwd: root })
  let err = ''
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  child.stdout.once('data', () => child.stdout.destroy())
  const code = await new Promise((done) => child.on('close', done))
  expect(code).toBe(0)
  expect(err).toBe('')
})

test('without --json a rep reads who spoke, what was measured and what was left out', async () => {
  const { code, out } = await heard([
    'measure',
    put('call.vtt', `${captions}\n\n00:61.000 --> 00:62.000\nbad\n`),
  ])
  expect(code).toBe(0)
  expect(out).toContain(
    `${join(folder, 'call.vtt')}\n  vtt, 5 s, 2 utterances\n  Rosa: role unknown\n  Cora: role unknown\n`,
  )
  expect(out).toContain('Not measurable, because it is not sure who is the rep and who the customer')
  expect(out).toContain(
    '  Left out:\n    line 10: the time 00:61.000 has 61 seconds; its text was left out: "bad"\n',
  )
  const refused = await heard(['measure', put('prose.txt', 'We lost two drivers in spring.')])
  expect(refused.code).toBe(2)
  expect(refused.out).toMatch(/prose\.txt\n {2}Not read: This is text without a mark of who speaks/)
})

test.each([
  [['measure'], 'name at least one file or folder, or - for standard input.'],
  [['measure', '--zone', 'Atlantis', 'x'], '--zone Atlantis is no time zone such as Europe/Berlin.'],
  [['measure', '--threads', 'many', 'x'], '--threads many is no number from 0 to 99.'],
  [['measure', '--now', 'tomorrow', 'x'], '--now tomorrow is no instant such as 2026-11-21T09:00:00Z.'],
])('a mistake in the command is said and ends with 1 (%#)', async (args, message) => {
  const { code, out, err } = await heard(args)
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain(`heard measure: ${message}`)
})

test('help lists every command, and one that does not exist ends with 2', async () => {
  const help = await started(['--help'])
  expect(help.code).toBe(0)
  for (const name of ['measure', 'pay-rule', 'import', 'export', 'user add', 'signin-link', 'demo'])
    expect(help.out).toContain(`  ${name}`)
  const unknown = await started(['praise'])
  expect(unknown.code).toBe(2)
  expect(unknown.err).toContain('heard: there is no command "praise".')
  expect((await heard(['measure', '--help'])).out).toContain('Usage: heard measure')
})

test('measuring loads neither the database nor the web', async () => {
  const file = put('light.vtt', captions)
  const trace = `import { registerHooks } from 'node:module'; registerHooks({ load(url, context, next) { if (/better-sqlite3|kysely|hono|\\/db\\/|\\/web\\//.test(url)) console.error(url); return next(url, context) } })`
  const hook = put('trace.mjs', trace)
  const child = spawn(process.execPath, ['--import', hook, 'server/cli/heard.ts', 'measure', file], {
    cwd: root,
  })
  let err = ''
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  const code = await new Promise((done) => child.on('close', done))
  expect([code, err]).toEqual([0, ''])
})

test.skipIf(!existsSync('/dev/null'))('something that is no file is not waited for', async () => {
  const { code, out } = await heard(['measure', '--json', '/dev/null'])
  expect(code).toBe(2)
  expect(rows(out)[0].refused.message).toBe('Cannot read /dev/null. It is neither a file nor a folder.')
})
