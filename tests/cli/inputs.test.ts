import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import files from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { inputsOf } from '../../server/cli/inputs.ts'
import { piecesOf } from '../../server/cli/pieces.ts'

// Whoever runs this may be root, who may read everything.
const { readdir } = files
beforeAll(() => {
  vi.spyOn(files, 'readdir').mockImplementation((async (path: string) => {
    if (path.endsWith('locked')) throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
    return readdir(path)
  }) as unknown as typeof readdir)
  syncBuiltinESMExports()
})
afterAll(() => {
  vi.restoreAllMocks()
  syncBuiltinESMExports()
})

const folder = mkdtempSync(join(tmpdir(), 'heard-inputs-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a folder that this account may not read is refused in its place, and the others are read', async () => {
  mkdirSync(join(folder, 'year/locked'), { recursive: true })
  for (const name of ['year/a.vtt', 'year/z.vtt']) writeFileSync(join(folder, name), 'WEBVTT')
  expect(await below('year')).toEqual([
    ['year/a.vtt', undefined],
    ['year/locked', 'This account may not read it.'],
    ['year/z.vtt', undefined],
  ])
  expect(await below('year/locked')).toEqual([['year/locked', 'This account may not read it.']])
})

test('a link that leads back into its own folder is not followed', async () => {
  mkdirSync(join(folder, 'round'))
  writeFileSync(join(folder, 'round/a.vtt'), 'WEBVTT')
  symlinkSync('.', join(folder, 'round/back'))
  expect(await below('round')).toEqual([
    ['round/a.vtt', undefined],
    ['round/back', 'It is a link to a folder: name that folder itself.'],
  ])
})

test('a line that is too long is refused by its number, wherever it stands, and all others are read', async () => {
  const file = join(folder, 'stream.ndjson')
  const line = (nth: number) => `{"id":"${nth}","parties":[],"utterances":[],"x":"${'x'.repeat(30_000)}"}`
  const all = Array.from({ length: 160 }, (_, nth) => (nth % 50 === 49 ? 'x'.repeat(900_000) : line(nth + 1)))
  const text = [...all, 'x'.repeat(700_000)].join('\n')
  writeFileSync(file, text)
  const told: string[] = []
  for await (const piece of piecesOf({ file, size: text.length }, 600_000))
    if ('lines' in piece)
      for (const [nth, one] of Buffer.from(piece.lines).toString().trimEnd().split('\n').entries())
        told.push(one === line(piece.firstLine + nth) ? 'read' : 'broken')
    else told.push(JSON.stringify(piece))
  expect(told).toEqual(
    [...all, ''].map((_, nth) => (nth % 50 === 49 || nth === 160 ? refusedAt(nth + 1) : 'read')),
  )
  function refusedAt(number: number) {
    const message = `Line ${number}: It has 1 MB; Heard reads up to 100 MB at a time. Split it.`
    return JSON.stringify({ file, result: { refused: { code: 'too-large', message, line: number } } })
  }
})

async function below(path: string) {
  const found: (readonly [string, string | undefined])[] = []
  for await (const input of inputsOf([join(folder, path)]))
    if ('file' in input)
      found.push([input.file.slice(folder.length + 1), 'unreadable' in input ? input.unreadable : undefined])
  return found
}
