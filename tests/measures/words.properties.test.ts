import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Conversation } from '../../server/conversation/conversation.ts'
import { findQuestions } from '../../server/measures/questions.ts'
import { inferRoles } from '../../server/measures/roles.ts'
import { scriptOf } from '../../server/measures/script.ts'
import { findUptake } from '../../server/measures/uptake.ts'
import { cora, rosa, somebody, words } from '../call.ts'

const sentences = [
  'We lost two of the drivers in spring and the depot is half empty since then',
  'What changed since the spring',
  'How do you plan the coast runs now',
  'Is the depot still yours',
  'I would rather talk about the price',
  'Do they come back next year',
  'That was a hard winter for all of us',
  'Why did the drivers leave the depot',
]
const talks = fc.array(fc.tuple(fc.boolean(), fc.constantFrom(...sentences)), { minLength: 2, maxLength: 12 })

type Talk = readonly (readonly [boolean, string])[]

function spoken(talk: Talk, say: (text: string) => string): Conversation {
  return words(...talk.map(([ours, text]) => [ours ? rosa : cora, say(text)] as const))
}

function findings(conversation: Conversation): readonly string[] {
  const script = scriptOf(conversation)
  return [...findQuestions(script), ...findUptake(script)].map(
    (moment) => `${moment.kind} ${moment.utterance}`,
  )
}

test('capitals and a full stop change no finding', () => {
  fc.assert(
    fc.property(talks, (talk) => {
      const plain = findings(spoken(talk, (text) => text))
      expect(findings(spoken(talk, (text) => text.toLowerCase()))).toEqual(plain)
      expect(findings(spoken(talk, (text) => text.toUpperCase()))).toEqual(plain)
    }),
  )
})

test('a question mark changes nothing about what asks without it', () => {
  fc.assert(
    fc.property(talks, (talk) => {
      const asks = (text: string) => /^(what|how|is|do|why)/i.test(text)
      const marked = findings(spoken(talk, (text) => (asks(text) ? `${text}?` : text)))
      expect(marked).toEqual(findings(spoken(talk, (text) => text)))
    }),
  )
})

test('fillers change no finding', () => {
  fc.assert(
    fc.property(talks, (talk) => {
      const plain = findings(spoken(talk, (text) => text))
      expect(findings(spoken(talk, (text) => `um ${text.replaceAll(' the ', ' uh the ')}`))).toEqual(plain)
    }),
  )
})

test('every moment cuts out its own words', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 6 }), (texts) => {
      const script = scriptOf(
        words(...texts.map((text, at) => [at % 2 ? rosa : cora, `why ${text}? so`] as const)),
      )
      for (const moment of [...findQuestions(script), ...findUptake(script)]) {
        const line = script.lines.find((one) => one.utterance.id === moment.utterance)
        expect(line?.text.slice(moment.start, moment.end)).toBe(moment.words)
      }
    }),
  )
})

test('roles are inferred or unknown, never given, and the sure ones are surer than 0.9', () => {
  const one = { ...somebody, roleHow: 'none', roleConfidence: 0 } as const
  const other = { ...one, key: 's3' }
  fc.assert(
    fc.property(talks, (talk) => {
      const strangers = words(...talk.map(([ours, text]) => [ours ? one : other, text] as const))
      for (const party of inferRoles(strangers).parties) {
        if (party.role === 'unknown') expect(party).toMatchObject({ roleHow: 'none', roleConfidence: 0 })
        else expect(party.roleHow === 'inferred' && party.roleConfidence >= 0.9).toBe(true)
      }
    }),
  )
})

test('five megabytes of hostile text are read in seconds', { timeout: 20_000 }, () => {
  const hostile = [
    'do you '.repeat(100_000),
    'what '.repeat(150_000),
    '? '.repeat(400_000),
    "'-".repeat(300_000),
    'a'.repeat(800_000),
  ]
  const script = scriptOf(words(...hostile.map((text, at) => [at % 2 ? rosa : cora, text] as const)))
  expect(() => [findQuestions(script), findUptake(script), inferRoles(script.conversation)]).not.toThrow()
})
