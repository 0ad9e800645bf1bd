import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAll, readOne, script } from './read.ts'
import { keepsItsPromises } from './readings.ts'
import { zipOf } from './zips.ts'

const users = [
  {
    id: 'U1',
    name: 'cora',
    real_name: 'Cora Lindqvist',
    profile: { email: 'cora@buyer.example', display_name: 'co' },
  },
  { id: 'U2', name: 'rosa', profile: { real_name: 'Rosa Diaz', display_name: '' } },
  { id: 'U3', name: 'clock', is_bot: true, profile: { real_name: 'Clock' } },
]
const said = (user: string, ts: string, text: string, more: object = {}) => ({
  type: 'message',
  user,
  ts,
  text,
  ...more,
})
const monday = [said('U1', '1795014000.000100', 'We lost two drivers.'), said('U3', '1795014001.0', 'Tick')]
const tuesday = [said('U2', '1795100400.000100', 'Since when, <@U1>?')]

type Files = Readonly<Record<string, unknown>>
const files: Files = {
  'users.json': users,
  'channels.json': [{ id: 'C7', name: 'brightwater', members: ['U1', 'U2'] }],
  'integration_logs.json': [],
  'brightwater/2026-11-19.json': tuesday,
  'brightwater/2026-11-18.json': monday,
}
const packed = (given: Files) =>
  zipOf(Object.fromEntries(Object.entries(given).map(([name, json]) => [name, JSON.stringify(json)])))

test('the days of a channel are one conversation, with the names of the list of people', async () => {
  const read = await readOne(packed(files))
  expect(read.format).toBe('slack-export')
  expect(script(read)).toEqual([
    'Cora Lindqvist 2026-11-18T15:00:00.000Z We lost two drivers.',
    'Clock 2026-11-18T15:00:01.000Z Tick',
    'Rosa Diaz 2026-11-19T15:00:00.000Z Since when, @U1?',
  ])
  expect(read.conversation.id).toBe('C7')
  expect(read.conversation.parties.map((one) => [one.role, one.email])).toEqual([
    ['unknown', 'cora@buyer.example'],
    ['bot', null],
    ['unknown', null],
  ])
})

test('every channel and every direct message is a conversation of its own', async () => {
  const more = {
    ...files,
    'dms.json': [{ id: 'D9', members: ['U1', 'U2'] }],
    'D9/2026-11-18.json': tuesday,
    'general/2026-11-18.json': [said('U1', '1795014000.1', 'joined', { subtype: 'channel_join' })],
  }
  const answers = await readAll(packed(more))
  expect(answers.map((one) => ('refused' in one ? one.refused.message : one.conversation.id))).toEqual([
    'D9',
    'C7',
    'Slack channel general: Nobody wrote here: it holds only 1 event that is no message.',
  ])
})

test('an export packed again inside a folder is read as well', async () => {
  const inside = Object.fromEntries(Object.entries(files).map(([name, json]) => [`Export/${name}`, json]))
  expect((await readOne(packed(inside))).conversation.utterances).toHaveLength(3)
})

test('somebody of another company has the name that stands on the message', async () => {
  const outside = said('U88', '1795014002.1', 'Hello', { user_profile: { real_name: 'Bo Nyman' } })
  const read = await readOne(packed({ ...files, 'brightwater/2026-11-18.json': [outside] }))
  expect(script(read)[0]).toBe('Bo Nyman 2026-11-18T15:00:02.100Z Hello')
})

test('a person who writes through a program is a person', async () => {
  const through = said('U2', '1795014002.1', 'Hello', { bot_id: 'B4' })
  const read = await readOne(packed({ ...files, 'brightwater/2026-11-18.json': [through] }))
  expect(read.conversation.parties[0]).toMatchObject({ name: 'Rosa Diaz', role: 'unknown' })
})

test('a day that cannot be read is said, and the others are read', async () => {
  const broken = zipOf({
    'users.json': JSON.stringify(users),
    'channels.json': '[]',
    'brightwater/2026-11-18.json': '[{"type":',
    'brightwater/2026-11-19.json': JSON.stringify(tuesday),
  })
  const read = await readOne(broken)
  expect(read.conversation.utterances).toHaveLength(1)
  expect(read.report.dropped).toEqual([{ why: '1 day that cannot be read' }])
  expect(read.report.guessed.join()).toMatch(/2026-11-18\.json cannot be read: This JSON breaks off/)
})

test('without a list of people that can be read nobody has a name, and the report says so', async () => {
  const broken = zipOf({
    'users.json': '{',
    'channels.json': '[]',
    'brightwater/2026-11-19.json': JSON.stringify(tuesday),
  })
  const read = await readOne(broken)
  expect(read.conversation.parties[0]?.name).toBeNull()
  expect(read.report.guessed.join()).toContain('names are missing')
})

test('whatever stands in its files, an export is read or refused', async () => {
  const anything = fc.oneof(fc.json(), fc.constant(''), fc.constant('[null]'))
  await fc.assert(
    fc.asyncProperty(anything, anything, anything, async (list, people, day) => {
      const names = { 'channels.json': list, 'users.json': people, 'a/2026-11-18.json': day }
      keepsItsPromises(await readAll(zipOf(names)))
    }),
    { numRuns: 150, seed: 5 },
  )
})
