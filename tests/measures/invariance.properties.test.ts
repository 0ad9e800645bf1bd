import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Conversation, Party, Utterance } from '../../server/conversation/conversation.ts'
import { customerAirtime } from '../../server/measures/customer-airtime.ts'
import { measure } from '../../server/measures/measure.ts'
import { repAirtime } from '../../server/measures/rep-airtime.ts'
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

const example = fc.constantFrom(...allExamples)

/** Talks of one to five labelled examples in a row, each line with a start and an end. */
const talks = fc
  .array(fc.tuple(example, fc.nat({ max: 4000 })), { minLength: 1, maxLength: 5 })
  .map((parts): Conversation => {
    const [first] = parts.map(([one]) => conversationOf(one))
    if (!first) throw new Error('A talk has a first part')
    let till = 0
    const lines = parts.flatMap(([one, pause]) =>
      conversationOf(one).utterances.map((said) => ({ said, pause })),
    )
    const utterances = lines.map(({ said, pause }, at) => {
      const startMs = till + pause
      till = startMs + 400 * said.text.split(' ').length
      return { ...said, id: `u${at + 1}`, startMs, endMs: till }
    })
    const parties = [
      ...new Map(parts.flatMap(([one]) => conversationOf(one).parties).map((one) => [one.key, one])).values(),
    ]
    return { ...first, parties, utterances }
  })

function holds(check: (talk: Conversation) => void): void {
  fc.assert(fc.property(talks, check), { numRuns: 60, seed: 20261122 })
}

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

describe('shares', () => {
  test('do not move by silence', () => {
    fc.assert(
      fc.property(talks, fc.nat(), fc.integer({ min: 1, max: 3_600_000 }), (talk, pick, silence) => {
        const from = talk.utterances[pick % talk.utterances.length]?.startMs ?? 0
        const paused = timesOf(
          talk,
          (ms) => (ms >= from ? ms + silence : ms),
          (ms) => (ms > from ? ms + silence : ms),
        )
        expect(sharesOf(paused)).toEqual(sharesOf(talk))
      }),
    )
  })

  test('the customer’s is never lowered by words of the customer alone', () => {
    holds((talk) => {
      const untimed = timesOf(talk, () => null)
      const more = words([cora, 'and another thing is the gate at the back of the yard']).utterances
      const longer = { ...untimed, parties: withCora(talk), utterances: [...untimed.utterances, ...more] }
      const before = customerAirtime(untimed)
      const after = customerAirtime(longer)
      if (before.known) expect(after.known && after.value).toBeGreaterThanOrEqual(before.value)
    })
  })

  test('stay within the margin when fillers come in and marks go out', () => {
    holds((talk) => {
      const changed = saying(
        timesOf(talk, () => null),
        (text) => filled(unmarked(text)),
      )
      const plain = customerAirtime(timesOf(talk, () => null))
      const other = customerAirtime(changed)
      if (plain.known && other.known)
        expect(Math.abs(other.value - plain.value)).toBeLessThanOrEqual(plain.margin ?? 0)
    })
  })
})

describe('a line cut by a machine', () => {
  const cuts = fc.array(fc.nat(), { minLength: 1, maxLength: 12 })
  const cutUp = (talk: Conversation, places: readonly number[]): Conversation => ({
    ...talk,
    utterances: talk.utterances.flatMap((one, at) => pieces(one, places[at % places.length] ?? 0)),
  })

  test('anywhere has the same findings, and the same numbers go by them', () => {
    fc.assert(
      fc.property(talks, cuts, (talk, places) => {
        fc.pre(talk.utterances.every((one, at) => apart(one, talk.utterances[at + 1])))
        const split = cutUp(talk, places)
        expect(onlyWords(findingsOf(split))).toEqual(onlyWords(findingsOf(talk)))
        for (const name of [
          'questions',
          'uptake',
          'promises',
          'insights',
          'openLoops',
          'servingShare',
        ] as const)
          expect(valuesOf(measure(split, nowhere))[name], name).toEqual(
            valuesOf(measure(talk, nowhere))[name],
          )
      }),
      { numRuns: 200, seed: 20261122 },
    )
  })

  test('anywhere leaves the shares as they were, by times and by words', () => {
    fc.assert(
      fc.property(talks, cuts, (talk, places) => {
        expect(sharesOf(cutUp(talk, places))).toEqual(sharesOf(talk))
        const untimed = timesOf(talk, () => null)
        expect(sharesOf(cutUp(untimed, places))).toEqual(sharesOf(untimed))
      }),
    )
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

/** One line as two, cut at a space, with the time divided as the words are. */
function pieces(one: Utterance, place: number): readonly Utterance[] {
  const said = one.text.split(' ')
  const at = 1 + (place % said.length)
  if (at >= said.length) return [one]
  const { startMs, endMs } = one
  const middle =
    startMs === null || endMs === null ? null : Math.round(startMs + ((endMs - startMs) * at) / said.length)
  return [
    { ...one, endMs: middle, text: said.slice(0, at).join(' ') },
    { ...one, id: `${one.id}.b`, startMs: middle, text: said.slice(at).join(' ') },
  ]
}

/** Whether the next line is clearly another one: of somebody else, or after a pause. */
function apart(one: Utterance, next: Utterance | undefined): boolean {
  return !next || next.party !== one.party || (next.startMs ?? 0) - (one.endMs ?? 0) > 500
}

function onlyWords(findings: readonly string[]): readonly string[] {
  return findings.filter((one) => !/^(cut-in|silence) /.test(one))
}

async function measuredFile(file: object) {
  const { conversation } = await readOne(JSON.stringify(file))
  return measure(conversation, nowhere)
}

function unmarked(text: string): string {
  return text.replace(/[.,!?;:()"“”]+(?=\s|$)/g, '')
}

function filled(text: string): string {
  const said = text.split(' ')
  return ['um', ...said.slice(0, 2), ...(said.length > 2 ? ['uh'] : []), ...said.slice(2)].join(' ')
}

function timesOf(
  talk: Conversation,
  start: (ms: number) => number | null,
  end: (ms: number) => number | null = start,
): Conversation {
  const move = (one: Utterance): Utterance => ({
    ...one,
    startMs: start(one.startMs ?? 0),
    endMs: end(one.endMs ?? 0),
  })
  return { ...talk, utterances: talk.utterances.map(move) }
}

function sharesOf(talk: Conversation) {
  return [customerAirtime(talk), repAirtime(talk)].map((one) => (one.known ? one.value : one.reason))
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

function withCora({ parties }: Conversation): readonly Party[] {
  return parties.some((party) => party.key === cora.key) ? parties : [...parties, cora]
}
