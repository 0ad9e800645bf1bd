import { expect, test } from 'vitest'
import type { Conversation } from '../../server/conversation/conversation.ts'
import { cutIns, findCutIns } from '../../server/measures/cut-ins.ts'
import { firstResponseMs } from '../../server/measures/first-response.ts'
import { interactivity } from '../../server/measures/interactivity.ts'
import { longestCustomerStoryMs, longestMonologueMs } from '../../server/measures/monologue.ts'
import { patienceMs } from '../../server/measures/patience.ts'
import { scriptOf } from '../../server/measures/script.ts'
import { turnsOf } from '../../server/measures/turns.ts'
import { call, chat, cora, mina, rosa, somebody } from '../call.ts'
import { bot, startsOnly } from './clocks.ts'

test('a pause of three seconds belongs to the turn, a longer one ends it', () => {
  const spoken = call([cora, 0, 10, 'First.'], [cora, 13, 20, 'Then.'], [cora, 23.001, 30, 'Later.'])
  expect(turnsOf(spoken).map((turn) => turn.utterances.map((one) => one.id))).toEqual([['u1', 'u2'], ['u3']])
  expect(longestCustomerStoryMs(spoken)).toMatchObject({ value: 20_000, evidence: ['u1', 'u2'] })
})

test('a back-channel does not end a story', () => {
  const spoken = call(
    [cora, 0, 10, 'We lost two of the drivers in spring.'],
    [rosa, 10.2, 10.8, 'Mm-hm.'],
    [cora, 11, 20, 'And the van broke down.'],
    [rosa, 20, 21.5, 'I see.'],
    [cora, 22, 25, 'So here we are.'],
  )
  expect(longestCustomerStoryMs(spoken)).toMatchObject({ value: 20_000, evidence: ['u1', 'u3'] })
})

test('an answer to a question is a turn, however short', () => {
  const spoken = call([rosa, 0, 5, 'Did it help?'], [cora, 5, 5.5, 'Yeah.'], [rosa, 6, 9, 'Tell me more.'])
  expect(turnsOf(spoken)).toHaveLength(3)
})

test('the longest monologue is a rep’s or a colleague’s', () => {
  const spoken = call([rosa, 0, 20, 'Our plan.'], [cora, 20, 80, 'A story.'], [mina, 80, 115, 'My view.'])
  expect(longestMonologueMs(spoken)).toMatchObject({ value: 35_000, evidence: ['u3'] })
  expect(longestMonologueMs(call([cora, 0, 5, 'Hello.']))).toEqual({ known: false, reason: 'no-rep' })
  expect(longestMonologueMs(call([somebody, 0, 5, 'Hi.']))).toEqual({ known: false, reason: 'role-unsure' })
})

test('a start-only monologue ends at the next start, or when its words are out', () => {
  const starts = startsOnly([rosa, 0, 'one two three four'], [cora, 100, 'five six'], [rosa, 101, 'seven'])
  expect(longestMonologueMs(starts)).toMatchObject({ value: 2_800, method: 'next-start', evidence: ['u1'] })
})

test('interactivity is turn changes per minute of talk', () => {
  const spoken = call([rosa, 0, 30, 'One.'], [cora, 60, 90, 'Two.'], [rosa, 90, 150, 'Three.'])
  expect(interactivity(spoken)).toEqual({
    known: true,
    value: 1,
    unit: 'per-minute',
    method: 'spans',
    evidence: ['u2', 'u3'],
  })
  expect(interactivity(call([rosa, 0, 59, 'One.']))).toEqual({ known: false, reason: 'too-short' })
})

test('patience is the middle of the pauses a rep leaves', () => {
  const spoken = call(
    [cora, 0, 10, 'First story.'],
    [rosa, 11, 12, 'First question?'],
    [cora, 12, 20, 'Second story.'],
    [rosa, 19, 22, 'Too early, this.'],
    [cora, 22, 30, 'Third story.'],
    [mina, 30, 32, 'A colleague.'],
    [cora, 32, 40, 'Fourth story.'],
    [rosa, 43, 44, 'Last question?'],
  )
  expect(patienceMs(spoken)).toMatchObject({ value: 2_000, unit: 'ms', evidence: ['u2', 'u8'] })
})

test('a cut-in starts over the customer, and the customer gives way', () => {
  const lines = (start: number, text: string) =>
    call([cora, 0, 10, 'It began when we moved to the new'], [rosa, start, 14, text])
  const found = (start: number, text = 'Let me stop you there.') => findCutIns(scriptOf(lines(start, text)))
  expect(found(9.5)).toMatchObject([{ utterance: 'u2', start: 0, end: 22, words: 'Let me stop you there.' }])
  expect(found(9.501)).toEqual([])
  expect(found(9)).toHaveLength(1)
  expect(found(8.999)).toEqual([])
  const script = scriptOf(lines(9.2, 'Let me stop you there.'))
  expect(cutIns(script, findCutIns(script))).toMatchObject({ value: 1, unit: 'count', evidence: ['u2'] })
})

test('a sound of listening is no cut-in', () => {
  const spoken = call([cora, 0, 10, 'It began when we moved.'], [rosa, 9.3, 9.9, 'Right, yeah.'])
  expect(findCutIns(scriptOf(spoken))).toEqual([])
})

test('whoever talks on after the customer came in has not cut in', () => {
  const found = (spoken: Conversation) => findCutIns(scriptOf(spoken))
  const before = 'The second pallet goes by rail and the third'
  const through = 'sorry hold on a moment there'
  const twoCues = call([rosa, 0, 5, before], [cora, 4.5, 5.8, through], [rosa, 5, 9, 'goes by road.'])
  const oneCue = call([rosa, 0, 9, `${before} goes by road.`], [cora, 4.5, 5.8, through])
  const answered = call(
    [rosa, 0, 5, 'How was it?'],
    [cora, 5.2, 8, through],
    [rosa, 7.3, 9, 'We have a van.'],
  )
  const muchLater = call([rosa, 0, 5, before], [cora, 4.5, 20, through], [rosa, 19.2, 25, 'By road.'])
  expect([twoCues, oneCue, answered, muchLater].map((spoken) => found(spoken).length)).toEqual([0, 0, 1, 1])
})

test('a sound of listening late in a long story is no cut-in, whatever was said meanwhile', () => {
  const spoken = call(
    [cora, 0, 60, 'It began when we moved.'],
    [rosa, 20, 22, 'So the rent went up.'],
    [rosa, 59.2, 59.8, 'yeah'],
  )
  expect(findCutIns(scriptOf(spoken))).toEqual([])
  expect(turnsOf(spoken).map((turn) => turn.utterances.map((one) => one.id))).toEqual([['u1'], ['u2']])
})

test('turns are the same without punctuation', () => {
  const bare = (text: string) => text.replace(/[.,?]/g, '').toLowerCase()
  const turns = (asked: string, write = (text: string) => text) =>
    turnsOf(
      call(
        [rosa, 0, 5, write(asked)],
        [cora, 5.1, 5.6, write('Yeah.')],
        [rosa, 6, 9, write('Good, then let us look at the second floor.')],
      ),
    ).length
  for (const asked of [
    'Did it help?',
    'You moved the freezers in May. Did it help?',
    'We swapped the door seal on the left. How long did it take them?',
    'That was the old one, right?',
  ]) {
    expect(turns(asked), asked).toBe(3)
    expect(turns(asked, bare), asked).toBe(3)
  }
  for (const told of [
    'We swapped the door seal on the left.',
    'He told us what it was and when it broke.',
    'The problem is that it freezes.',
  ]) {
    expect(turns(told), told).toBe(1)
    expect(turns(told, bare), told).toBe(1)
  }
})

test('the first reply is a person’s, in chat and mail alone', () => {
  const written = chat(
    [rosa, '2026-11-18T14:00:00Z', 'Any news?'],
    [cora, '2026-11-18T15:00:00Z', 'Is it ready?'],
    [bot, '2026-11-18T15:00:01Z', 'Somebody will be with you.'],
    [rosa, '2026-11-18T15:04:00Z', 'It is.'],
  )
  expect(firstResponseMs(written)).toMatchObject({ value: 240_000, unit: 'ms', evidence: ['u2', 'u4'] })
  expect(firstResponseMs(call([cora, 0, 5, 'Hi.'], [rosa, 5, 9, 'Hi.']))).toEqual({
    known: false,
    reason: 'no-times',
  })
  expect(firstResponseMs(chat([cora, '2026-11-18T15:00:00Z', 'Hello?']))).toEqual({
    known: false,
    reason: 'no-rep',
  })
})
