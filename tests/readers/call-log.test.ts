import { expect, test } from 'vitest'
import { readCallLog } from '../../server/readers/call-log.ts'
import { callLogAsked, isCallLog, mistakeInCallLog } from '../../server/readers/call-log-columns.ts'

const log = `Call ID,Agent,Phone number,Call date,Call time,Type,Status,Duration (s)
a1,rosa@loomworks.example,+44 20 7946 0000,2026-11-09,10:00,outbound,answered,750
a2,Rena Okafor,+44 20 7946 0001,2026-11-09,11:30,video,answered,60
a3,Rena Okafor,+44 20 7946 0001,2026-11-10,11:30,inbound,Missed,0
a1,Rena Okafor,+44 20 7946 0001,2026-11-11,11:30,inbound,answered,30
`

function read(text: string, zone: string | null = 'Europe/London') {
  const asked = callLogAsked(text)
  if (!asked) throw new Error('No log of calls')
  const said = {
    fingerprint: asked.fingerprint,
    columns: asked.fields.map((one) => one.guess),
    dayOrder: null,
  }
  const answer = readCallLog(text, said, { zone, id: '0' })
  if ('refused' in answer) throw new Error(answer.refused.message)
  return answer
}

test('a log of calls is known by when, who and how long, a transcript and a list of people are none', () => {
  expect(isCallLog(log)).toBe(true)
  expect(isCallLog('speaker,text,start\nRosa,What changed?,0:01\n')).toBe(false)
  expect(isCallLog('name,email,role\nRosa,rosa@loomworks.example,rep\n')).toBe(false)
  expect(isCallLog('name,email,since\nRosa,rosa@loomworks.example,2026-01-01\n')).toBe(false)
  expect(isCallLog('A line, with commas, and words\nanother, of these, lines\n')).toBe(false)
})

test('its calls have a time, an end, a channel and those who were in them; those nobody answered are left out by line', () => {
  const { calls, leftOut } = read(log)
  expect(calls).toEqual([
    {
      key: 'a1',
      line: 2,
      startsAt: '2026-11-09T10:00:00Z',
      endsAt: '2026-11-09T10:12:30.000Z',
      channel: 'phone',
      title: null,
      who: ['rosa@loomworks.example'],
      customers: ['+44 20 7946 0000'],
    },
    expect.objectContaining({ key: 'a2', channel: 'video', who: ['Rena Okafor'] }),
  ])
  expect(leftOut.map(({ why, line }) => [why, line])).toEqual([
    ['not-answered', 4],
    ['twice', 5],
  ])
})

test('without a zone, or an order of day and month, nothing is guessed', () => {
  expect(read(log, null).leftOut.map((one) => one.why)).toContain('no-zone')
  const slashed = 'Agent,Customer,Date,Duration\nRosa,Cora,03/04/2026 10:00,60\n'
  expect(callLogAsked(slashed)?.dayOrder).toBe('ask')
  expect(read(slashed).leftOut.map((one) => one.why)).toEqual(['no-order'])
})

test('the same call has the same key in every export, also without a number of its own', () => {
  const bare =
    'Agent,Customer,Date,Duration\nRosa,Cora,2026-11-09T10:00:00Z,60\nRosa,Bea,2026-11-09T11:00:00Z,60\n'
  const [first, second] = read(bare).calls
  expect(read(bare.replace(/Rosa,Bea.*\n/, '')).calls[0]?.key).toBe(first?.key)
  expect(second?.key).not.toBe(first?.key)
})

test('an answer that lacks who, when or an order says what it lacks', () => {
  const asked = callLogAsked('Agent,Customer,Date,Duration\nRosa,Cora,03/04/2026 10:00,60\n')
  if (!asked) throw new Error('No log of calls')
  const mistake = (columns: Parameters<typeof mistakeInCallLog>[1]['columns']) =>
    mistakeInCallLog(asked, { columns, dayOrder: null })
  expect(mistake(['rep', 'customer', 'ignore', 'ignore'])).toBe('no-start')
  expect(mistake(['ignore', 'ignore', 'start', 'duration'])).toBe('nobody')
  expect(mistake(['rep', 'rep', 'start', 'duration'])).toBe('twice')
  expect(mistake(['rep'])).toBe('other-fields')
  expect(mistake(['rep', 'customer', 'start', 'duration'])).toBe('no-day-order')
})

test('a log of very many calls is read in one go', () => {
  const rows = Array.from({ length: 60_000 }, (_, at) => `Rosa,Cora ${at},2026-11-09T10:00:00Z,60`)
  expect(read(['Agent,Customer,Date,Duration', ...rows].join('\n')).calls).toHaveLength(60_000)
})
