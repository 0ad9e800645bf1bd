import { expect, test } from 'vitest'
import { readOne, refusalOf, script } from './read.ts'

test('Markdown with a name in bold and a clock in brackets', async () => {
  const reading = await readOne(
    '# Call with Nordvik\n\n**Rosa** [0:02] What *changed* since spring?\n\n**Cora Lindqvist** [0:07] We lost two [drivers](https://example.org/drivers).\n\nIt was hard.\n\n**Rosa:** (1:01:07) Oh.\n\n**Cora Lindqvist** [1:01:07] Yes.\n',
  )
  expect(reading.format).toBe('otter-md')
  expect(script(reading)).toEqual([
    'Rosa 2000-? What changed since spring?',
    'Cora Lindqvist 7000-? We lost two drivers. It was hard.',
    'Rosa 3667000-? Oh.',
    'Cora Lindqvist 3667000-? Yes.',
  ])
  expect(reading.report).toEqual({
    accepted: 4,
    dropped: [{ line: 1, why: 'before the first speaker: "# Call with Nordvik"' }],
    guessed: ['no end times in the file: shares are counted by words'],
  })
})

test('bold words without a clock are no transcript', async () => {
  expect(await refusalOf('**Pump** two years old\n\n**Lift** three years old\n')).toMatchObject({
    code: 'unrecognised',
  })
})
