import { expect, test } from 'vitest'
import { vcon } from '../../server/readers/vcon.ts'
import { readAll, readOne, refusalOf, script } from './read.ts'
import { answersTo, damaged, keepsItsPromises } from './readings.ts'
import { base64url, container, json, recording, said, transcript, turns, words } from './vcons.ts'

const signed = (payload: unknown) => ({
  payload: base64url(json(payload)),
  signatures: [{ header: { alg: 'RS256', x5c: ['AAAA'] }, protected: 'e30', signature: 'AAAA' }],
})

test('a signed one is opened, and the report says that nobody checked the signature', async () => {
  const read = await readOne(json(signed(container({ dialog: [said(0, 0, 'Hello Cora')] }))))
  expect(script(read)).toEqual(['Rosa Diaz 2026-11-18T15:00:00Z Hello Cora'])
  expect(read.report.guessed.join()).toMatch(/signature was not checked/)
})

test('what is sealed, needs more than we know, or is no vCon at all is refused by name', async () => {
  const sealed = {
    unprotected: { cty: 'application/vcon', enc: 'A256CBC-HS512' },
    ciphertext: 'AA',
    recipients: [],
  }
  expect(await refusalOf(json(sealed))).toMatchObject({
    code: 'encrypted',
    message: /vCon is encrypted/ as never,
  })
  expect(await refusalOf(json(signed(sealed)))).toMatchObject({ code: 'encrypted' })
  const critical = container({ dialog: [said(0, 0, 'Hello')], critical: ['sealed-words'] })
  const refused = await refusalOf(json(critical))
  expect(refused.code).toBe('unreadable')
  expect(refused.message).toMatch(/"sealed-words"/)
  expect((await refusalOf(json(signed({ hello: 1 })))).code).toBe('unrecognised')
  expect((await refusalOf(json({ payload: '!!', signatures: [] }))).code).toBe('unrecognised')
})

test('a broken vCon is refused with its place, and only that one', async () => {
  const good = container({ dialog: [said(0, 0, 'Hello Cora')] })
  for (const bad of [
    { dialog: [said(0, 0, 'Hi', { parties: [0, 7] })] },
    { dialog: [said(0, 0, 'Hi', { originator: -1 })] },
    { dialog: [said(0, 0, 'Hi', { parties: ['one'] })] },
    { parties: null, dialog: [said(0, 0, 'Hi')] },
    { dialog: 'none' },
    { dialog: null, analysis: 'none' },
  ])
    expect((await refusalOf(json(container(bad)))).code).toBe('malformed')
  const both = await readAll(json([container({ dialog: 'none' }), good]))
  expect(both.map((one) => 'refused' in one)).toEqual([true, false])
})

test('a vCon is known by what is in it, and a schema of vCons is none', () => {
  const claims = (value: unknown) => vcon.claims({ json: value, text: '', bytes: new Uint8Array() }) !== null
  expect(claims(container({ dialog: [] }))).toBe(true)
  expect(claims([container({ dialog: [] })])).toBe(true)
  expect(claims([])).toBe(false)
  expect(claims({ title: 'vCon', properties: { parties: {}, dialog: {} } })).toBe(false)
  expect(claims({ ciphertext: 'AA', recipients: [] })).toBe(false)
  expect(claims({ parties: [{ key: 'A' }], utterances: [] })).toBe(false)
})

test('whatever is broken in it, nothing breaks', async () => {
  const whole = container({
    dialog: [
      said(0, 0, 'Hello'),
      recording,
      said(1, 2, '--b\n\nHi', { mediatype: 'multipart/mixed; boundary=b' }),
    ],
    analysis: [
      transcript(turns),
      transcript({ transcript: 'x', words }),
      transcript('Rosa: x', { encoding: 'none' }),
    ],
  })
  for (const one of damaged(whole, 400)) {
    if (typeof one !== 'object' || one === null) continue
    const answers = await answersTo(vcon, { parties: [], dialog: [], ...one })
    keepsItsPromises(answers)
  }
})

test('ten megabytes are read in one go', async () => {
  const dialog = Array.from({ length: 30_000 }, (_, at) =>
    said(at % 2, at % 60, 'The night crew stays. '.repeat(12)),
  )
  const read = await readOne(json(container({ dialog })))
  expect(read.report.accepted).toBe(30_000)
})
