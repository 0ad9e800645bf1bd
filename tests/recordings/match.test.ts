import { expect, test } from 'vitest'
import { type Candidate, matchOf } from '../../server/recordings/match.ts'
import { startInName } from '../../server/recordings/start-in-name.ts'
import { isNamedAlike, stemOf } from '../../server/recordings/stem.ts'

const minutes = (count: number) => count * 60_000
const startedAt = '2026-11-18T15:00:00Z'

function candidate(id: string, more: Partial<Candidate> = {}): Candidate {
  return { id, isNamedAlike: false, isBeside: false, startedAt: null, endMs: null, ...more }
}

test('a recording beside the transcript of its name is of that one, before anybody listened to it', () => {
  const named = candidate('named', { isNamedAlike: true, isBeside: true })
  expect(
    matchOf({ durationMs: null, startedAt: null }, [candidate('other', { isBeside: true }), named]),
  ).toEqual({
    id: 'named',
    how: 'name',
  })
})

test('two of its name are asked about and never guessed between', () => {
  const two = ['a', 'b'].map((id) => candidate(id, { isNamedAlike: true, isBeside: true }))
  expect(matchOf({ durationMs: null, startedAt: null }, two)).toEqual({ ask: ['a', 'b'] })
})

test('one of the same name that came before must be as long', () => {
  const before = candidate('before', { isNamedAlike: true, endMs: minutes(20) })
  const of = (durationMs: number | null) => matchOf({ durationMs, startedAt: null }, [before])
  expect(of(minutes(20) + 30_000)).toEqual({ id: 'before', how: 'name' })
  expect(of(minutes(5))).toEqual({ ask: ['before'] })
  expect(of(null)).toEqual({ ask: ['before'] })
})

test('one that began when it began and is as long is it', () => {
  const then = candidate('then', { startedAt: '2026-11-18T15:01:30Z', endMs: minutes(20) })
  expect(matchOf({ durationMs: minutes(21), startedAt }, [then])).toEqual({ id: 'then', how: 'time' })
  expect(matchOf({ durationMs: minutes(4), startedAt }, [then])).toEqual({ ask: [] })
  expect(matchOf({ durationMs: minutes(21), startedAt: '2026-11-18T15:10:00Z' }, [then])).toEqual({ ask: [] })
  const twin = candidate('twin', { startedAt, endMs: minutes(20) })
  expect(matchOf({ durationMs: minutes(21), startedAt }, [then, twin])).toEqual({ ask: ['then', 'twin'] })
})

test('of those that came with it, the one that ends where it ends; a minute at least', () => {
  const beside = [
    candidate('short', { isBeside: true, endMs: minutes(3) }),
    candidate('long', { isBeside: true, endMs: minutes(20) }),
    candidate('elsewhere', { endMs: minutes(20) }),
  ]
  expect(matchOf({ durationMs: minutes(20) + 5_000, startedAt: null }, beside)).toEqual({
    id: 'long',
    how: 'length',
  })
  expect(matchOf({ durationMs: minutes(19), startedAt: null }, beside)).toEqual({ ask: [] })
  const brief = [candidate('brief', { isBeside: true, endMs: 30_000 })]
  expect(matchOf({ durationMs: 30_000, startedAt: null }, brief)).toEqual({ ask: [] })
})

test('recorders write the day and the time into the name', () => {
  const utc = '2026-11-18T15:00:00Z'
  expect(startInName('GMT20261118-150000_Recording_1920x1080.mp4', null)).toBe(utc)
  expect(startInName('call 2026-11-18T15.00.00Z.wav', null)).toBe(utc)
  expect(startInName('20261118_160000.m4a', 'Europe/Berlin')).toBe(utc)
  expect(startInName('Cora 2026-11-18 15-00.mp3', 'Europe/London')).toBe(utc)
  expect(startInName('20261118_160000.m4a', null)).toBeNull()
  for (const name of ['call.wav', '2026-11-18.wav', '20261399_150000.wav', '2026-11-18 25-00-00.wav'])
    expect(startInName(name, 'UTC'), name).toBeNull()
})

test('names are alike but for what stands behind', () => {
  const stem = stemOf('monday/GMT20261118-150000_Recording_1920x1080.mp4')
  expect(isNamedAlike('monday/GMT20261118-150000_Recording.transcript.vtt', stem)).toBe(true)
  expect(isNamedAlike('tuesday/GMT20261118-150000_Recording.transcript.vtt', stem)).toBe(false)
  expect(isNamedAlike('call.vtt', stemOf('call.wav'))).toBe(true)
  expect(isNamedAlike('call-2.vtt', stemOf('call.wav'))).toBe(false)
})
