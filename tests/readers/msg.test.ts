import fc from 'fast-check'
import { expect, test } from 'vitest'
import { containerOf, type Given, msgOf } from './msgs.ts'
import { readAll, readOne, refusalOf, script } from './read.ts'
import { keepsItsPromises } from './readings.ts'

const body =
  'Tuesday is fine.\r\n\r\nFrom: Rosa Diaz\r\nSent: Wednesday, November 18, 2026 3:00 PM\r\nTo: Cora\r\nSubject: The lift\r\n\r\nCould you come?'
const texts = {
  '001A': 'IPM.Note',
  '0037': 'Re: The lift',
  '0042': 'Cora Lindqvist',
  '5D02': 'Cora@buyer.example',
  '1035': '<m2@buyer.example>',
  '1042': '<m1@seller.example>',
  '1000': body,
}
const times = { '0039': '2026-11-18T15:30:00Z' }
const mail: Given = { texts, times }

test('Outlook’s own file: one mail, its sender, its time, and nothing quoted', async () => {
  const reading = await readOne(msgOf(mail))
  expect(reading.format).toBe('msg')
  expect(script(reading)).toEqual(['Cora Lindqvist 2026-11-18T15:30:00.000Z Tuesday is fine.'])
  expect(reading.conversation).toMatchObject({ id: 'm2@buyer.example', channel: 'email' })
  expect(reading.conversation.parties[0]?.email).toBe('cora@buyer.example')
  expect(reading.thread).toEqual({
    holds: [{ id: 'm2@buyer.example', utterance: 'u1' }],
    answers: ['m1@seller.example'],
  })
})

test('the head it came with counts first, also when it says that a machine wrote', async () => {
  const head =
    'Microsoft Mail Internet Headers Version 2.0\r\nFrom: =?utf-8?Q?C=C3=B6ra?= <c@x.example>\r\nDate: Tue, 17 Nov 2026\r\n 10:00:00 +0100\r\nX-Note: a: b\r\n'
  const reading = await readOne(msgOf({ texts: { ...texts, '007D': head }, times }))
  expect(script(reading)).toEqual(['Cöra 2026-11-17T09:00:00.000Z Tuesday is fine.'])
  const automatic = msgOf({ texts: { ...texts, '007D': `${head}Auto-Submitted: auto-replied\r\n` }, times })
  expect(await refusalOf(automatic)).toMatchObject({
    code: 'no-speech',
    message: expect.stringMatching(/machine/),
  })
})

test.each([
  ['an absence note', { ...texts, '0037': 'Automatic reply: The lift' }, /machine/],
  ['a report', { ...texts, '001A': 'REPORT.IPM.Note.NDR' }, /reports whether/],
  ['an invitation', { ...texts, '001A': 'IPM.Schedule.Meeting.Request' }, /calendar/],
  ['a mail of nothing', { ...texts, '1000': '' }, /no text/],
])('%s is nobody’s follow-up', async (_, given, why) => {
  expect(await refusalOf(msgOf({ texts: given, times }))).toMatchObject({
    code: 'no-speech',
    message: expect.stringMatching(why),
  })
})

test('a draft, sealed mail, and what is no mail at all, by its name', async () => {
  const draft = msgOf({ ...mail, numbers: { '0E07': 9 } })
  expect(await refusalOf(draft)).toMatchObject({ message: expect.stringMatching(/never sent/) })
  const sealed = msgOf({ ...mail, texts: { ...texts, '001A': 'IPM.Note.SMIME' } })
  expect(await refusalOf(sealed)).toMatchObject({ code: 'encrypted' })
  const restricted = msgOf({ ...mail, files: ['application/x-microsoft-rpmsg-message'] })
  expect(await refusalOf(restricted)).toMatchObject({ code: 'encrypted' })
  const contact = msgOf({ ...mail, texts: { ...texts, '001A': 'IPM.Contact' } })
  expect(await refusalOf(contact)).toMatchObject({
    code: 'unrecognised',
    message: expect.stringMatching(/contact/),
  })
  const old = containerOf('WordDocument', new Uint8Array(100))
  expect(await refusalOf(old)).toMatchObject({
    code: 'unrecognised',
    message: expect.stringMatching(/Office/),
  })
})

test('an address only the firm’s own server knows is no address', async () => {
  const inside = { ...texts, '5D02': '', '0065': '/O=FIRM/CN=RECIPIENTS/CN=CORA' }
  const reading = await readOne(msgOf({ texts: inside, times }))
  expect(reading.conversation.parties).toMatchObject([{ name: 'Cora Lindqvist', email: null }])
})

test('old messages keep a byte a letter, in the character set they name', async () => {
  const cyrillic = Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])
  const { '1000': _, ...rest } = texts
  const reading = await readOne(
    msgOf({ texts: rest, narrow: { '1000': cyrillic }, numbers: { '3FFD': 1251 }, times }),
  )
  expect(script(reading)[0]).toMatch(/Привет$/)
})

test('a body kept only as HTML, or only as packed rich text', async () => {
  const { '1000': _, ...rest } = texts
  const html = Buffer.from('<p>Tuesday is <b>fine</b>.</p><blockquote>Could you come?</blockquote>')
  expect(script(await readOne(msgOf({ texts: rest, bytes: { '1013': html }, times })))[0]).toMatch(
    /Tuesday is fine\.$/,
  )
  const rich =
    "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 {\\fonttbl{\\f0\\fcharset204 Arial;}}{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Tuesday is {\\*\\htmltag84 <b>}fine \\f0\\'cf\\'f0{\\*\\htmltag92 </b>}.\\htmlrtf }\\htmlrtf0 {\\*\\htmltag72 </p>}{\\*\\htmltag64 <blockquote>}Could you come?{\\*\\htmltag72 </blockquote>}}"
  expect(script(await readOne(msgOf({ texts: rest, bytes: { '1009': plainRtf(rich) }, times })))[0]).toMatch(
    /Tuesday is fine Пр\.$/,
  )
})

function plainRtf(rich: string): Uint8Array {
  const head = Buffer.alloc(16)
  head.writeUInt32LE(rich.length + 12, 0)
  head.writeUInt32LE(rich.length, 4)
  head.write('MELA', 8, 'latin1')
  return Buffer.concat([head, Buffer.from(rich, 'latin1')])
}

test('a long body lies in large sectors, a short one in small ones', async () => {
  const long = Array.from({ length: 3000 }, (_, at) => `word${at}`).join(' ')
  const reading = await readOne(msgOf({ texts: { ...texts, '1000': long }, times }))
  expect(reading.conversation.utterances[0]?.text).toBe(long)
})

test('a damaged file, or one that bites its own tail, is refused or read and never hangs', async () => {
  const sound = msgOf({ ...mail, files: ['image/png'] })
  expect(await refusalOf(sound.subarray(0, 300))).toMatchObject({ code: 'malformed' })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(sound.length - 9), fc.nat(255)), { maxLength: 30 }),
      fc.nat(sound.length),
      async (changes, cut) => {
        const copy = sound.slice(0, cut < sound.length / 4 ? sound.length : cut)
        for (const [at, value] of changes) copy[at + 8] = value
        keepsItsPromises(await readAll(copy))
      },
    ),
    { numRuns: 200, seed: 7 },
  )
})

test('every sector that points to itself ends the reading, not the program', async () => {
  const sound = msgOf(mail)
  const view = new DataView(sound.buffer, sound.byteOffset)
  const table = (view.getUint32(76, true) + 1) * 512
  for (let at = 0; at < 128; at += 1) view.setUint32(table + at * 4, at, true)
  keepsItsPromises(await readAll(sound))
})
