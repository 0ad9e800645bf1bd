import { expect, test } from 'vitest'
import { doesCount, type Finding, settle, type Word } from '../../server/conversation/settled.ts'

const text = 'We are number one, and I will call you on Monday.'
const textOf = (id: string) => (id === 'u1' ? text : undefined)

function moment(kind: 'ego' | 'pressure' | 'pitch', words: string): Finding {
  const start = text.indexOf(words)
  const place = { utterance: 'u1', party: 'rosa', start, end: start + words.length, words }
  return { is: 'moment', kind, ...place, confidence: 0.8, why: '' }
}

const boast = moment('ego', 'We are number one')
const found = [{ id: 'f1', finding: boast }]

function word(byId: string, answer: Word['answer'], more: Partial<Word> = {}): Word {
  return { findingId: 'f1', answer, said: null, found: boast, byId, ...more }
}

function settled(words: readonly Word[], machine = found, ownerId: string | null = 'rosa') {
  return settle({ found: machine, words, ownerId, textOf })
}

test('what nobody spoke of stands as the machine found it', () => {
  expect(settled([])).toEqual([{ id: 'f1', finding: boast, machine: boast, word: null, waiting: null }])
  expect(settled([]).every(doesCount)).toBe(true)
})

test('Mina’s no wins over the machine, and over any yes of Rosa’s, until Mina thinks again', () => {
  const no = word('mina', 'no')
  const counts = (words: readonly Word[]) => settled(words).some(doesCount)
  expect(counts([no])).toBe(false)
  expect(counts([no, word('rosa', 'yes')])).toBe(false)
  expect(counts([no, word('mina', 'yes')])).toBe(true)
})

test('Rosa’s own no, correction or addition waits for a second person; her plain yes does not', () => {
  const no = word('rosa', 'no')
  const other = word('rosa', 'yes', { said: moment('pitch', 'We are number one') })
  const added = word('rosa', 'yes', { findingId: 'f2', said: moment('ego', 'call you'), found: null })
  expect(settled([no])[0]).toMatchObject({ finding: boast, word: null, waiting: no })
  expect(settled([other])[0]).toMatchObject({ finding: boast, word: null, waiting: other })
  const [, alone] = settled([added])
  expect(alone).toMatchObject({ machine: null, word: null, waiting: added })
  expect(alone && doesCount(alone)).toBe(false)
  expect(settled([word('rosa', 'yes')])[0]).toMatchObject({ waiting: null, word: { byId: 'rosa' } })
})

test('what Rosa added counts once Mina agrees', () => {
  const said = moment('ego', 'call you')
  const words = ['rosa', 'mina'].map((by) => word(by, 'yes', { findingId: 'f2', said, found: null }))
  const [, both] = settled(words)
  expect(both && doesCount(both)).toBe(true)
  expect(both?.finding).toEqual(said)
})

test('nobody is graded for a conversation that is nobody’s, so every word settles', () => {
  expect(settled([word('rosa', 'no')], found, null)[0]?.word).toMatchObject({ byId: 'rosa' })
})

test('other rules find the same words a little longer, and what people said of them stays', () => {
  const longer = [{ id: 'new', finding: moment('ego', 'We are number one, and') }]
  const [one, ...more] = settled([word('mina', 'no')], longer)
  expect(more).toEqual([])
  expect(one).toMatchObject({ id: 'f1', finding: longer[0]?.finding, word: { answer: 'no' } })
})

test('what Mina confirmed stays when other rules no longer find it; what she refused is gone', () => {
  const [kept, ...more] = settled([word('mina', 'yes')], [])
  expect(more).toEqual([])
  expect(kept).toMatchObject({ id: 'f1', finding: boast, machine: null })
  expect(kept && doesCount(kept)).toBe(true)
  expect(settled([word('mina', 'no')], [])).toEqual([])
})

test('what a person found and the machine finds later is one finding, under the person’s id', () => {
  const said = moment('ego', 'number one')
  const added = word('mina', 'yes', { findingId: 'mine', said, found: null })
  expect(settled([added])).toMatchObject([{ id: 'mine', finding: said, machine: boast }])
})

test('words that a newer file no longer has take what was found in them along', () => {
  const gone = { ...moment('ego', 'call you'), words: 'ring you' }
  expect(settled([word('mina', 'yes', { findingId: 'f2', said: gone, found: null })])).toHaveLength(1)
})
