import { expect, test } from 'vitest'
import { readOne, refusalOf, script } from './read.ts'

test('SubViewer: two times with a comma, the text below, [br] for a break', async () => {
  const reading = await readOne(
    '0:00:00.500,0:00:02.000\n>> ROSA: What changed[br]since spring?\n\n0:00:02.500,0:00:04.000\n>> CORA: We lost\ntwo drivers.\n',
  )
  expect(reading.format).toBe('sbv')
  expect(script(reading)).toEqual([
    'ROSA 500-2000 What changed since spring?',
    'CORA 2500-4000 We lost two drivers.',
  ])
})

test('names behind [br] speak too, and a sound in brackets is nobody', async () => {
  const reading = await readOne(
    '0:00:01.000,0:00:02.000\n[door opens]\n\n1:00:02.000,1:00:04.000\n>> ROSA: Hello.[br]>> CORA: Hello.\n',
  )
  expect(script(reading)).toEqual(['ROSA 3602000-3604000 Hello.', 'CORA 3602000-3604000 Hello.'])
  expect(reading.report.dropped).toEqual([{ line: 1, why: 'a sound, nobody’s words: "[door opens]"' }])
})

test('one broken time costs its cue, an end before its start only the end', async () => {
  const reading = await readOne(
    '0:00:01.000,0:00:02.000\nOne\n\n0:00:0x.000,0:00:04.000\nTwo\n\n0:00:07.000,0:00:06.000\nThree\n',
  )
  expect(script(reading)).toEqual(['(nobody) 1000-2000 One', '(nobody) 7000-? Three'])
  expect(reading.report.dropped).toEqual([
    { line: 4, why: '"0:00:0x.000" is not a time; its text was left out: "Two"' },
    {
      line: 7,
      why: 'the cue ends at 0:00:06.000, before it starts at 0:00:07.000: its text stays, its end is unknown',
    },
  ])
})

test('a blank line may be missing, and an arrow in the words is no time', async () => {
  const reading = await readOne(
    '0:00:01.000,0:00:02.000\nplan --> offer\n0:00:03.000,0:00:04.000\nThe second.\n',
  )
  expect(script(reading)).toEqual(['(nobody) 1000-2000 plan --> offer', '(nobody) 3000-4000 The second.'])
})

test('times without a word are refused with the line', async () => {
  expect(await refusalOf('0:00:01.000,0:00:02.000\n\n0:00:03.000,0:00:04.000\n')).toMatchObject({
    code: 'no-speech',
    line: 1,
  })
})
