import { expect, test } from 'vitest'
import { eml } from '../../server/readers/eml.ts'
import { answersToText, keepsItsPromises, lines, readText, refusedIn } from './readings.ts'

const head = `From: Cora Lindqvist <Cora@buyer.example>
To: Rosa Diaz <rosa@seller.example>
Date: Wed, 18 Nov 2026 16:30:00 +0100
Subject: Re: The lift
Message-ID: <m1@buyer.example>
MIME-Version: 1.0
`
const plain = (body: string, more = '') => `${head}${more}Content-Type: text/plain; charset=utf-8\n\n${body}`
const html = (body: string) =>
  `${head}Content-Type: text/html; charset=utf-8\n\n<html><body>${body}</body></html>`

test('a mail is one utterance of its sender, at its own time', async () => {
  const read = await readText(
    eml,
    plain('Thursday suits us.\n\nOn Tue, 17 Nov 2026 Rosa wrote:\n> Thursday?\n'),
  )
  expect(lines(read)).toEqual(['2026-11-18T15:30:00.000Z cora@buyer.example: Thursday suits us.'])
  expect(read.conversation).toMatchObject({ id: 'm1@buyer.example', channel: 'email' })
  expect(read.conversation.parties[0]).toMatchObject({ name: 'Cora Lindqvist', role: 'unknown' })
  expect(read.report.dropped[0]?.why).toMatch(/2 lines of earlier mail/)
})

test('a mail without a date, or with one that cannot be, has no time and says so', async () => {
  for (const date of ['', 'Date: Wed, 18 Nov 3026 16:30:00 +0100\n', 'Date: Wed, 18 Nov 2026 16:30:00\n']) {
    const read = await readText(eml, plain('Thursday suits us.').replace(/Date: .*\n/, date))
    expect(read.conversation.utterances[0]?.at).toBeNull()
    expect(read.report.guessed[0]).toMatch(/when it was written is unknown/)
  }
})

const quote = 'Could you come on Tuesday?'
test.each([
  ['a blockquote', `<p>Thursday &amp; Friday.</p><blockquote type="cite"><p>${quote}</p></blockquote>`],
  [
    'Gmail in any language',
    `<div>Thursday &amp; Friday.</div><div class="gmail_quote"><div class="gmail_attr">xx 17. yy &lt;a@b.example&gt; zz:<br></div><blockquote class="gmail_quote">${quote}</blockquote></div>`,
  ],
  [
    'Outlook on the web in any language',
    `<div>Thursday &amp; Friday.</div><hr><div id="divRplyFwdMsg"><b>Xx:</b> Rosa<br><b>Yy:</b> z</div><div>${quote}</div>`,
  ],
  [
    'Outlook',
    `<p>Thursday &amp; Friday.</p><div style="border-top:solid #E1E1E1 1.0pt"><p><b>Von:</b> Rosa Diaz<br><b>Gesendet:</b> Dienstag, 17. November 2026 10:00<br><b>An:</b> Cora<br><b>Betreff:</b> Lift</p></div><p>${quote}</p>`,
  ],
  [
    'Thunderbird',
    `<p>Thursday &amp; Friday.</p><div class="moz-cite-prefix">Am 17.11.26 schrieb Rosa:</div><blockquote type="cite">${quote}</blockquote>`,
  ],
  [
    'Yahoo',
    `<div>Thursday &amp; Friday.</div><div class="yahoo_quoted"><div>On Tuesday, Rosa wrote:</div><div>${quote}</div></div>`,
  ],
  [
    'a forward',
    `<div>Thursday &amp; Friday.</div><div class="gmail_quote"><div class="gmail_attr">---------- Xx ---------<br>Yy: Rosa</div>${quote}</div>`,
  ],
])('HTML alone, the quote of %s left out', async (_, body) => {
  const read = await readText(eml, html(`<style>.x{color:red}</style>${body}`))
  expect(read.conversation.utterances[0]?.text).toBe('Thursday & Friday.')
})

test('D-36 a mail in HTML is its words: nothing of it hides, loads, runs or leads anywhere', async () => {
  const read = await readText(
    eml,
    html(
      '<style>body{display:none}</style><body style="display:none">Before <a href="https://evil.example/t">Friday</a>.' +
        '<img src="https://evil.example/p.gif"><script>alert(1)</script><a href="javascript:alert(1)">Yes</a></body>',
    ),
  )
  expect(read.conversation.utterances.map(({ text }) => text.replaceAll(/\s+/g, ' '))).toEqual([
    'Before Friday.Yes',
  ])
})

test('an answer between two quotes in HTML is kept', async () => {
  const body =
    '<blockquote>Tuesday?</blockquote><div>Tuesday is fine.</div><blockquote>And the price?</blockquote>'
  expect((await readText(eml, html(body))).conversation.utterances[0]?.text).toBe('Tuesday is fine.')
})

test('old character sets are read as what they are', async () => {
  const latin = Buffer.from(plain('Grüße aus Malmö').replace('utf-8', 'iso-8859-1'), 'latin1')
  expect((await readText(eml, latin)).conversation.utterances[0]?.text).toBe('Grüße aus Malmö')
  const silent = Buffer.from(`${head}\nGrüße aus Malmö`, 'latin1')
  expect((await readText(eml, silent)).conversation.utterances[0]?.text).toBe('Grüße aus Malmö')
})

test('a first line of a mailbox, lone carriage returns and a byte order mark do no harm', async () => {
  for (const mail of [
    `From cora@buyer.example Wed Nov 18 16:30:00 2026\n${plain('Fine.')}`,
    `\uFEFF${plain('Fine.')}`,
    plain('Fine.').replaceAll('\n', '\r'),
  ])
    expect((await readText(eml, mail)).conversation.utterances[0]?.text).toBe('Fine.')
})

test.each([
  ['an absence note', plain('I am away.', 'Auto-Submitted: auto-replied\n'), 'no-speech', /machine/],
  [
    'an absence note by its subject',
    plain('Bin weg.').replace('Re: The lift', 'Automatische Antwort: Lift'),
    'no-speech',
    /machine/,
  ],
  ['a bounce', plain('It failed.').replace('Cora@buyer', 'MAILER-DAEMON@buyer'), 'no-speech', /arrived/],
  [
    'a report',
    `${head}Content-Type: multipart/report; boundary=b\n\n--b\n\nNot delivered.\n--b--\n`,
    'no-speech',
    /arrived/,
  ],
  [
    'an invitation',
    `${head}Content-Type: multipart/alternative; boundary=b\n\n--b\n\nYou are invited.\n--b\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\n--b--\n`,
    'no-speech',
    /calendar/,
  ],
  [
    'a sealed mail',
    `${head}Content-Type: application/pkcs7-mime; smime-type=enveloped-data\nContent-Transfer-Encoding: base64\n\nMIIB\n`,
    'encrypted',
    /key/,
  ],
  [
    'a sealed mail in its text',
    plain('-----BEGIN PGP MESSAGE-----\n\nhQ\n-----END PGP MESSAGE-----\n'),
    'encrypted',
    /key/,
  ],
  [
    'a picture',
    `${head}Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0K\n`,
    'no-speech',
    /picture/,
  ],
  [
    'a forward without a word',
    plain('---------- Forwarded message ---------\nFrom: Rosa <rosa@seller.example>\n\nHello.'),
    'no-speech',
    /quotes or forwards/,
  ],
  [
    'a mail in a mail',
    `${head}Content-Type: message/rfc822\n\n${plain('Hello.')}`,
    'no-speech',
    /other mails/,
  ],
])('%s is nobody’s follow-up', async (_, mail, code, message) => {
  const refused = refusedIn(await answersToText(eml, mail))
  expect(refused.code).toBe(code)
  expect(refused.message).toMatch(message)
})

test('a person who says that a mail was not sent by a machine is heard', async () => {
  expect((await readText(eml, plain('Hello.', 'Auto-Submitted: no\n'))).report.accepted).toBe(1)
})

const claims = (text: string) => eml.claims({ bytes: new Uint8Array(), text })
test('a mail is known by its head and nothing else is', () => {
  expect(claims(plain('x'))).not.toBeNull()
  expect(claims('Rosa: What changed?\nCora: We lost two drivers.\n\nRosa: Since when?')).toBeNull()
  expect(claims('From: me\nhello there\n')).toBeNull()
  const box = `From a@b.example Wed Nov 18 16:30:00 2026\n${plain('x')}\n`
  expect(claims(box)).not.toBeNull()
  expect(claims(`${box}\n${box}`)).toBeNull()
})

test('a long body is read like a short one', async () => {
  const read = await readText(
    eml,
    plain('We lost two drivers.\n'.repeat(20_000), 'Content-Transfer-Encoding: 8bit\n'),
  )
  expect(read.conversation.utterances[0]?.text.length).toBe(20_000 * 21 - 1)
})

test('a mail with missing or doubled pieces is read or refused, never more', async () => {
  const whole = `${head}Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain; charset=x-odd\n\nFine. =E4\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>Fine.</p>\n--b--\n`
  let state = 5
  for (let copy = 0; copy < 150; copy += 1) {
    state = (state * 1103515245 + 12345) % 2147483648
    const [from, to] = [state % whole.length, (state >> 8) % whole.length]
    const harmed =
      copy % 2 ? whole.slice(0, from) + whole.slice(to) : `${whole.slice(0, from)}\0\xff${whole.slice(from)}`
    keepsItsPromises(await answersToText(eml, harmed))
  }
})

test.each([
  ['a null sender', plain('It failed.', 'Return-Path: <>\n')],
  ['a vacation program', plain('I am away.', 'X-Autoreply: yes\n')],
  [
    'the server of a firm',
    plain('It failed.').replace('Cora@buyer', 'MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@buyer'),
  ],
])('a message of %s is nobody’s follow-up', async (_, mail) => {
  expect(refusedIn(await answersToText(eml, mail))).toMatchObject({ code: 'no-speech' })
})

test('a draft was never sent, whoever keeps it', async () => {
  for (const field of ['X-Unsent: 1\n', 'X-Gmail-Labels: Important,Drafts\n'])
    expect(refusedIn(await answersToText(eml, plain('Fine.', field))).message).toMatch(/never sent/)
})
