import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fairCall, heardFile } from '../spoken.ts'
import { heard, started } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'heard-import-'))
const dataDir = join(folder, 'data')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a folder is taken in, file by file, and the second time nothing is new', async () => {
  const calls = join(folder, 'calls')
  mkdirSync(join(calls, 'b'), { recursive: true })
  writeFileSync(join(calls, 'a.json'), heardFile(fairCall))
  writeFileSync(join(calls, 'b/empty.vtt'), '')

  const first = await started(['import', calls, '--json'], { dataDir })
  expect(first.code).toBe(2)
  expect(linesOf(first.out).map((line) => JSON.parse(line))).toMatchObject([
    { name: join(calls, 'a.json'), outcome: 'imported', format: 'heard-json' },
    { name: join(calls, 'b/empty.vtt'), outcome: 'refused', refused: [{ code: 'empty' }] },
  ])
  const again = await heard(['import', join(calls, 'a.json')], dataDir)
  expect(again.code).toBe(0)
  expect(again.out).toContain('already here')
})

test('a rep nobody knows, and a file that is not there, are told in words', async () => {
  const nobody = await heard(['import', '--rep', 'nobody@loomworks.example', folder], dataDir)
  expect(nobody).toMatchObject({ code: 2, out: '' })
  expect(nobody.err).toContain('nobody@loomworks.example')
  const missing = await heard(['import', join(folder, 'nowhere.vtt'), '--json'], dataDir)
  expect(missing.code).toBe(2)
  expect(JSON.parse(missing.out)).toMatchObject({
    outcome: 'refused',
    refused: [{ code: 'unreadable' }],
  })
})

test('Gong’s transcripts and its list of calls in one folder are read together', async () => {
  const gong = join(folder, 'gong')
  mkdirSync(gong)
  const [rosa, cora] = ['6432345678555530067', '6432345678555530068']
  const said = (speakerId: string, start: number, text: string) => ({
    speakerId,
    sentences: [{ start, end: start + 3_000, text }],
  })
  const callId = '7782342274025937895'
  const transcript = [said(rosa, 0, 'What changed since spring?'), said(cora, 4_000, 'We lost two drivers.')]
  const parties = [
    { speakerId: rosa, name: 'Rosa Diaz', affiliation: 'Internal' },
    { speakerId: cora, name: 'Cora Lindqvist', affiliation: 'External' },
  ]
  const calls = { calls: [{ metaData: { id: callId, started: '2026-11-18T15:00:02Z' }, parties }] }
  writeFileSync(join(gong, 'a-calls.json'), JSON.stringify(calls))
  writeFileSync(join(gong, 'b-said.json'), JSON.stringify({ callTranscripts: [{ callId, transcript }] }))

  const { code, out } = await heard(['import', gong, '--json'], dataDir)
  expect(code).toBe(0)
  expect(linesOf(out).map((line) => JSON.parse(line))).toMatchObject([
    { outcome: 'joined', joinedWith: ['b-said.json'] },
    {
      outcome: 'imported',
      joinedWith: ['a-calls.json'],
      conversations: [{ report: { accepted: 2, guessed: [] } }],
    },
  ])
})

function linesOf(out: string): readonly string[] {
  return out.split('\n').filter(Boolean)
}
