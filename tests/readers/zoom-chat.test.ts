import { expect, test } from 'vitest'
import { readOne, script } from './read.ts'

test('the chat beside a recording: clock from its start, name, text', async () => {
  const reading = await readOne(
    '00:21:14\tRosa Diaz:\tThe offer is in the folder: have a look\n00:21:40\tCora (Nordvik):\tThank you\nOne thing: who pays for the lift?\n01:02:03\tRosa Diaz:\t👍\n',
  )
  expect(reading.format).toBe('zoom-chat-txt')
  expect(reading.conversation.channel).toBe('chat')
  expect(script(reading)).toEqual([
    'Rosa Diaz 1274000-? The offer is in the folder: have a look',
    'Cora (Nordvik) 1300000-? Thank you One thing: who pays for the lift?',
    'Rosa Diaz 3723000-? 👍',
  ])
})

test('a chat saved by hand has times of day without a date: the order is kept, times are not', async () => {
  const reading = await readOne(
    '15:03:14 From Rosa Diaz to Everyone:\n\tThe offer is in the folder\n15:03:40 From Cora to Everyone:\n\tThank you\n15:04:01\t From Rosa Diaz : You are welcome\n',
  )
  expect(script(reading)).toEqual([
    'Rosa Diaz - The offer is in the folder',
    'Cora - Thank you',
    'Rosa Diaz - You are welcome',
  ])
  expect(reading.report.guessed).toContain(
    'the clocks are times of day without a date: the order is kept, no times are read',
  )
})

test('private messages and reactions are no talk in the room', async () => {
  const reading = await readOne(
    [
      '15:03:14 From Rosa Diaz to Everyone:\n\tThe offer is in the folder',
      '15:03:20 From Cora to Everyone:\n\tReacted to "The offer is in the folder" with 👍',
      '15:03:25 From Cora to Everyone:\n\tRemoved a 👍 reaction from "The offer is in the folder"',
      '15:03:30 From Rosa Diaz to Mina (Direct Message):\n\tShe is not happy',
      '15:03:31 From Mina to Rosa Diaz (privately):\n\tAsk her why',
    ].join('\n'),
  )
  expect(script(reading)).toEqual(['Rosa Diaz - The offer is in the folder'])
  expect(reading.report.dropped).toEqual([
    { line: 3, why: 'a reaction, nobody’s words: "Reacted to "The offer is in the folder" with 👍"' },
    {
      line: 5,
      why: 'a reaction, nobody’s words: "Removed a 👍 reaction from "The offer is in the folder""',
    },
    { line: 7, why: 'a private message: no talk in the room' },
    { line: 9, why: 'a private message: no talk in the room' },
  ])
})

test('what an answer repeats is not its writer’s', async () => {
  const reading = await readOne(
    '15:03:14 From Cora to Everyone:\n\tWho pays for the lift?\n15:03:40 From Rosa to Everyone:\n\tReplying to "Who pays for the li..."\n\t\n\tWe do.\n15:04:00 From Cora to Everyone:\n\tReplying to that would be rude\n',
  )
  expect(script(reading)).toEqual([
    'Cora - Who pays for the lift?',
    'Rosa - We do.',
    'Cora - Replying to that would be rude',
  ])
})

test('a chat in which somebody pastes the head of a mail is still a chat', async () => {
  const text =
    '00:21:14\tRosa:\tSee below\nFrom: cora@buyer.example\nTo: rosa@seller.example\nSubject: The lift\n'
  expect((await readOne(text)).format).toBe('zoom-chat-txt')
})
