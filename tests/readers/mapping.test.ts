import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asJson } from '../../server/cli/measured-json.ts'
import { type Mapping, mapping } from '../../server/readers/mapping.ts'
import { type MappingAnswer, mappingFrom } from '../../server/readers/mapping-answer.ts'
import type { MappingNeeded } from '../../server/readers/mapping-needed.ts'
import { readAll, readOne, refusalOf, script } from './read.ts'
import { keepsItsPromises } from './readings.ts'

const calls = [
  'Wer;Was genau;Bei;Seite',
  'Rosa;What has changed since spring?;1;wir',
  'Cora;We lost two of the drivers.;4;die',
  'Rosa;That must be hard.;8;wir',
].join('\n')

const said = { unit: null, dayOrder: null, sides: {} } as const

async function asked(content: string): Promise<MappingNeeded> {
  const { code, mapping: needed } = await refusalOf(content)
  if (code !== 'unrecognised' || !needed) throw new Error('nothing was asked')
  return needed
}

function confirmed(needed: MappingNeeded, answer: Partial<MappingAnswer> = {}): Mapping {
  const given = { ...said, meanings: needed.fields.map((field) => field.guess), ...answer }
  const made = mappingFrom(needed, given)
  if ('problem' in made) throw new Error(made.problem)
  return mapping.parse(JSON.parse(JSON.stringify(made.mapping)))
}

test('a table of unknown columns is refused with what to ask: samples and the best guess of each', async () => {
  const needed = await asked(calls)
  expect(needed).toMatchObject({ kind: 'table', list: null, rows: 3 })
  expect(needed.fields).toEqual([
    { name: 'Wer', samples: ['Rosa', 'Cora'], guess: 'speaker', values: ['Rosa', 'Cora'] },
    expect.objectContaining({ name: 'Was genau', guess: 'text' }),
    { name: 'Bei', samples: ['1', '4', '8'], guess: 'start', unit: 's' },
    expect.objectContaining({ name: 'Seite', values: ['wir', 'die'] }),
  ])
})

test('who spoke is sooner a column of names than one of numbers, and a name is asked about as it is written', async () => {
  const cases = [
    'Fall;Wer da;Satz',
    'K1;Rosa;was hat sich seit dem Umbau geändert',
    'K1;Cora;wir stehen nachts zu weit vom Ofen',
    'K1;rosa;wie weit ist das denn genau',
    'K2;Cora;zwölf Meter und die Tür dazwischen',
    'K2;Rosa;und wer geht den Weg',
  ].join('\n')
  const { fields } = await asked(cases)
  expect(fields.map(({ guess }) => guess)).toEqual(['ignore', 'speaker', 'text'])
  expect(fields[1]?.values).toEqual(['Rosa', 'Cora'])
})

test('what a person confirmed is kept as JSON and reads every file with that header', async () => {
  const mappings = [
    confirmed(await asked(calls), {
      meanings: ['speaker', 'text', 'start', 'role'],
      sides: { wir: 'rep', die: 'customer' },
    }),
  ]
  const next = 'Wer;Was genau;Bei;Seite\nRena;How is the new shift?;2;wir\nCora;Better, thank you.;5;die\n'
  const reading = await readOne(next, { mappings })
  expect(script(reading)).toEqual(['Rena 2000-? How is the new shift?', 'Cora 5000-? Better, thank you.'])
  expect(reading.format).toBe('csv')
  expect(reading.conversation.parties.map((one) => [one.role, one.roleHow])).toEqual([
    ['rep', 'field'],
    ['customer', 'field'],
  ])
})

test('the command line prints what the contract has, without the question', async () => {
  const [refused] = await readAll(calls)
  if (!refused) throw new Error('no answer')
  expect(Object.keys(JSON.parse(asJson('a.csv', refused, { now: null, zone: null })).refused)).toEqual([
    'code',
    'message',
  ])
})

test('the line with which Excel names the delimiter is no header', async () => {
  expect((await asked(`sep=;\n${calls}`)).fingerprint).toBe((await asked(calls)).fingerprint)
})

test('another header asks again', async () => {
  const mappings = [confirmed(await asked(calls))]
  expect((await refusalOf(calls.replace('Bei', 'Seit'), { mappings })).mapping).toBeDefined()
})

test('an answer without words, without a speaker, or with a meaning twice is not complete', async () => {
  const needed = await asked(calls)
  const problem = (meanings: MappingAnswer['meanings']) => mappingFrom(needed, { ...said, meanings })
  expect(problem(['speaker', 'ignore', 'ignore', 'ignore'])).toEqual({ problem: 'no-text' })
  expect(problem(['ignore', 'text', 'ignore', 'ignore'])).toEqual({ problem: 'no-speaker' })
  expect(problem(['speaker', 'text', 'text', 'ignore'])).toEqual({ problem: 'twice' })
  expect(problem(['speaker', 'text'])).toEqual({ problem: 'other-fields' })
  expect(mapping.safeParse({ ...confirmed(needed), fields: [] }).success).toBe(false)
})

const slow =
  'Wer;Was genau;Bei\nRosa;What has changed since spring?;100\nCora;We lost two of the drivers.;400\nRosa;Oh.;700'

test('seconds or milliseconds is asked where the speed of talk does not prove it', async () => {
  const needed = await asked(slow)
  expect(needed.fields[2]).toMatchObject({ unit: 'ask' })
  const meanings = ['speaker', 'text', 'start'] as const
  expect(mappingFrom(needed, { ...said, meanings })).toEqual({ problem: 'no-unit' })
  const reading = await readOne(slow, { mappings: [confirmed(needed, { meanings, unit: 's' })] })
  expect(reading.conversation.utterances.map((one) => one.startMs)).toEqual([100_000, 400_000, 700_000])
})

test('a unit that cannot be is said, and asked again', async () => {
  const mappings = [confirmed(await asked(calls), { unit: 'ms' })]
  const reading = await readOne(calls, { mappings })
  expect(reading.report.guessed).toContain(
    'the times are read in milliseconds as was said, yet only seconds would fit the speed of talk',
  )
  expect(reading.mapping).toBeDefined()
})

const dated = (...days: readonly string[]) =>
  ['Wer;Was genau;Tag', ...days.map((day) => `Rosa;What has changed since spring?;${day} 15:00`)].join('\n')

test('day or month first is asked where the dates do not prove it, and never against their proof', async () => {
  const needed = await asked(dated('03/04/2026', '05/04/2026'))
  expect(needed.fields[2]).toMatchObject({ guess: 'at', dayOrder: 'ask' })
  const meanings = ['speaker', 'text', 'at'] as const
  expect(mappingFrom(needed, { ...said, meanings })).toEqual({ problem: 'no-day-order' })

  const options = { zone: 'UTC', mappings: [confirmed(needed, { meanings, dayOrder: 'month-day-year' })] }
  const read = await readOne(dated('03/04/2026'), options)
  expect(read.conversation.utterances[0]?.at).toBe('2026-03-04T15:00:00Z')
  const against = await readOne(dated('03/04/2026', '18/04/2026'), options)
  expect(against.conversation.utterances.map((one) => one.at)).toEqual([null, null])
  expect(against.report.guessed).toContain(
    'the dates ("03/04/2026 15:00") cannot be in the order that was said for these columns: left unknown',
  )
  expect(against.mapping).toBeDefined()
})

test('a table without a header is confirmed for itself alone', async () => {
  const bare =
    '0:01|Rosa|What has changed since spring?\n0:04|Cora|We lost two of the drivers.\n0:08|Rosa|Oh.\n'
  const needed = await asked(bare)
  expect(needed.fields.map((field) => [field.name, field.guess])).toEqual([
    ['Column 1', 'start'],
    ['Column 2', 'speaker'],
    ['Column 3', 'text'],
  ])
  const mappings = [confirmed(needed)]
  expect((await readOne(bare, { mappings })).conversation.utterances).toHaveLength(3)
  expect(await refusalOf(`${bare}0:10|Cora|Yes.\n`, { mappings })).toMatchObject({ code: 'unrecognised' })
})

const wer = (n: string, gesagt: string, sekunde: number) => ({ wer: { n }, gesagt, sekunde })
const talks = JSON.stringify({
  export: { tool: 'x' },
  calls: [
    {
      id: 'c1',
      lines: [
        wer('Rosa', 'What has changed since spring?', 1),
        wer('Cora', 'We lost two of the drivers.', 4),
      ],
    },
    {
      id: 'c2',
      lines: [wer('Rosa', 'How is the new shift?', 2), wer('Cora', 'It is better, thank you.', 5)],
    },
  ],
  notes: [
    { by: 'Rosa', note: 'She sounded tired' },
    { by: 'Rosa', note: 'Call again' },
  ],
})

test('the keys of lists in JSON are asked for, and every list of one place is a conversation', async () => {
  const needed = await asked(talks)
  expect(needed).toMatchObject({
    kind: 'json',
    list: 'calls[].lines',
    lists: ['calls[].lines', 'notes'],
    rows: 4,
  })
  expect(needed.fields.map((field) => [field.name, field.guess])).toEqual([
    ['gesagt', 'text'],
    ['sekunde', 'start'],
    ['wer.n', 'speaker'],
  ])
  const results = await readAll(talks, { mappings: [confirmed(needed, { unit: 's' })] })
  expect(results.map((one) => ('refused' in one ? null : [one.conversation.id, script(one)]))).toEqual([
    ['c1', ['Rosa 1000-? What has changed since spring?', 'Cora 4000-? We lost two of the drivers.']],
    ['c2', ['Rosa 2000-? How is the new shift?', 'Cora 5000-? It is better, thank you.']],
  ])
  expect(results[0]).toMatchObject({ format: 'generic-json' })
})

test('a message a line in JSON is read as confirmed, too', async () => {
  const lines = [
    wer('Rosa', 'What has changed since spring?', 1),
    wer('Cora', 'We lost two of the drivers.', 4),
  ]
  const content = lines.map((line) => JSON.stringify(line)).join('\n')
  const needed = await asked(content)
  const meanings = ['text', 'start', 'speaker'] as const
  const reading = await readOne(content, { mappings: [confirmed(needed, { meanings, unit: 's' })] })
  expect(script(reading)[1]).toBe('Cora 4000-? We lost two of the drivers.')
})

test('prose, numbers, people and answers of services are not asked about', async () => {
  const nothing = [
    'Dear Cora, we met in spring\nIt was hard, you said\nSo I write, again\nAnd again, to you\n',
    'month,revenue\n2026-08,1200\n2026-09,1300\n',
    'Name,Email,Guest\nRosa,r@x.example,no\nCora,c@x.example,yes\n',
    '{"errors":[{"code":1,"message":"you may not see this"},{"code":2,"message":"nor may you this"}]}',
    '{"name":"app","version":"1"}',
  ]
  for (const content of nothing) expect(await refusalOf(content)).not.toHaveProperty('mapping')
})

test('a format with a mark of its own goes before what was confirmed', async () => {
  const table =
    'chat_id,created_at,actor_id,message,type\nc1,2026-11-18 15:00:00,51,How are you today,ChatMessage\n'
  const mappings = [confirmed({ ...(await asked(calls)), fingerprint: 'a'.repeat(64) })]
  expect((await readOne(table, { mappings })).format).toBe('zendesk-csv')
})

test('whatever the cells and whatever was confirmed of them, a reading is sound or a refusal says why', async () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      'Rosa',
      'agent',
      '1',
      '2.5',
      '1,5',
      '00:01:02',
      '3:04 PM',
      '18/11/2026 15:00',
      '03/04/26',
      '',
      '[x]',
    ),
    fc.constantFrom(
      'What has changed since spring?',
      '1795014000',
      '-1',
      '99:99',
      '2026-02-30 10:00',
      '"',
      'a\nb',
    ),
  )
  const rows = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 6 })
  const other = fc.constantFrom(
    'start',
    'end',
    'duration',
    'at',
    'time',
    'role',
    'email',
    'conversation',
    'ignore',
  )
  await fc.assert(
    fc.asyncProperty(rows, other, other, fc.boolean(), async (cells, third, fourth, first) => {
      const quoted = cells.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
      const content = `${['k one', 'k two', 'k three', 'k four'].join(',')}\nx,the words of a sentence,1,2\n${quoted.join('\n')}`
      const needed = await asked(content)
      const meanings = ['speaker', 'text', third, third === fourth ? 'ignore' : fourth] as const
      const answer = {
        meanings,
        unit: first ? 's' : 'ms',
        dayOrder: first ? 'day-month-year' : 'month-day-year',
      } as const
      keepsItsPromises(
        await readAll(content, {
          zone: first ? 'Europe/Berlin' : null,
          mappings: [confirmed(needed, answer)],
        }),
      )
    }),
    { seed: 20261118, numRuns: 150 },
  )
})
