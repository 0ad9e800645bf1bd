import { expect, test } from 'vitest'
import { promiseTitle } from '../../server/measures/promise-title.ts'

const titled = (action: string) => promiseTitle({ action, words: 'I’ll get it from\nher tomorrow' })

test('an action that names its thing or its person stands in a list by itself', () => {
  for (const action of [
    'send the soil report',
    'ring her back',
    'phone them back at half four',
    'speak to them',
    'bring the knotter out to them myself',
    'email us the two plans',
    'let them know what voltage it has',
    'hold the price',
    'post it to the surveyor',
  ])
    expect(titled(action), action).toEqual({ text: action, isQuoted: false })
})

test('one that says “it”, breaks off or has no deed gives way to the words it was made in', () => {
  for (const action of [
    'get it from me',
    'with them',
    'send a new',
    'have a look at the',
    'take it on',
    'do so',
    'send it over to them',
    'it it is the wedding',
    'find out',
    'see about',
    'give them two',
  ])
    expect(titled(action), action).toEqual({ text: 'I’ll get it from her tomorrow', isQuoted: true })
  expect(promiseTitle({ action: 'get it', words: ' ' })).toEqual({ text: 'get it', isQuoted: false })
})
