import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Channel, Party } from '../../server/conversation/conversation.ts'
import type { Commitment } from '../../server/conversation/findings.ts'
import { findCommitments } from '../../server/measures/commitments.ts'
import { scriptOf } from '../../server/measures/script.ts'
import { cora, rosa, words } from '../call.ts'

const nowhere = { now: null, zone: null }

function said(who: Party, text: string, before?: string, channel: Channel = 'phone'): readonly Commitment[] {
  const other = who === cora ? rosa : cora
  const conversation = before ? words([other, before], [who, text]) : words([who, text])
  const found = findCommitments(scriptOf({ ...conversation, channel }), nowhere)
  return found.filter((one) => one.utterance === `u${before ? 2 : 1}`)
}

function classes(found: readonly Commitment[]): readonly string[] {
  return found.map((one) => one.class)
}

test('whoever never comes to what they will do has promised nothing, however long they go on', () => {
  const hedges = ['be able to ', 'have to need to ', 'try and go ahead and ', 'like to love to ']
  for (const hedge of hedges) expect(said(rosa, `I will ${hedge.repeat(100_000)}`), hedge).toEqual([])
})

describe('a promise is something the other side can wait for', () => {
  test.each([
    "I'll drop the tile samples off at your showroom on Tuesday.",
    'We will get a replacement pump out to the farm tomorrow.',
    "i'll uh i'll ring the depot and come back to you this afternoon",
    "so what i'm gonna do is email you the fitting instructions tonight",
    'Leave that with me, I want to get it right.',
    "I'll have to ask our credit team about sixty days.",
    "You'll have the stamped drawings from us by the end of next week.",
    'Our fitter Dan will call you before he sets off.',
    "I'm going to send you both quotes so you can compare.",
    "I'll find out whether the crane can take that weight.",
    "yeah no i will i'll chase the vet for the certificate",
    'Happy Friday. I will forward the lease to your solicitor on Monday.',
    "I'll make sure the second pallet is on the van.",
    "we'll refund the deposit within five working days",
    "I'll speak to my manager and let you know.",
    "Let me talk to the kitchen and I'll text you first thing tomorrow.",
    'ill send u the pics later today',
    "I'll put together a one-page summary for your board.",
    "I'll get someone from accounts to phone you.",
    "I'll keep you posted on the boiler part.",
    'a technician will be at your house tomorrow between eight and noon',
    'someone from our claims team will give you a call back',
    "i'll swing by the yard thursday and take a look at it",
    'Sending the contract over this afternoon.',
    "It'll be with you on Tuesday.",
  ])('rep: %s', (text) => expect(classes(said(rosa, text))).toContain('promise'))

  test.each([
    "I'll send you the floor plan tonight.",
    "ok i'll ask my husband and get back to you",
    "We'll pay the invoice on Friday.",
    "I'll sign it and scan it back to you tomorrow.",
    'My accountant will email you the figures.',
    "I'll measure the doorway this evening and text you.",
  ])('customer: %s', (text) => {
    const found = said(cora, text)
    expect(classes(found)).toContain('promise')
    expect(found.every((one) => one.owner === 'customer')).toBe(true)
  })
})

describe('what is done on the spot is no promise', () => {
  test.each([
    "I'll just bring your booking up.",
    'let me have a quick look at that for you',
    "I'm just opening your file now.",
    'Bear with me a moment.',
    "i'll pop you on hold for a second while i pull up the tariff",
    "I'll transfer you to the parts desk.",
    'Let me read that back to you.',
    "I'll explain how the excess works.",
    "I'll walk you through the three options.",
    'let me just check the stock on that one',
    "I'll go ahead and share my screen.",
    'one moment while i look into that',
    "i'm going to place you on a brief hold",
    "i'm gonna go ahead and process that refund for you now",
  ])('%s', (text) => {
    const found = classes(said(rosa, text))
    expect(found).toContain('immediate')
    expect(found).not.toContain('promise')
  })
})

describe('an offer hangs on the other side’s yes', () => {
  test.each([
    "If you like, I'll come out and measure it.",
    'I could send you a sample of the oak.',
    "We'd be glad to run a trial in your greenhouse.",
    'Shall I put one aside for you?',
    'Do you want me to email you the brochure?',
    'Would you like us to book the scaffolding?',
    "Send me the plan and I'll price it up.",
    "Just let me know and I'll add the second seat.",
    'I can throw in the roof bars for an extra forty.',
    "If it doesn't fit, ring us and we'll swap it.",
  ])('%s', (text) => {
    const found = classes(said(rosa, text))
    expect(found).toContain('offer')
    expect(found).not.toContain('promise')
  })
})

describe('an ask is one side asking the other to act', () => {
  test.each([
    'Could you send me the warranty terms?',
    'can you get someone out to look at the freezer',
    'Please email the invoice to my office.',
    'Would you mind checking with your warehouse?',
    "i'd like you to put that in writing",
    'Text me when the van leaves.',
    "if you could send that over that'd be great",
    'would you be able to hold it for me til saturday',
    'Can I get a copy of the survey?',
    'I need the parts by Thursday.',
    'I was wondering if you could hold the price until May.',
    'get it agreed with your boss then please send it over',
  ])('%s', (text) => {
    const found = said(cora, text).filter((one) => one.class === 'ask')
    expect(found).not.toEqual([])
    expect(found[0]?.owner).toBe('rep')
  })
})

describe('a plan is nobody’s to wait for', () => {
  test.each([
    "We're opening a second branch in April.",
    "I'm going to try to leave early on Friday.",
    "We'll need to think about the layout one day.",
    "I'll be at the dairy show next week.",
    "We're going to build our own app some time.",
  ])('%s', (text) => {
    const found = classes(said(rosa, text))
    expect(found).toContain('plan')
    expect(found).not.toContain('promise')
  })
})

describe('turns of speech, reports and vows of silence are nothing', () => {
  test.each([
    "I'll be honest, it surprised me too.",
    "We'll see how the weather turns out.",
    "I'll bet the neighbours loved that.",
    "You'll love the smell of it.",
    'I told her I would ring and I did.',
    "He said he'll think about it.",
    'The lease will end by itself in June.',
    "I won't tell anybody.",
    'I sent the forms last Tuesday.',
    'It will rain on Thursday, they say.',
    "That'll be the day.",
    'Will two be enough?',
    "I'll tell you what, that is a lovely garden.",
    'If you press the red button the door will open.',
    'Can you hear me now?',
    'Have a lovely weekend.',
    'Take care, talk to you soon.',
    "I'll never understand cricket.",
    'your call will be recorded for quality',
    "you'll want to keep it away from heat",
    "they'll never agree to that",
    "it'll take about a week to dry",
    'the sun will come out tomorrow',
    'How long have you been with them?',
  ])('%s', (text) => expect(said(rosa, text)).toEqual([]))
})

test('names, case and missing marks change nothing', () => {
  const plain = "ok so i'll send the quote to anna by friday and could you check the address"
  const marked = "OK. So I'll send the quote to Anna by Friday. And could you check the address?"
  expect(classes(said(rosa, plain))).toEqual(['promise', 'ask'])
  expect(classes(said(rosa, marked))).toEqual(['promise', 'ask'])
})

test('whatever is typed, nothing breaks and the words are cut from the text', () => {
  const bits = fc.constantFrom(
    "I'll",
    'send',
    'you',
    'will',
    'if',
    'could',
    'please',
    'by',
    'Friday',
    '31st',
    'tomorrow',
    'and',
    'let',
    'me',
    '-',
    '.',
    '?',
    '\n',
    'the',
    'week',
    'of',
    'we',
    'have',
    'to',
    '’',
    'ill',
    '2-3',
    'days',
    'in',
    '٣',
    '😀',
    "'ll",
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(bits, { maxLength: 40 }).map((all) => all.join(' ')),
  )
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(rosa, cora), text), { minLength: 1, maxLength: 6 }),
      (lines) => {
        const conversation = words(...lines)
        const texts = new Map(conversation.utterances.map((one) => [one.id, one.text]))
        for (const one of findCommitments(scriptOf(conversation), nowhere)) {
          expect(one.words).not.toBe('')
          expect(texts.get(one.utterance)).toContain(one.words)
          expect(one.confidence).toBeGreaterThan(0)
          expect(one.confidence).toBeLessThanOrEqual(1)
          if (one.dueOn) expect(one.dueOn).toMatch(/^\d{4}-\d\d-\d\d$/)
        }
      },
    ),
    { numRuns: 300 },
  )
})
