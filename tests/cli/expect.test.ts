import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { run } from '../../server/cli/expect.ts'

const folder = mkdtempSync(join(tmpdir(), 'heard-expect-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function said(name: string, content: string, ...args: readonly string[]) {
  const path = join(folder, name)
  writeFileSync(path, content)
  const lines: string[] = []
  const note = (line: unknown) => void lines.push(String(line))
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(note),
    vi.spyOn(console, 'error').mockImplementation(note),
  ]
  const code = await run([path, ...args])
  for (const spy of spies) spy.mockRestore()
  return { code, text: lines.join('\n') }
}

const calendar = `BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
SUMMARY:The ovens
DTSTART:20261105T100000Z
RRULE:FREQ=WEEKLY;COUNT=3
ATTENDEE:mailto:cora@brightwater.example
END:VEVENT
END:VCALENDAR
`

test('a calendar is printed as what it says to expect, also as JSON', async () => {
  const { code, text } = await said('a.ics', calendar, '--to', '2026-11-15')
  expect(code).toBe(0)
  expect(text).toContain('2026-11-12T10:00:00Z  The ovens, cora@brightwater.example')
  expect(text).toContain('2 expected, 0 left out')
  const json = JSON.parse((await said('a.ics', calendar, '--json')).text)
  expect(json).toMatchObject({ kind: 'calendar', calls: [{ key: '1 2026-11-05T10:00:00Z' }, {}, {}] })
})

test('a log of calls is printed by the names of its columns', async () => {
  const log =
    'Agent,Customer,Start,Duration\nRosa,Cora,2026-11-05T10:00:00Z,00:10:00\nRosa,Bea,2026-11-06 10:00,00:10:00\n'
  const { code, text } = await said('calls.csv', log)
  expect(code).toBe(0)
  expect(text).toContain('1 expected, 1 left out\n  1 no-zone')
  expect((await said('calls.csv', log, '--zone', 'Europe/Berlin')).text).toContain('2 expected')
})

test('what is neither, a day that is none and a zone that is none are said, and end with 2', async () => {
  for (const [content, ...args] of [
    ['just words'],
    [calendar, '--from', 'soon'],
    [calendar, '--zone', 'Mars/Base'],
    ['Agent,Customer,Start,Duration\nRosa,Cora,03/04/2026 10:00,1\n'],
  ] as const)
    expect((await said('b.txt', content, ...args)).code).toBe(2)
})
