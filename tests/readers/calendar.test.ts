import { expect, test } from 'vitest'
import { isCalendar, readCalendar } from '../../server/readers/calendar.ts'

const window = { from: '2026-10-01T00:00:00Z', before: '2027-01-01T00:00:00Z' }

const calendar = (...parts: readonly string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Looms//EN',
    'X-WR-CALNAME:Rosa',
    ...parts,
    'END:VCALENDAR',
  ].join('\r\n')

const event = (fields: Readonly<Record<string, string>>) =>
  [
    'BEGIN:VEVENT',
    ...Object.entries({
      UID: 'one@looms.example',
      SUMMARY: 'The ovens',
      DTSTART: '20261105T100000Z',
      DTEND: '20261105T103000Z',
      ORGANIZER: 'mailto:rosa@loomworks.example',
      ATTENDEE: 'mailto:cora@brightwater.example',
      ...fields,
    }).flatMap(([name, value]) =>
      value === '' ? [] : [`${name}${value.startsWith(';') ? '' : ':'}${value}`],
    ),
    'END:VEVENT',
  ].join('\r\n')

function read(text: string, zone: string | null = null) {
  const answer = readCalendar(text, { zone, ...window })
  if ('refused' in answer) throw new Error(answer.refused.message)
  return answer
}
const startsOf = (text: string, zone: string | null = null) =>
  read(text, zone).calls.map((one) => one.startsAt)
const reasonsOf = (text: string, zone: string | null = null) => read(text, zone).leftOut.map((one) => one.why)

test('a calendar is told by its first line', () => {
  expect(isCalendar(calendar())).toBe(true)
  expect(isCalendar('BEGIN:VCARD\r\n')).toBe(false)
  expect(isCalendar('BEGIN:VCALENDAR is what it begins with')).toBe(false)
})

test('an event says when, what it is called and who was invited, but not who declined, nor the room', () => {
  const { calls, name } = read(
    calendar(
      event({}).replace(
        'END:VEVENT',
        [
          'ATTENDEE;PARTSTAT=DECLINED:mailto:bo@brightwater.example',
          'ATTENDEE;CUTYPE=ROOM:mailto:room@loomworks.example',
          'LOCATION:https://us02web.zoom.us/j/1',
          'END:VEVENT',
        ].join('\r\n'),
      ),
    ),
  )
  expect(name).toBe('Rosa')
  expect(calls).toEqual([
    {
      key: 'one@looms.example',
      startsAt: '2026-11-05T10:00:00Z',
      endsAt: '2026-11-05T10:30:00.000Z',
      channel: 'video',
      title: 'The ovens',
      who: ['rosa@loomworks.example', 'cora@brightwater.example'],
      customers: [],
    },
  ])
})

test('a weekly event stays at its hour when the clocks change, without what was left out, moved or cancelled', () => {
  const weekly = event({
    DTSTART: ';TZID=Europe/Berlin:20261013T150000',
    DTEND: ';TZID=Europe/Berlin:20261013T153000',
    RRULE: 'FREQ=WEEKLY;COUNT=6',
    EXDATE: ';TZID=Europe/Berlin:20261020T150000',
  })
  const moved = event({
    'RECURRENCE-ID': ';TZID=Europe/Berlin:20261027T150000',
    DTSTART: ';TZID=Europe/Berlin:20261028T110000',
    DTEND: ';TZID=Europe/Berlin:20261028T113000',
  })
  const off = event({
    'RECURRENCE-ID': ';TZID=Europe/Berlin:20261103T150000',
    DTSTART: ';TZID=Europe/Berlin:20261103T150000',
    STATUS: 'CANCELLED',
  })
  const { calls, leftOut } = read(calendar(weekly, moved, off))
  expect(calls.map((one) => one.startsAt)).toEqual([
    '2026-10-13T13:00:00Z',
    '2026-10-28T10:00:00Z',
    '2026-11-10T14:00:00Z',
    '2026-11-17T14:00:00Z',
  ])
  expect(leftOut).toEqual([{ why: 'cancelled', what: 'The ovens, 2026-11-03' }])
  expect(new Set(calls.map((one) => one.key)).size).toBe(4)
})

test('a zone the file itself describes is read by its own rules', () => {
  const zone = [
    'BEGIN:VTIMEZONE',
    'TZID:Our office',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0300',
    'TZOFFSETTO:+0300',
    'END:STANDARD',
    'END:VTIMEZONE',
  ].join('\r\n')
  expect(startsOf(calendar(zone, event({ DTSTART: ';TZID=Our office:20261105T100000', DTEND: '' })))).toEqual(
    ['2026-11-05T07:00:00Z'],
  )
})

test('a clock without a zone is read in the one that was said, and left out without', () => {
  const floating = calendar(event({ DTSTART: '20261105T100000', DTEND: '' }))
  expect(startsOf(floating, 'Europe/Berlin')).toEqual(['2026-11-05T09:00:00Z'])
  expect(reasonsOf(floating)).toEqual(['no-zone'])
  expect(
    reasonsOf(calendar(event({ DTSTART: ';TZID=Nowhere/Known:20261105T100000', DTEND: '' })), 'UTC'),
  ).toEqual(['no-zone'])
})

test('whole days, cancelled and private events are left out with the reason, what lies outside the window without', () => {
  expect(reasonsOf(calendar(event({ DTSTART: ';VALUE=DATE:20261105', DTEND: '' })))).toEqual(['all-day'])
  expect(reasonsOf(calendar(event({ STATUS: 'CANCELLED' })))).toEqual(['cancelled'])
  expect(reasonsOf(calendar('METHOD:CANCEL', event({})))).toEqual(['cancelled'])
  const secret = read(calendar(event({ CLASS: 'PRIVATE', SUMMARY: 'At the doctor’s' })))
  expect(secret.leftOut).toEqual([{ why: 'private', what: '2026-11-05' }])
  expect(read(calendar(event({ DTSTART: '20260101T100000Z' })))).toMatchObject({ calls: [], leftOut: [] })
})

test('the newest of two versions of an event counts', () => {
  const older = event({ SEQUENCE: '1' })
  const newer = event({ SEQUENCE: '2', DTSTART: '20261106T100000Z', DTEND: '' })
  expect(startsOf(calendar(newer, older))).toEqual(['2026-11-06T10:00:00Z'])
})

test('the same calendar under another file has one fingerprint, another calendar has another', () => {
  const print = (text: string) => read(text).fingerprint
  expect(print(calendar(event({})))).toBe(print(calendar()))
  expect(print(calendar())).not.toBe(print(calendar().replace('CALNAME:Rosa', 'CALNAME:Rena')))
})

test('an event that is damaged is left out by its line, and the others are read', () => {
  const answer = read(calendar(event({ RRULE: 'FREQ=WEEKLY;BYDAY=XX', UID: 'two' }), event({})))
  expect(answer.calls).toHaveLength(1)
  expect(answer.leftOut).toEqual([{ why: 'unreadable', line: 5, what: 'The ovens' }])
})

test('rules are followed as calendars mean them', () => {
  const days = (rule: string, DTSTART = '20261001T100000Z') =>
    startsOf(calendar(event({ RRULE: rule, DTSTART, DTEND: '' }))).map((at) => at.slice(5, 10))
  expect(days('FREQ=DAILY;INTERVAL=10;COUNT=3')).toEqual(['10-01', '10-11', '10-21'])
  expect(days('FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,MO;UNTIL=20261101T000000Z')).toEqual([
    '10-01',
    '10-12',
    '10-15',
    '10-26',
    '10-29',
  ])
  expect(days('FREQ=MONTHLY;BYDAY=-1FR')).toEqual(['10-01', '10-30', '11-27', '12-25'])
  expect(days('FREQ=MONTHLY;BYMONTHDAY=-1')).toEqual(['10-01', '10-31', '11-30', '12-31'])
  expect(days('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1')).toEqual(['10-01', '11-02', '12-01'])
  expect(days('FREQ=YEARLY;BYMONTH=11;BYDAY=4TH')).toEqual(['10-01', '11-26'])
  expect(days('FREQ=YEARLY', '20201105T100000Z')).toEqual(['11-05'])
  expect(days('FREQ=MONTHLY;COUNT=3', '20200831T100000Z')).toEqual([])
  expect(days('FREQ=WEEKLY;BYDAY=TU;INTERVAL=3', '20260106T100000Z').slice(0, 2)).toEqual(['10-06', '10-27'])
})

test('whatever stands in a calendar, reading it ends and does not throw', () => {
  const rules = [
    'FREQ=SECONDLY',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1;BYSETPOS=9',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;INTERVAL=-1',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYMONTH=6',
    'FREQ=MINUTELY;BYSECOND=70',
    'FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1',
    'FREQ=SOMETIMES',
    'COUNT=999999999999;FREQ=DAILY',
  ]
  for (const rule of rules) {
    const answer = readCalendar(calendar(event({ RRULE: rule, DTSTART: '19800101T100000Z', DTEND: '' })), {
      zone: null,
      ...window,
    })
    expect(answer, rule).toBeDefined()
  }
  for (const text of [
    'BEGIN:VCALENDAR\r\n',
    calendar('BEGIN:VEVENT'),
    calendar('DTSTART'),
    calendar(event({ DTSTART: 'soon' })),
  ])
    expect(readCalendar(text, { zone: null, ...window })).toBeDefined()
})

const zoneWith = (rule: string) =>
  [
    'BEGIN:VTIMEZONE',
    'TZID:Our office',
    'BEGIN:STANDARD',
    'DTSTART:00010101T000000',
    `RRULE:${rule}`,
    'TZOFFSETFROM:+0300',
    'TZOFFSETTO:+0300',
    'END:STANDARD',
    'END:VTIMEZONE',
  ].join('\r\n')

test('a zone whose clock changes by no calendar is no zone, and is not looked for without end', () => {
  const own = event({ DTSTART: ';TZID=Our office:20261105T100000', DTEND: '' })
  for (const rule of ['FREQ=SECONDLY', 'FREQ=DAILY', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'])
    expect(reasonsOf(calendar(zoneWith(rule), own)), rule).toEqual(['no-zone'])
  expect(startsOf(calendar(zoneWith('FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'), own))).toEqual([
    '2026-11-05T07:00:00Z',
  ])
  const laws = zoneWith('FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU').split('\r\n').slice(2, -1)
  const many = ['BEGIN:VTIMEZONE', 'TZID:Our office', ...Array(200).fill(laws).flat(), 'END:VTIMEZONE']
  expect(reasonsOf(calendar(many.join('\r\n'), own))).toEqual(['no-zone'])
})

test('more repetitions than anybody has are not followed, and the other events are read', () => {
  const endless = Array.from({ length: 60 }, (_, at) =>
    event({ UID: `old-${at}`, DTSTART: '01500101T100000Z', DTEND: '', RRULE: 'FREQ=DAILY;COUNT=999999999' }),
  )
  const answer = read(calendar(...endless, event({ UID: 'last' })))
  expect(answer.leftOut.map((one) => one.why)).toContain('endless')
  expect(answer.calls.map((one) => one.startsAt)).toEqual(['2026-11-05T10:00:00Z'])
})
