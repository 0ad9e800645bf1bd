import { expect, test } from 'vitest'
import { defaultQuestions } from '../../server/grading/default-questions.ts'
import { defaultScorecard } from '../../server/grading/scorecard.ts'
import { inLanguage } from '../../views/messages/language.ts'
import { asRead, nameAsRead } from '../../views/scorecards/as-read.ts'

test('the scorecard we ship reads in German, and what a house changed in it stays as the house wrote it', () => {
  const [first] = defaultQuestions
  if (!first) throw new Error('We ship no question')
  const kept = JSON.parse(JSON.stringify(first)) as typeof first
  const changed = { ...kept, guide: `${kept.guide} Ask Mina.` }
  expect(defaultQuestions.map(asRead)).toEqual(defaultQuestions)
  inLanguage('de', () => {
    const german = defaultQuestions.map(asRead)
    expect(german.filter((one, at) => one.text === defaultQuestions[at]?.text)).toEqual([])
    expect(german.map(({ means }) => new Set(means).size)).toEqual(defaultQuestions.map(() => 4))
    expect(asRead(kept).text).toBe(german[0]?.text)
    expect(asRead(changed)).toEqual(changed)
    expect(nameAsRead(defaultScorecard)).toBe('Die sieben des Essays')
    expect(nameAsRead({ ...defaultScorecard, name: 'Ours' })).toBe('Ours')
  })
})
