import { expect, test } from 'vitest'
import type { Conversation, Party } from '../../server/conversation/conversation.ts'
import { withParty } from '../../server/conversation/conversation.ts'
import { measure } from '../../server/measures/measure.ts'
import { counted } from '../../server/measures/measured.ts'
import { forRoles, inferRoles } from '../../server/measures/roles.ts'
import { scriptOf } from '../../server/measures/script.ts'
import { call, cora, mina, rosa, somebody, words } from '../call.ts'
import { bot } from './clocks.ts'

function stranger(key: string): Party {
  return { ...somebody, key, name: `Speaker ${key}` }
}

const a = stranger('1')
const b = stranger('2')
const c = stranger('3')

const service = words(
  [a, 'Good morning, thank you for calling. How can I help you today?'],
  [b, 'I need to return my boiler, I bought it in May and it is not working.'],
  [a, 'Sorry to hear that. May I have your order number?'],
  [b, 'My order number is four four one. I was hoping to get my money back.'],
  [a, 'Let me check that for you. Would you like a new one or a refund?'],
  [b, 'A refund, please. How long does it take?'],
  [a, 'You can expect it within a week. Is there anything else I can do?'],
  [b, 'No, that’s all. Thank you for your help.'],
)

const rolesOf = (conversation: Conversation) =>
  Object.fromEntries(inferRoles(conversation).parties.map((party) => [party.key, party.role]))

test('who offers help is the rep and who needs something the customer', () => {
  expect(rolesOf(service)).toEqual({ 1: 'rep', 2: 'customer' })
  for (const party of inferRoles(service).parties) {
    expect(party.roleHow).toBe('inferred')
    expect(party.roleConfidence).toBeGreaterThanOrEqual(0.9)
  }
})

test('who speaks first is no rule', () => {
  expect(rolesOf({ ...service, utterances: service.utterances.slice(1) })).toEqual({
    1: 'rep',
    2: 'customer',
  })
})

test('other names, letters without capitals or marks: the same roles', () => {
  const plain = service.utterances.map((one) => ({
    ...one,
    text: one.text.toLowerCase().replace(/[.,?’]/g, ''),
  }))
  const renamed = withParty(withParty({ ...service, utterances: plain }, '1', { name: 'Zo' }), '2', {
    name: 'Al',
  })
  expect(rolesOf(renamed)).toEqual({ 1: 'rep', 2: 'customer' })
})

test('small talk says nothing, and nobody is guessed', () => {
  const chat = words(
    [a, 'Lovely weather.'],
    [b, 'It is, finally.'],
    [a, 'The roads were empty.'],
    [b, 'Here too.'],
  )
  expect(inferRoles(chat)).toBe(chat)
  const alone = words([a, 'How can I help you? Thank you for calling.'])
  expect(inferRoles(alone)).toBe(alone)
})

test('a role that was given stays, whatever is said', () => {
  const given = withParty(service, '1', { role: 'customer' })
  expect(inferRoles(given).parties[0]).toMatchObject({
    role: 'customer',
    roleHow: 'given',
    roleConfidence: 1,
  })
})

test('a bot is nobody’s side', () => {
  const menu = words([bot, 'How can I help you? Would you like to hear our offers?'], [a, 'I need my bill.'])
  expect(rolesOf(menu)).toEqual({ bot: 'bot', 1: 'unknown' })
})

test('of two on our side the one who says most is the rep', () => {
  const three = words(
    ...service.utterances.map((one) => [one.party === '1' ? a : b, one.text] as const),
    [c, 'I’m calling from our warehouse. Would you like us to collect it? We deliver to your house for you.'],
    [b, 'That works. I would like it on Monday. I need my car until then.'],
  )
  expect(rolesOf(three)).toEqual({ 1: 'rep', 2: 'customer', 3: 'colleague' })
})

test('an unknown speaker never counts as the rep', () => {
  const value = counted(3, ['u1'])
  expect(forRoles(scriptOf(words([rosa, 'Hi.'], [cora, 'Hi.'])), value)).toBe(value)
  expect(forRoles(scriptOf(words([somebody, 'Hi.'], [cora, 'Hi.'])), value)).toMatchObject({
    reason: 'role-unsure',
  })
  expect(forRoles(scriptOf(words([cora, 'Hi.'])), value)).toMatchObject({ reason: 'no-rep' })
  expect(forRoles(scriptOf(words([rosa, 'Hi.'])), value)).toMatchObject({ reason: 'no-customer' })
})

test('in a crowd of strangers the two ends are not taken for sides', () => {
  const crowd = ['4', '5', '6', '7'].map(
    (key) => [stranger(key), 'The roads were empty this morning.'] as const,
  )
  const said = [
    [a, 'Would you like it on Monday?'],
    [b, 'I need it on Sunday.'],
  ] as const
  expect(rolesOf(words(...said))).toEqual({ 1: 'rep', 2: 'customer' })
  expect(Object.values(rolesOf(words(...said, ...crowd)))).toEqual(Array(6).fill('unknown'))
})

test('“you know” and “um” before every line change no role', () => {
  for (const filler of ['you know, ', 'um, ', 'you know um '])
    expect(
      rolesOf({
        ...service,
        utterances: service.utterances.map((one) => ({ ...one, text: filler + one.text })),
      }),
    ).toEqual(rolesOf(service))
})

test('what is the rep’s own is unknown where only a colleague spoke for us', () => {
  const spoken = call(
    [cora, 0, 40, 'We have two vans and the older one breaks down nearly every week now in winter.'],
    [mina, 41, 60, 'Which of them is older?'],
    [cora, 61, 80, 'The blue one.'],
  )
  const { measures } = measure(spoken, { now: null, zone: null })
  const own = [measures.patienceMs, measures.uptake, measures.questions, measures.openQuestions]
  for (const one of own) expect(one).toEqual({ known: false, reason: 'no-rep' })
  expect(measures.customerAirtime.known).toBe(true)
})
