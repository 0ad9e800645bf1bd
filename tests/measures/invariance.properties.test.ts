import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Conversation, Party } from '../../server/conversation/conversation.ts'
import { measure } from '../../server/measures/measure.ts'
import { inferRoles } from '../../server/measures/roles.ts'
import { cora, words } from '../call.ts'
import { conversationOf } from '../eval/answer.ts'
import { allExamples } from '../eval/examples.ts'
import { readOne } from '../readers/read.ts'
import {
  exchanged,
  findingsOf,
  genders,
  nowhere,
  otherNames,
  saying,
  spellings,
  valuesOf,
} from './changed-words.ts'
import { filled, holds, talks, timesOf, unmarked } from './talks.ts'

describe('the same words', () => {
  test.each([
    ['in capitals', (text: string) => text.toUpperCase()],
    ['in small letters', (text: string) => text.toLowerCase()],
    ['with curly apostrophes', (text: string) => text.replaceAll("'", '’')],
    ['with wide spaces', (text: string) => text.replaceAll(' ', ' \u00A0')],
    ['with American spellings', (text: string) => exchanged(text, spellings)],
    ['about women for men', (text: string) => exchanged(text, genders)],
    ['with names of other countries', (text: string) => exchanged(text, otherNames)],
  ] as const)('%s mean the same and weigh the same', (_, change) => {
    holds((talk) => {
      const other = saying(talk, change)
      expect(findingsOf(other)).toEqual(findingsOf(talk))
      expect(valuesOf(measure(other, nowhere))).toEqual(valuesOf(measure(talk, nowhere)))
    })
  })

  test('of people with other names mean the same', () => {
    holds((talk) => {
      for (const name of ['Ngozi Adichie', 'José', 'will', 'May', 'Support', '李雷', null]) {
        const parties = talk.parties.map((party) => ({ ...party, name }))
        expect(measure({ ...talk, parties }, nowhere)).toEqual(measure(talk, nowhere))
      }
    })
  })

  test('on a shifted clock mean the same', () => {
    holds((talk) => {
      const shifted = timesOf(talk, (ms) => ms + 3_600_000)
      const before = measure(talk, nowhere)
      const after = measure(shifted, nowhere)
      expect(after.measures).toEqual(before.measures)
      expect([after.moments, after.insights]).toEqual([before.moments, before.insights])
    })
  })
})

/**
 * What hangs on a mark alone ("both vans are diesel?") is lost with it, so not every line answers alike: of
 * a hundred lines at most three may answer otherwise without marks, and one with the fillers of a speaker.
 */
describe('lines of our examples answer alike', () => {
  const plain = allExamples.map((one) => conversationOf(one))
  const otherwise = (change: (text: string) => string) =>
    plain.filter((talk) => `${findingsOf(saying(talk, change))}` !== `${findingsOf(talk)}`)

  test.each([
    ['without marks', unmarked, 0.03],
    ['without marks and capitals', (text: string) => unmarked(text).toLowerCase(), 0.03],
    ['with a full stop at the end', (text: string) => text.replace(/[^.?!]$/, '$&.'), 0.01],
    ['with an “um” before them', (text: string) => `um ${text}`, 0.01],
    ['with “um” and “uh” in them', filled, 0.01],
    ['with a comma around an “um”', (text: string) => text.replace(' ', ' um, '), 0.01],
  ] as const)('%s', (_, change, most) => {
    const wrong = otherwise(change).map((talk) => talk.id)
    expect(wrong.length / plain.length, wrong.join(' ')).toBeLessThanOrEqual(most)
  })
})

test('lines in another order in the file, with the same times, are the same conversation', async () => {
  await fc.assert(
    fc.asyncProperty(talks, fc.nat(), async (talk, turn) => {
      const lines = talk.utterances.map(({ id, party, startMs, endMs, text }) => ({
        id,
        party,
        startMs,
        endMs,
        text,
      }))
      fc.pre(new Set(lines.map((one) => one.startMs)).size === lines.length)
      const at = turn % lines.length
      const turned = [...lines.slice(at), ...lines.slice(0, at)].toReversed()
      expect(await measuredFile({ ...talk, utterances: turned })).toEqual(
        await measuredFile({ ...talk, utterances: lines }),
      )
    }),
    { numRuns: 40, seed: 20261122 },
  )
})

describe('a stereo file with its channels swapped', () => {
  test('says the same of each person', () => {
    holds((talk) => {
      const swapped = renamedKeys({ ...talk, parties: talk.parties.toReversed() })
      expect(findingsOf(swapped)).toEqual(findingsOf(talk))
      const values = valuesOf(measure(swapped, nowhere))
      expect({ ...values, talkMs: null }).toEqual({ ...valuesOf(measure(talk, nowhere)), talkMs: null })
    })
  })

  test('gives each person the same role', () => {
    holds((talk) => {
      const open = { ...talk, parties: talk.parties.map(stranger) }
      const roles = inferRoles(open).parties.map((party) => party.role)
      const swapped = inferRoles(renamedKeys({ ...open, parties: open.parties.toReversed() }))
      expect(swapped.parties.toReversed().map((party) => party.role)).toEqual(roles)
    })
  })
})

describe('our words in the customer’s mouth', () => {
  const boasts = allExamples.filter((one) => one.finds.has('ego')).map((one) => one.lines.at(-1)?.text ?? '')

  test.each(['', 'you told me ', 'your website says ', 'and then he goes '])(
    '“%s…” is no ego of ours',
    (opening) => {
      expect(boasts.length).toBeGreaterThan(15)
      for (const boast of boasts) {
        const { moments, measures } = measure(words([cora, opening + boast]), nowhere)
        expect(
          moments.filter((one) => ['ego', 'pitch', 'pressure'].includes(one.kind)),
          boast,
        ).toEqual([])
        expect(measures.egoPer1000.known && measures.egoPer1000.value).toBeFalsy()
      }
    },
  )
})

test('every finding cuts out its own words', () => {
  holds((talk) => {
    const text = new Map(talk.utterances.map((one) => [one.id, one.text]))
    const { moments, commitments, insights } = measure(talk, nowhere)
    for (const one of moments) expect(text.get(one.utterance)?.slice(one.start, one.end)).toBe(one.words)
    for (const one of [...commitments, ...insights]) expect(text.get(one.utterance)).toContain(one.words)
  })
})

async function measuredFile(file: object) {
  const { conversation } = await readOne(JSON.stringify(file))
  return measure(conversation, nowhere)
}

function renamedKeys(talk: Conversation): Conversation {
  const key = (old: string) => `channel ${[...old].toReversed().join('')}`
  return {
    ...talk,
    parties: talk.parties.map((party) => ({ ...party, key: key(party.key) })),
    utterances: talk.utterances.map((one) => ({ ...one, party: key(one.party) })),
  }
}

function stranger(party: Party): Party {
  return { ...party, name: null, role: 'unknown', roleHow: 'none', roleConfidence: 0 }
}
