import { describe, expect, test } from 'vitest'
import type { Channel, Party } from '../../server/conversation/conversation.ts'
import type { Commitment } from '../../server/conversation/findings.ts'
import { findCommitments } from '../../server/measures/commitments.ts'
import { scriptOf } from '../../server/measures/script.ts'
import { call, chat, cora, mina, rosa, somebody, words } from '../call.ts'

const nowhere = { now: null, zone: null }

function said(who: Party, text: string, before?: string, channel: Channel = 'phone'): readonly Commitment[] {
  const other = who === cora ? rosa : cora
  const conversation = before ? words([other, before], [who, text]) : words([who, text])
  const found = findCommitments(scriptOf({ ...conversation, channel }), nowhere)
  return found.filter((one) => one.utterance === `u${before ? 2 : 1}`)
}

test('a customer’s “yes please” makes the offer a promise, with the offer’s day', () => {
  const found = said(cora, 'Yes please, that would be great.', 'I could bring the samples round on Friday.')
  expect(found).toMatchObject([
    {
      class: 'promise',
      owner: 'rep',
      dueOn: '2026-11-20',
      dueHow: 'stated',
      action: 'bring the samples round',
    },
  ])
  expect(found[0]?.words).toBe('Yes please')
})

test('taking a request on is a promise by whoever takes it on', () => {
  expect(said(rosa, 'Of course.', 'Could you email me the price list by Monday?')).toMatchObject([
    { class: 'promise', owner: 'rep', dueOn: '2026-11-23', dueWords: 'by Monday' },
  ])
  expect(said(cora, 'Sure, will do.', 'Could you send me a photo of the meter?')).toMatchObject([
    { class: 'promise', owner: 'customer' },
  ])
})

test('a no makes nothing binding', () => {
  expect(said(cora, 'No thanks, we are fine.', 'Shall I send you the brochure?')).toEqual([])
  expect(said(rosa, 'Unfortunately we can not.', 'Could you send it today?')).toEqual([])
})

test('a bare “I will” takes on what was asked', () => {
  expect(said(rosa, 'Okay, I will.', 'Can you send the drawings over tomorrow?')).toMatchObject([
    { class: 'promise', owner: 'rep', dueOn: '2026-11-19' },
  ])
})

test('somebody who corrects himself promises only what he ends on', () => {
  const found = said(rosa, "I'll send- well, Jim will send it to you tomorrow.")
  expect(found).toMatchObject([{ class: 'promise', owner: 'colleague', dueOn: '2026-11-19' }])
})

test('saying it again is a recap, another day is a new promise', () => {
  const first = [rosa, "I'll send the revised drawings on Friday."] as const
  const recap = words(first, [cora, 'Good.'], [rosa, "So I'll send the revised drawings Friday."])
  expect(findCommitments(scriptOf(recap), nowhere)).toHaveLength(1)
  const moved = words(first, [cora, 'Sooner?'], [rosa, "Then I'll send the revised drawings tomorrow."])
  expect(findCommitments(scriptOf(moved), nowhere).map((one) => one.dueOn)).toEqual([
    '2026-11-20',
    '2026-11-19',
  ])
})

test('a promise without a day is due in fourteen, and says it is our default', () => {
  expect(said(rosa, "I'll send you the data sheet.")).toMatchObject([
    { dueOn: '2026-12-02', dueWords: null, dueHow: 'default' },
  ])
})

test('a promise tied to an event has words but no day', () => {
  expect(said(rosa, "I'll send you the contract as soon as the landlord signs.")).toMatchObject([
    { dueOn: null, dueWords: 'as soon as the landlord signs', dueHow: null },
  ])
})

test('without any clock there is no day', () => {
  const conversation = { ...words([rosa, "I'll send it to you by Friday."]), startedAt: null }
  expect(findCommitments(scriptOf(conversation), nowhere)).toMatchObject([
    { class: 'promise', dueOn: null, dueWords: 'by Friday', dueHow: null },
  ])
  const told = { now: '2026-11-18T09:00:00Z', zone: 'Europe/London' }
  expect(findCommitments(scriptOf(conversation), told)).toMatchObject([
    { dueOn: '2026-11-20', dueHow: 'stated' },
  ])
})

test('days are read on the customer’s calendar, at the hour of the message', () => {
  const late = chat([rosa, '2026-11-18T23:30:00Z', "I'll send it to you tomorrow."])
  const found = (timeZone: string) => findCommitments(scriptOf({ ...late, timeZone }), nowhere)[0]?.dueOn
  expect(found('Europe/London')).toBe('2026-11-19')
  expect(found('Asia/Tokyo')).toBe('2026-11-20')
})

test('who owes something is never guessed: unknown speakers and bots are left out', () => {
  expect(
    findCommitments(scriptOf(words([somebody, "I'll send you the contract tomorrow."])), nowhere),
  ).toEqual([])
  const bot: Party = { ...rosa, key: 'bot', role: 'bot' }
  expect(findCommitments(scriptOf(words([bot, "I'll send you the contract tomorrow."])), nowhere)).toEqual([])
})

test('a colleague owes what a colleague promises', () => {
  const found = findCommitments(
    scriptOf(call([mina, 0, 4, "I'll send you the credit note on Thursday."])),
    nowhere,
  )
  expect(found).toMatchObject([{ owner: 'colleague', dueOn: '2026-11-19' }])
})

test('a date beyond every calendar tells no day and breaks nothing', () => {
  for (const startedAt of ['+275760-09-13T00:00:00Z', '+012000-01-01T00:00:00Z', 'yesterday'])
    expect(
      findCommitments(scriptOf({ ...words([rosa, "I'll send it to you by Friday."]), startedAt }), nowhere),
    ).toMatchObject([{ class: 'promise', dueOn: null, dueWords: 'by Friday' }])
})

describe('a day that is moved counts once, and the day it was moved to counts', () => {
  const first = [rosa, "I'll bring the samples round tomorrow."] as const
  const dues = (...rest: readonly (readonly [Party, string])[]) =>
    findCommitments(scriptOf(words(first, ...rest)), nowhere).map(({ dueOn, utterance }) => [
      dueOn,
      utterance,
    ])

  test.each([
    ['By Friday, actually.', '2026-11-20'],
    ['um, no, make it Friday', '2026-11-20'],
    ['Or Monday.', '2026-11-23'],
    ['Well, uh, before Saturday, then.', '2026-11-20'],
  ])('%s', (text, day) => {
    expect(dues([rosa, text])).toEqual([[day, 'u2']])
    expect(dues([cora, 'Fine.'], [rosa, text])).toEqual([[day, 'u3']])
    const together = scriptOf(words([rosa, `${first[1]} ${text}`]))
    expect(findCommitments(together, nowhere).map((one) => one.dueOn)).toEqual([day])
  })

  test.each(['Before five, then.', 'Um, before five, then.', 'Or today.', 'Make it tomorrow.'])(
    '%s changes nothing',
    (text) => expect(dues([rosa, text])).toEqual([['2026-11-19', 'u1']]),
  )

  test('what the other says, and what says more, moves nothing', () => {
    expect(dues([cora, 'Make it Friday.'])[0]).toEqual(['2026-11-19', 'u1'])
    expect(dues([rosa, 'By Friday the hall is full, actually.'])).toEqual([['2026-11-19', 'u1']])
  })
})

test('of two acts with two days the later day counts', () => {
  const found = said(rosa, "I'll phone the mill tomorrow and email you what they say by Friday.")
  expect(found).toMatchObject([{ class: 'promise', dueOn: '2026-11-20', dueWords: 'by Friday' }])
})

test('what a customer reports of us promises nothing', () => {
  for (const text of [
    "Your fitter said he'll bring the hinge by Monday and we never saw him.",
    'Your office told us she will ring before lunch.',
    'Apparently your driver will call me on Tuesday.',
  ])
    expect(said(cora, text), text).toEqual([])
  expect(said(cora, 'My architect will send you the plan on Tuesday.')).toMatchObject([{ owner: 'customer' }])
})

test('the act somebody can wait for is found behind another', () => {
  for (const [text, dueOn] of [
    ['I will come out on foot with the samples, and post you the quote by Friday.', '2026-11-20'],
    ['I will have the sign repainted and bring it to you.', '2026-12-02'],
    ['I will have it looked at and tell you.', '2026-12-02'],
    ['Give me the serial number, and I will tell you by Thursday.', '2026-11-19'],
    ['I will email Ms Abara and you the layout by Monday.', '2026-11-23'],
  ] as const)
    expect(
      said(rosa, text).filter((one) => one.class === 'promise'),
      text,
    ).toMatchObject([{ owner: 'rep', dueOn }])
  expect(said(rosa, "I'll be honest and tell you it is slow.")).toEqual([])
  expect(
    said(rosa, "Give me a shout and I'll sort it out.").filter((one) => one.class === 'promise'),
  ).toEqual([])
})
