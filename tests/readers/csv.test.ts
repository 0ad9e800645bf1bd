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
    'the table’s clock has no time zone ("2026-11-18 15:00:00" to "2026-11-18 15:01:00"): the dates are left unknown until somebody says the zone',
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

test('the order of day and month is what the dates prove, else it is asked', async () => {
  const proven = await readOne(
    'name,date,message\nRosa,18/11/2026 15:00,Hello\nCora,03/12/2026 9:05,Hello\n',
    {
      zone: 'UTC',
    },
  )
  expect(script(proven)).toEqual(['Rosa 2026-11-18T15:00:00Z Hello', 'Cora 2026-12-03T09:05:00Z Hello'])

  const open = await readOne('name,date,message\nRosa,03/04/2026 15:00,Hello\nCora,05/04/2026 9:05,Hello\n', {
    zone: 'UTC',
  })
  expect(script(open)).toEqual(['Rosa - Hello', 'Cora - Hello'])
  expect(open.report.guessed).toContain(
    'nothing in the dates says whether the day or the month comes first ("03/04/2026 15:00"): left unknown until somebody says it',
  )
  expect(open.mapping?.fields[1]).toMatchObject({ guess: 'at', dayOrder: 'ask' })
})

test('dates with names of months, halves of the day and offsets', async () => {
  const dates = [
    '18 Nov 2026 15:04',
    'Nov 18, 2026, 3:05 PM',
    'Wed, 18 Nov 2026 16:06:00 +0100',
    '1795014420',
  ]
  const table = ['name\tsent\tmessage', ...dates.map((date) => `Rosa\t${date}\tHello`)].join('\n')
  expect(script(await readOne(table, { zone: 'UTC' }))).toEqual([
    'Rosa 2026-11-18T15:04:00Z Hello',
    'Rosa 2026-11-18T15:05:00Z Hello',
    'Rosa 2026-11-18T15:06:00Z Hello',
    'Rosa 2026-11-18T15:07:00.000Z Hello',
  ])
})

test('a time beside a date is a time of day only where nothing else can be', async () => {
  const table = (first: string, second: string) =>
    `date,time,name,message\n2026-11-18,${first},Rosa,Hello\n2026-11-18,${second},Cora,Hello\n`
  const ofDay = await readOne(table('15:00:01', '15:00:30'), { zone: 'UTC' })
  expect(script(ofDay)).toEqual(['Rosa 2026-11-18T15:00:01Z Hello', 'Cora 2026-11-18T15:00:30Z Hello'])
  const counted = await readOne(table('00:00:01', '00:00:30'), { zone: 'UTC' })
  expect(script(counted)).toEqual(['Rosa 1000-? Hello', 'Cora 30000-? Hello'])
  const open = await readOne(table('15:04', '15:05'), { zone: 'UTC' })
  expect(script(open)).toEqual(['Rosa - Hello', 'Cora - Hello'])
  expect(open.mapping).toBeDefined()
})

test('starts and ends that are instants give the spans', async () => {
  const reading = await readOne(
    'speaker,start_time,end_time,text\nRosa,2026-11-18T15:00:00Z,2026-11-18T15:00:04Z,Hello\nCora,2026-11-18T15:00:05Z,2026-11-18T15:00:09Z,Hello\n',
  )
  expect(reading.conversation.utterances).toMatchObject([
    { startMs: 0, endMs: 4000, at: '2026-11-18T15:00:00Z' },
    { startMs: 5000, endMs: 9000, at: '2026-11-18T15:00:05Z' },
  ])
  expect(reading.report.guessed).toEqual([
    'the times are instants: the recording is taken to begin with the first of them',
  ])
})

test('milliseconds with a fraction are told from seconds by how fast people would talk', async () => {
  const reading = await readOne(
    'speaker,start,end,text\nRosa,1200.5,3100.0,What has changed since spring\nCora,3600.5,5100.0,We lost two drivers\n',
  )
  expect(script(reading)).toEqual([
    'Rosa 1201-3100 What has changed since spring',
    'Cora 3601-5100 We lost two drivers',
  ])
})

test('a text with a comma and no quotation marks is put together at the end of a row, and never shifted', async () => {
  const last = await readOne('speaker,text\nRosa,Hello, Cora\nCora,"Hello, Rosa"\n')
  expect(script(last)).toEqual(['Rosa - Hello, Cora', 'Cora - Hello, Rosa'])
  const inside = await readOne('speaker,text,start\nRosa,Hello, Cora,0:01\nCora,Hello,0:02\n')
  expect(script(inside)).toEqual(['Cora 2000-? Hello'])
  expect(inside.report.dropped).toMatchObject([{ line: 2 }])
})

test('a second table in the file and its header again are not speech', async () => {
  const reading = await readOne(
    'speaker,start,end,text\nRosa,0.5,1.5,Hello\nspeaker,start,end,text\nCora,2.5,3.5,Hello\n\nName,Email,Duration,Guest\nRosa,r@x.example,5,no\n',
  )
  expect(script(reading)).toEqual(['Rosa 500-1500 Hello', 'Cora 2500-3500 Hello'])
  expect(reading.report.dropped).toEqual([
    { line: 3, why: 'the names of the columns again' },
    { line: 6, why: 'another table begins here: 2 rows of it' },
  ])
})

test('a line of the report is the line a row begins in', async () => {
  const reading = await readOne('speaker,text\nRosa,"Hello\nto you"\nCora,\nCora,[laughs]\n')
  expect(script(reading)).toEqual(['Rosa - Hello to you'])
  expect(reading.report.dropped).toEqual([
    { line: 4, why: 'a row without words' },
    { line: 5, why: 'a sound, nobody’s words: "[laughs]"' },
  ])
})

test('tags and entities are no words', async () => {
  const reading = await readOne('speaker,text\nRosa,<p>Tea &amp; <b>cake</b>?</p>\nCora,Tea &amp; cake.\n')
  expect(script(reading)).toEqual(['Rosa - Tea & cake?', 'Cora - Tea & cake.'])
})

test('two roles under one name are no role, and sides without names are people of their own', async () => {
  const reading = await readOne(
    'speaker,role,text\nRosa,agent,Hello\nRosa,customer,Hello\n,agent,Yes\n,customer,No\n',
  )
  expect(reading.conversation.parties.map((one) => [one.name, one.role])).toEqual([
    ['Rosa', 'unknown'],
    [null, 'rep'],
    [null, 'customer'],
  ])
  expect(reading.report.guessed).toContain(
    'Rosa stands with several roles ("agent", "customer"): left unknown',
  )
})

test('where the speakers are called by their sides, those are the roles', async () => {
  const reading = await readOne('speaker,text\nAgent,Hello\nCustomer,Hello\n')
  expect(reading.conversation.parties.map((one) => [one.role, one.roleHow])).toEqual([
    ['rep', 'field'],
    ['customer', 'field'],
  ])
})

test('rows without the mark of a conversation are one of their own', async () => {
  const results = await readAll('chat_id,speaker,text\n7,Rosa,Hello\n,Cora,Hello\n')
  expect(results.map((one) => ('refused' in one ? null : one.conversation.id))).toEqual(['7', 'example-2'])
})

test('a slow chat counted in seconds is not taken for fast talk in milliseconds', async () => {
  const slow = await readOne(
    'name,offset,message\nRosa,0,How are you today?\nCora,3000,Well enough I think.\nRosa,6000,Good\n',
  )
  expect(slow.conversation.utterances.map((one) => one.startMs)).toEqual([null, null, null])
  expect(slow.mapping?.fields[1]).toMatchObject({ guess: 'start', unit: 'ask' })
})
