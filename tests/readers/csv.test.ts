import { expect, test } from 'vitest'
import { readAll, readOne, refusalOf, script } from './read.ts'

test('a table of speaker, start, end and text', async () => {
  const reading = await readOne(
    'speaker,start,end,text\nRosa,1.2,6.1,"What changed, Cora?"\nCora,6.6,9,We lost two drivers.\n',
  )
  expect(reading.format).toBe('csv')
  expect(script(reading)).toEqual([
    'Rosa 1200-6100 What changed, Cora?',
    'Cora 6600-9000 We lost two drivers.',
  ])
})

test('semicolons, a mark at the start, clocks and no ends', async () => {
  const reading = await readOne(
    '\ufeffTime;Speaker;Text\r\n00:00:01;Rosa;"Hello; there"\r\n00:01:06;Cora;Hello\r\n',
  )
  expect(script(reading)).toEqual(['Rosa 1000-? Hello; there', 'Cora 66000-? Hello'])
  expect(reading.report.guessed).toEqual(['no end times in the file: shares are counted by words'])
})

test('whole numbers without a unit are decided by the speed of talk, or left unknown', async () => {
  const seconds = await readOne(
    'speaker,start,text\nRosa,0,What has changed since spring\nCora,3,We lost two\nRosa,5,Oh\n',
  )
  expect(script(seconds)).toEqual([
    'Rosa 0-? What has changed since spring',
    'Cora 3000-? We lost two',
    'Rosa 5000-? Oh',
  ])
  expect(seconds.report.guessed).toContain(
    'the times have no unit: taken as seconds, which fits the speed of talk',
  )

  const nothing = await readOne(
    'speaker,start,text\nRosa,0,What has changed since spring\nCora,90000000,We lost two\n',
  )
  expect(script(nothing)).toEqual(['Rosa - What has changed since spring', 'Cora - We lost two'])
  expect(nothing.report.guessed).toEqual([
    'the times have no unit and none fits the speed of talk: left unknown',
  ])
})

test('roles and addresses come from their columns', async () => {
  const reading = await readOne(
    'name\trole\temail\tmessage\nRosa\tAgent\trosa@north.example\tHello\nCora\tCustomer\t\tHello\n',
  )
  expect(reading.conversation.parties).toMatchObject([
    { name: 'Rosa', role: 'rep', roleHow: 'field', roleConfidence: 1, email: 'rosa@north.example' },
    { name: 'Cora', role: 'customer', roleHow: 'field', roleConfidence: 1, email: null },
  ])
})

test('a date without zone needs one', async () => {
  const table = 'author,created_at,body\nRosa,2026-11-18 15:00:00,Hello\nCora,2026-11-18 15:01:00,Hello\n'
  const unknown = await readOne(table)
  expect(script(unknown)).toEqual(['Rosa - Hello', 'Cora - Hello'])
  expect(unknown.report.guessed).toEqual([
    'the table\'s clock has no time zone ("2026-11-18 15:00:00" to "2026-11-18 15:01:00"): the dates are left unknown until somebody says the zone',
  ])
  const berlin = await readOne(table, { zone: 'Europe/Berlin' })
  expect(script(berlin)).toEqual(['Rosa 2026-11-18T14:00:00Z Hello', 'Cora 2026-11-18T14:01:00Z Hello'])
})

test('rows of several conversations are several conversations', async () => {
  const results = await readAll('conversation_id,speaker,text\n7,Rosa,Hello\n8,Cora,Hello\n7,Cora,Yes\n')
  const found = results.map((one) =>
    'refused' in one ? null : [one.conversation.id, one.conversation.utterances.length],
  )
  expect(found).toEqual([
    ['7', 2],
    ['8', 1],
  ])
})

test('rows without words are reported', async () => {
  const reading = await readOne('speaker,text\nRosa,Hello\nCora,\n')
  expect(reading.report.dropped).toEqual([{ line: 3, why: 'a row without words' }])
})

test('who took part is not what was said', async () => {
  expect(
    await refusalOf('Name,Email,Duration\nRosa,rosa@north.example,75\nCora,cora@nordvik.example,73\n'),
  ).toMatchObject({
    code: 'unrecognised',
  })
})

test('a date or a time that cannot be read is said, not lost', async () => {
  const dates = await readOne('name,date,message\nRosa,18th of May,Hello\nCora,,Hello\n')
  expect(dates.report.guessed).toEqual(['1 of the dates cannot be read, left unknown: "18th of May"'])
  const times = await readOne('name,start,message\nRosa,soon,Hello\nCora,0:05,Hello\n')
  expect(script(times)).toEqual(['Rosa - Hello', 'Cora 5000-? Hello'])
  expect(times.report.guessed).toContain('1 of the times cannot be read, left unknown: "soon"')
})
