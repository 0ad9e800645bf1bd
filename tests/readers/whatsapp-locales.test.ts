import { expect, test } from 'vitest'
import { fromPersian } from '../../server/readers/persian-calendar.ts'
import { instantOfHead, orderIn } from '../../server/readers/whatsapp-dates.ts'
import { headOf } from '../../server/readers/whatsapp-head.ts'
import { readOne, refusalOf, script } from './read.ts'

const languages =
  `af am ar ar-EG ar-MA ar-SA az be bg bn bs ca cs cy da de de-AT el en en-AU en-CA en-GB en-IN en-PH en-ZA es es-AR es-CL es-CO es-MX
  es-PA es-PR es-US et eu fa fi fil fr fr-CA fr-CH ga gl gu he hi hr hu hy id is it it-CH ja ka kk km kn ko lo lt lv mk ml mn mr ms my nb nl
  nl-BE or pa pl pt pt-PT ro ru si sk sl sq sr sr-Latn sv sw ta te th tr uk ur uz vi zh zh-HK zh-SG zh-TW zu`.split(
    /\s+/,
  )
const clocks = [
  [0, 5],
  [9, 4],
  [12, 30],
  [23, 24],
] as const

test.each(languages)('a phone set to %s writes heads that are read to the minute', (language) => {
  for (const [hour, minute] of clocks)
    for (const hour12 of language === 'ko' ? [true] : [undefined, true, false]) {
      const moment = new Date(Date.UTC(2019, 0, 20, hour, minute))
      const clock = new Intl.DateTimeFormat(language, {
        timeZone: 'UTC',
        dateStyle: 'short',
        timeStyle: 'short',
        ...(hour12 === undefined ? {} : { hour12 }),
      }).format(moment)
      for (const line of [`${clock} - Rosa: Hello`, `\u200e[${clock}] Rosa: Hello`]) {
        const head = headOf(line)
        if (!head) throw new Error(`not a head: ${line}`)
        const order = orderIn([head])
        expect([line, order && instantOfHead(head, order, 'UTC'), head.rest]).toEqual([
          line,
          moment.toISOString().replace('.000Z', 'Z'),
          'Rosa: Hello',
        ])
      }
    }
})

test.each([
  ['copied from WhatsApp on a computer', '[11:24 PM, 1/20/2019] Rosa: Hello'],
  ['copied from it in Chinese', '[下午11:24, 2019/1/20] Rosa: Hello'],
  ['a Vietnamese iPhone', '[23:24:00, 20/01/2019] Rosa: Hello'],
  [
    'an Arabic phone, with the mark of Arabic letters',
    '\u200f\u061c٢٠‏/١‏/٢٠١٩، ١١:٢٤ م - \u200fRosa:\u200f Hello',
  ],
  ['a Persian phone, with points', '۱۳۹۷/۱۰/۳۰،‏ ۱۱:۲۴ ب.ظ. - Rosa: Hello'],
  ['a Thai phone', '20/1/2562 23:24 - Rosa: Hello'],
  ['a phone with the Buddhist calendar in English', '[1/20/2562 BE, 23:24:00] Rosa: Hello'],
  ['a phone with the Japanese calendar', '[1/20/R1, 23:24:00] Rosa: Hello'],
  ['a Thai phone with short years', '20/1/62 23:24 - Rosa: Hello'],
  ['a Hebrew phone', '\u200f20.1.2019, 23:24 - \u200eRosa: Hello'],
  ['a Canadian phone in French', '2019-01-20 23 h 24 - Rosa: Hello'],
  ['a Basque phone', '2019/1/20 (23:24) - Rosa: Hello'],
  ['a Croatian phone', '20. 01. 2019. u 23:24 - Rosa: Hello'],
  ['a Malay phone', '20/01/2019, 11:24 PTG - Rosa: Hello'],
  ['a Ukrainian phone', '20.01.2019, 11:24 пп - Rosa: Hello'],
  ['digits of Bengal', '২০/১/২০১৯, ১১:২৪ PM - Rosa: Hello'],
  ['digits of Devanagari', '२०/१/२०१९, ११:२४ म.उ. - Rosa: Hello'],
])('%s', async (_where, line) => {
  expect(script(await readOne(line, { zone: 'UTC' }))).toEqual(['Rosa 2019-01-20T23:24:00Z Hello'])
})

test.each([
  ['上午12:05', '00:05'],
  ['凌晨12:05', '00:05'],
  ['中午12:05', '12:05'],
  ['中午1:05', '13:05'],
  ['下午12:05', '12:05'],
  ['晚上9:05', '21:05'],
  ['오전 12:05', '00:05'],
  ['午後1:05', '13:05'],
])('the clock %s is %s', (clock, hour) => {
  const head = headOf(`2019/1/20 ${clock} - Rosa: Hello`)
  expect(head && instantOfHead(head, 'year-month-day', 'UTC')).toBe(`2019-01-20T${hour}:00Z`)
})

test('years of another calendar are read as ours, and the report says so', async () => {
  const thai = await readOne('20/1/2562 23:24 - Rosa: Hello', { zone: 'UTC' })
  expect(thai.report.guessed).toContain(
    'the phone counts its years in the Buddhist calendar: they are read as ours',
  )
  const persian = await readOne('1399/12/30 23:24 - Rosa: Hello', { zone: 'UTC' })
  expect(persian.conversation.startedAt).toBe('2021-03-20T23:24:00Z')
})

test.each([
  [
    { year: 1403, month: 1, day: 1 },
    { year: 2024, month: 3, day: 20 },
  ],
  [
    { year: 1404, month: 1, day: 1 },
    { year: 2025, month: 3, day: 21 },
  ],
  [
    { year: 1404, month: 7, day: 1 },
    { year: 2025, month: 9, day: 23 },
  ],
  [
    { year: 1404, month: 12, day: 29 },
    { year: 2026, month: 3, day: 20 },
  ],
  [{ year: 1404, month: 12, day: 30 }, null],
])('the Persian day %o is %o', (persian, ours) => {
  expect(fromPersian(persian)).toEqual(ours)
})

test('a year before WhatsApp, or decades ahead, is a wrong clock and no date', async () => {
  for (const year of ['2001', '2062', '3019']) {
    const read = await readOne(`20/01/${year}, 23:24 - Rosa: Hello`, { zone: 'UTC' })
    expect(read.conversation.startedAt).toBeNull()
    expect(read.report.guessed).toContain('line 1: the date cannot be, and is left unknown')
  }
})

test('dates with points are written day first in every language, so nobody needs to be asked', async () => {
  const points = await readOne('1.2.24, 11:23 - Rosa: Hello\n1.2.24, 11:25 - Cora: Hello', { zone: 'UTC' })
  expect(points.conversation.startedAt).toBe('2024-02-01T11:23:00Z')
})

test('short dates that only rise when they begin with the year do so', async () => {
  const nepali = ['19/1/30', '19/1/31', '19/2/1'].map((day) => `${day}, 23:24 - Rosa: Hello`).join('\n')
  const read = await readOne(nepali, { zone: 'UTC' })
  expect(read.conversation.utterances.map((one) => one.at)).toEqual([
    '2019-01-30T23:24:00Z',
    '2019-01-31T23:24:00Z',
    '2019-02-01T23:24:00Z',
  ])
})

test('notices out of order are no proof against an order of day and month', async () => {
  const group = [
    '3/4/24, 11:20 - Rosa created group "Lift"',
    '1/2/24, 11:21 - You were added',
    '1/2/24, 11:23 - Rosa: Hello',
    '5/1/24, 11:25 - Cora: Hello',
  ].join('\n')
  expect((await readOne(group, { zone: 'UTC' })).conversation.startedAt).toBe('2024-01-02T11:23:00Z')
})

test('a chat pasted into a message stays in that message', async () => {
  const lines = Array.from({ length: 20 }, (_, at) => `20/01/2019, 11:${10 + at} - Rosa: Line ${at}`)
  lines.splice(10, 0, '[09:15, 19/01/2019] Bo: We cancel', '[09:16, 19/01/2019] Bo: at once')
  const read = await readOne(lines.join('\n'), { zone: 'UTC' })
  expect(read.conversation.parties.map((one) => one.name)).toEqual(['Rosa'])
  expect(read.conversation.utterances[9]?.text).toBe(
    'Line 9 [09:15, 19/01/2019] Bo: We cancel [09:16, 19/01/2019] Bo: at once',
  )
})

test('a log that begins its lines with dates is no chat', async () => {
  const log = '2019/01/20 23:24:00 - INFO: started\n2019/01/20 23:24:01 - ERROR: failed\n'
  expect((await refusalOf(log)).code).toBe('unrecognised')
})
