import { expect, test } from 'vitest'
import { behaviourNames } from '../../server/grading/behaviours.ts'
import { defaultQuestions } from '../../server/grading/default-questions.ts'
import { remarksOn } from '../../server/grading/question-linter.ts'
import { asksTheSame, problemsOf, type Question } from '../../server/grading/questions.ts'

const means = ['Not once', 'Once', 'Twice', 'Each time'] as const

function remarks(text: string) {
  return remarksOn({ text, means }).map(({ why, words }) => `${why}: ${words}`)
}

test('the questions we ship cover the seven behaviours, can be published, and nothing is to be said of their words', () => {
  expect(new Set(defaultQuestions.map((one) => one.behaviour))).toEqual(new Set(behaviourNames))
  expect(problemsOf(defaultQuestions)).toEqual([])
  expect(defaultQuestions.flatMap(remarksOn)).toEqual([])
})

test('a question about feelings gets a rewrite about conduct', () => {
  expect(remarksOn({ text: 'The rep sounds empathetic', means })).toEqual([
    {
      field: 'text',
      why: 'feeling',
      words: 'sounds empathetic',
      instead: ['restated the problem before proposing'],
    },
  ])
  expect(remarks('Was the rep friendly?')).toEqual(['feeling: friendly'])
  expect(remarks('Did the rep build rapport?')).toEqual(['feeling: rapport'])
  expect(remarks('Did the rep show a positive attitude?')).toEqual(['feeling: positive', 'feeling: attitude'])
  expect(remarks('Did the rep seem prepared?')).toEqual(['impression: seem'])
  expect(remarks('Did it sound as if they had read the file?')).toEqual(['impression: sound'])
})

test('a vague question gets a remark, and a word that only begins alike gets none', () => {
  expect(remarks('Was the objection handled appropriately?')).toEqual(['vague: appropriately'])
  expect(remarks('Was the offer sent in a timely manner?')).toEqual(['vague: timely'])
  expect(remarks('Was the goodwill payment offered?')).toEqual([])
  expect(remarks('Was the warmer cabinet shown?')).toEqual([])
  expect(remarks('Was a wellness check booked?')).toEqual([])
})

test('two questions in one are taken apart, and pairs that are one thing are left alone', () => {
  expect(remarksOn({ text: 'Did the rep restate the problem and send the note?', means })).toEqual([
    {
      field: 'text',
      why: 'double',
      words: 'and',
      instead: ['Did the rep restate the problem?', '… send the note?'],
    },
  ])
  expect(remarks('Was a date named? By whom?')).toEqual(['double: ?'])
  expect(remarks('Was the price named or written?')).toEqual(['double: or'])
  expect(remarks('Were the terms and conditions read out?')).toEqual([])
  expect(remarks('Was the brand named by the customer?')).toEqual([])
})

test('the words of the marks are looked at too', () => {
  expect(remarksOn({ text: 'Was a date named?', means: ['Badly', 'So so', 'Well', 'Each time'] })).toEqual([
    {
      field: 'means',
      why: 'vague',
      words: 'well',
      instead: ['say what one would hear or read if it was done'],
    },
  ])
  expect(remarksOn({ text: 'a '.repeat(2_000_000), means })).toEqual([])
})

test('a question is published with all its words, and no two ask or mean the same', () => {
  const [first, second] = defaultQuestions as readonly [Question, Question]
  const empty = { ...first, guide: ' ', means: ['', 'b', 'c', 'd'] } as const
  expect(problemsOf([empty]).map(({ field, why }) => `${field} ${why}`)).toEqual([
    'guide empty',
    'means empty',
  ])
  expect(problemsOf([first, { ...second, text: first.text }]).map(({ why }) => why)).toEqual(['same-text'])
  const twice = { ...first, means: ['no', 'No ', 'yes', 'very'] } as const
  expect(problemsOf([twice]).map(({ why }) => why)).toEqual(['same-means'])
  expect(asksTheSame(first, { ...first })).toBe(true)
  expect(asksTheSame(first, { ...first, guide: `${first.guide} Also by mail.` })).toBe(false)
})
