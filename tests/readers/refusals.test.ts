import { expect, test } from 'vitest'
import { contested } from '../../server/readers/detect.ts'
import { MOST_BYTES } from '../../server/readers/read-file.ts'
import { readAll, refusalOf } from './read.ts'

const help =
  'Heard reads caption files (WebVTT, SRT), exports of recognisers and chats, mail (.eml), tables with columns for speaker and text, "Name: text" lines, and its own JSON.'
const bytes = (...values: readonly (number | string)[]) =>
  Uint8Array.from(
    values.flatMap((one) => (typeof one === 'string' ? [...Buffer.from(one, 'latin1')] : [one])),
  )

const table: readonly (readonly [string | Uint8Array, string, string, number?])[] = [
  ['', 'empty', 'The file is empty. Export it again.'],
  ['\ufeff', 'empty', 'The file holds a byte order mark and nothing else. Export it again.'],
  [' \r\n\t\n', 'empty', 'The file holds only blank lines. Export it again.'],
  [
    bytes(0x89, 'PNG\r\n', 0x1a),
    'binary',
    'This is a picture (PNG), not a transcript. Upload its transcript instead.',
  ],
  [
    bytes(0xff, 0xd8, 0xff, 0xe0),
    'binary',
    'This is a picture (JPEG), not a transcript. Upload its transcript instead.',
  ],
  [
    '%PDF-1.7\n',
    'binary',
    'This is a PDF document, not a transcript. Export the conversation as text, or copy its text into a .txt file.',
  ],
  [
    bytes('ID3', 4, 0),
    'binary',
    'This is a sound recording (MP3), not a transcript. Upload its transcript instead.',
  ],
  [
    bytes('RIFF', 1, 2, 3, 4, 'WAVEfmt '),
    'binary',
    'This is a sound recording (WAV), not a transcript. Upload its transcript instead.',
  ],
  [
    bytes(0, 0, 0, 32, 'ftypM4A '),
    'binary',
    'This is a video or sound recording (MP4), not a transcript. Upload its transcript instead.',
  ],
  [
    bytes('PK', 3, 4),
    'malformed',
    'This ZIP archive is damaged or was cut short. Export or download it again.',
  ],
  [
    bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    'malformed',
    'This Outlook message or old Office document is damaged: it does not open. Save it again.',
  ],
  [
    bytes(0x1f, 0x8b, 8),
    'binary',
    'This is a gzip archive, not a transcript. Unpack it and give the files inside.',
  ],
  [
    bytes(0x7f, 'ELF'),
    'binary',
    'This is a program (ELF), not a transcript. Look for the file with the words of the conversation.',
  ],
  [
    new Uint8Array(64),
    'binary',
    'Much of this file is zero bytes, which no text holds. Export the transcript again.',
  ],
  [
    bytes('WEBVTT\n\n00:00.000 --> 00:01.000\n', 0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2),
    'encoding',
    'Line 4 holds bytes that are neither UTF-8 nor another encoding Heard can be sure of. Save the file as UTF-8 and give it again.',
    4,
  ],
  [
    '['.repeat(2000),
    'too-deep',
    'This JSON is nested more than 100 levels deep in line 1: no transcript is. Export it again.',
    1,
  ],
  [
    '{"a":'.repeat(2000),
    'too-deep',
    'This JSON is nested more than 100 levels deep in line 1: no transcript is. Export it again.',
    1,
  ],
  [
    '{\n "parties": [\n  {"key": "A"',
    'malformed',
    'This JSON breaks off in line 3: the file was cut short. Export it again.',
    3,
  ],
  [
    '{\n "a": 1,\n "b": x\n}',
    'malformed',
    'This JSON has a mistake in line 3, at "x }". Export it again, or mend that line.',
    3,
  ],
  [
    '[{"a": 1},]',
    'malformed',
    'This JSON has a mistake in line 1, at "]". Export it again, or mend that line.',
    1,
  ],
  ['[1, 2, 3]', 'unrecognised', `This JSON is a list of 3 without a conversation Heard can find. ${help}`],
  ['null', 'unrecognised', `This JSON is a bare value and holds no conversation. ${help}`],
  [
    '{"name": "app", "version": "1"}',
    'unrecognised',
    `This JSON ("name", "version") holds no conversation that Heard can find. ${help}`,
  ],
  [
    '{"error": {"code": 401}}',
    'unrecognised',
    `This JSON is an error message of a service, not a transcript: ask the service again. ${help}`,
  ],
  [
    '{"parties": [], "dialog": []}',
    'no-speech',
    'Nobody speaks in this vCon: it holds no words that were said or written.',
  ],
  [
    '{"ciphertext": "x", "recipients": []}',
    'encrypted',
    `This file is encrypted: Heard has no key. Give it decrypted. ${help}`,
  ],
  [
    '-----BEGIN PGP MESSAGE-----\n\nhQ',
    'encrypted',
    `This file is encrypted: Heard has no key. Give it decrypted. ${help}`,
  ],
  [
    '<!DOCTYPE html>\n<p>403',
    'unrecognised',
    `This is a web page, perhaps an error or sign-in page: the download did not give the transcript. ${help}`,
  ],
  ['{\\rtf1\\ansi Hello}', 'unrecognised', `This is an RTF document: save it as plain text. ${help}`],
  ['<?xml version="1.0"?><a/>', 'unrecognised', `This is XML of a kind Heard does not know. ${help}`],
  [
    'month,revenue\n2026-08,1200\n2026-09,1300\n',
    'unrecognised',
    `This is a table of numbers: no column says who spoke or what was said. ${help}`,
  ],
  [
    'Name,Email,Guest\nRosa,r@x.example,no\nCora,c@x.example,yes\n',
    'unrecognised',
    `This is a table, but no columns say who spoke and what was said. ${help}`,
  ],
  [
    'We lost two drivers in spring.\nIt was hard.',
    'unrecognised',
    `This is text without a mark of who speaks: no times, no names before colons, no heads of messages. ${help}`,
  ],
  [
    'speaker,text\nRosa,"Hello\n',
    'malformed',
    'This table breaks in line 2: a quotation mark is not closed. Mend that line or export it again.',
    2,
  ],
  [
    'speaker,text\nRosa,\n',
    'no-speech',
    'Nobody speaks in this table: the column of what was said is empty.',
  ],
  [
    '20/01/2019, 11:23 - Rosa: <Media omitted>',
    'no-speech',
    'Nobody writes in this WhatsApp chat: it holds only notices of the program.',
  ],
  [
    'Rosa Diaz: [laughs out loud]\nCora: [laughs as well]\nRosa Diaz: [coughs]',
    'no-speech',
    'Nobody speaks in this transcript: behind the names stand no words.',
  ],
  [
    '{"parties":[{"key":"A"}],"utterances":[{"party":"A","text":" "}]}',
    'no-speech',
    'Nobody speaks in this conversation: it holds no words that were said.',
  ],
]

for (const [content, code, message, line] of table) {
  test(`the refusal of ${JSON.stringify(content).slice(0, 40)}`, async () => {
    expect(await refusalOf(content)).toEqual(line === undefined ? { code, message } : { code, message, line })
  })
}

test('a file too large is refused before anything is read', async () => {
  const [result] = await readAll(new Uint8Array(MOST_BYTES + 1))
  expect(result).toEqual({
    refused: {
      code: 'too-large',
      message:
        'The file has 101 MB; Heard reads up to 100 MB at a time. Split it, or give it as NDJSON on standard input.',
    },
  })
})

test('a file with the marks of two formats is refused, and not read by whichever comes first', () => {
  expect(contested(['srt', 'csv'])).toEqual({
    refused: {
      code: 'unrecognised',
      message:
        'This file has the marks of srt and of csv, and Heard does not choose between them. If two files became one, bring in each by itself; if a program wrote it like this, please report it.',
    },
  })
})
