import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { peaksOf } from '../../server/recordings/peaks.ts'
import { readSound, recordingType } from '../../server/recordings/sound.ts'

const folder = resolve(import.meta.dirname, '../../db/seeds/demo')

test('the demo call is heard where its transcript says: Rosa on one channel, Cora on the other', async () => {
  const sound = await readSound(readFileSync(resolve(folder, 'rye-at-two.mp3')))
  if ('problem' in sound) throw new Error(sound.problem)
  const { peaks, durationMs } = peaksOf(sound)
  const lines: { party: string; startMs: number; endMs: number }[] = JSON.parse(
    readFileSync(resolve(folder, 'rye-at-two.times.json'), 'utf8'),
  )
  const last = lines.at(-1)
  expect(Math.abs(durationMs - ((last?.endMs ?? 0) + 600))).toBeLessThan(400)
  for (const { party, startMs, endMs } of lines) {
    const own = peaks[party === 'rosa' ? 0 : 1] ?? []
    const other = peaks[party === 'rosa' ? 1 : 0] ?? []
    const span = [Math.ceil(startMs / 100) + 1, Math.floor(endMs / 100) - 1] as const
    expect(Math.max(...own.slice(...span))).toBeGreaterThan(0.1)
    expect(Math.max(...other.slice(...span))).toBeLessThan(0.05)
  }
})

test('what is no recording is told from its content', async () => {
  expect(recordingType(new TextEncoder().encode('<html>not a song</html>'))).toBeUndefined()
  expect(await readSound(Uint8Array.of(1, 2, 3))).toEqual({
    problem: 'This is neither a WAV nor an MP3 recording.',
  })
})
