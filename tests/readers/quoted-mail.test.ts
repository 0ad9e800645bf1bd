import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownWords } from '../../server/readers/quoted-mail.ts'

const own = 'Thank you, Thursday suits us well.'
const earlier = ['Could you come on Tuesday?', 'The lift is stuck.']

const attributions = `
John Doe <john@x.example>, 3 Oca 2024 Çar, 10:00 tarihinde şunu yazdı:
John <john@x.example> 于2024年1月3日周三 10:00写道：
2024年1月3日(水) 10:00 John Doe <john@x.example>:
2024年1月3日(水) 10:00、John Doe さん(john@x.example)のメール:
2024년 1월 3일 (수) 오전 10:00, John <john@x.example>님이 작성:
John Doe <john@x.example> ezt írta (időpont: 2024. jan. 3., Sze, 10:00):
st 3. 1. 2024 v 10:00 odesílatel John <john@x.example> napsal:
po 3. 1. 2024 o 10:00 John <john@x.example> napísal(a):
ср, 3 січ. 2024 р. о 10:00 John <john@x.example> пише:
Vào Th 4, 3 thg 1, 2024 vào lúc 10:00 John <john@x.example> đã viết:
Στις Τετ 3 Ιαν 2024 στις 10:00 π.μ., ο χρήστης John <john@x.example> έγραψε:
في الأربعاء، 3 يناير 2024 في 10:00 ص تمت كتابة ما يلي بواسطة John <john@x.example>:
‫בתאריך יום ד׳, 3 בינו׳ 2024 ב-10:00 מאת ‪John‬‏ <‪john@x.example‬‏>:‬
În mie., 3 ian. 2024 la 10:00, John <john@x.example> a scris:
Den ons 3 jan. 2024 kl 10:00 skrev John <john@x.example>:
Den ons. 3. jan. 2024 kl. 10.00 skrev John <john@x.example>:
ons. 3. jan. 2024 kl. 10:00 skrev John <john@x.example>:
ke 3. tammik. 2024 klo 10.00 John (john@x.example) kirjoitti:
Pada Rab, 3 Jan 2024 pukul 10.00 John <john@x.example> menulis:
El mié, 3 ene 2024 a las 10:00, John (<john@x.example>) escribió:
Em qua., 3 de jan. de 2024 às 10:00, John <john@x.example> escreveu:
Il giorno mer 3 gen 2024 alle ore 10:00 John <john@x.example> ha scritto:
Op wo 3 jan. 2024 om 10:00 schreef John <john@x.example>:
Am Mi., 3. Jan. 2024 um 10:00 Uhr schrieb John <john@x.example>:
Le mer. 3 janv. 2024 à 10:00, John <john@x.example> a écrit :
śr., 3 sty 2024 o 10:00 John <john@x.example> napisał(a):
W dniu śr., 3 sty 2024 o 10:00 John <john@x.example> napisał(a):
Dana sri, 3. sij 2024. u 10:00 John <john@x.example> napisao je:
V sre., 3. jan. 2024 ob 10:00 je oseba John <john@x.example> napisala:
На ср, 3.01.2024 г. в 10:00 John <john@x.example> написа:
Kuupäeval K, 3. jaanuar 2024 kell 10:00 kirjutas John <john@x.example>:
2024-01-03, tr, 10:00 John <john@x.example> rašė:
trešd., 2024. g. 3. janv., plkst. 10:00 — lietotājs John (<john@x.example>) rakstīja:
El dc., 3 de gen. 2024, 10:00, John <john@x.example> va escriure:
เมื่อ พ. 3 ม.ค. 2024 เวลา 10:00 John <john@x.example> เขียนว่า:
On Wednesday 3 January 2024 at 10:00:00 GMT, John Doe <john@x.example> wrote:
On Wed, Jan 3, 2024, 10:00 AM John Doe via Support <john@x.example> wrote:
On 3/1/24 10:00, John Doe wrote:
On 2024-01-03 10:00, John Doe wrote:
Am 03.01.24 um 10:00 schrieb John Doe:
Le 03/01/2024 à 10:00, John Doe a écrit :
Il 03/01/2024 10:00, John Doe ha scritto:
El 3/1/24 a las 10:00, John Doe escribió:
Op 03-01-2024 om 10:00 schreef John Doe:
Den 03.01.2024 10.00, skrev John Doe:
03.01.2024 10:00, John Doe пишет:
W dniu 03.01.2024 o 10:00, John Doe pisze:
Dne 03. 01. 24 v 10:00 John Doe napsal(a):
3.1.2024 klo 10.00 John Doe kirjoitti:
`
  .trim()
  .split('\n')

const titles = `
------ Original Message ------
-------- Opprinnelig melding --------
-----Messaggio originale-----
-------- Oorspronkelijk bericht --------
-----Původní zpráva-----
`
  .trim()
  .split('\n')

const heads = `
From: John Doe <john@x.example> | Sent: Wednesday, January 3, 2024 10:00 AM | To: Jane <jane@y.example> | Subject: Re: The lift
From: John Doe | Sent: Wednesday, January 3, 2024 10:00 AM | To: Jane | Subject: Re: The lift
Från: John Doe <john@x.example> | Skickat: den 3 januari 2024 10:00 | Till: Jane | Ämne: SV: Hissen
Lähettäjä: John Doe | Lähetetty: keskiviikko 3. tammikuuta 2024 10.00 | Vastaanottaja: Jane | Aihe: VS: Hissi
Od: John Doe <john@x.example> | Wysłano: środa, 3 stycznia 2024 10:00 | Do: Jane | Temat: ODP: Winda
От: John Doe <john@x.example> | Отправлено: 3 января 2024 г. 10:00 | Кому: Jane | Тема: RE: Лифт
发件人: John Doe <john@x.example> | 发送时间: 2024年1月3日 10:00 | 收件人: Jane | 主题: 答复: 电梯
差出人: John Doe | 送信日時: 2024年1月3日 10:00 | 宛先: Jane | 件名: RE: エレベーター
보낸 사람: John Doe | 보낸 날짜: 2024년 1월 3일 10:00 | 받는 사람: Jane | 제목: RE: 승강기
Kimden: John Doe <john@x.example> | Gönderildi: 3 Ocak 2024 Çarşamba 10:00 | Kime: Jane | Konu: YNT: Asansör
De: John Doe <john@x.example> | Enviado el: miércoles, 3 de enero de 2024 10:00 | Para: Jane | Asunto: RE: Ascensor
De: John Doe <john@x.example> | Enviada em: quarta-feira, 3 de janeiro de 2024 10:00 | Para: Jane | Assunto: RES: Elevador
Feladó: John Doe <john@x.example> | Elküldve: 2024. január 3., szerda 10:00 | Címzett: Jane | Tárgy: RE: Lift
Od: John Doe | Odesláno: středa 3. ledna 2024 10:00 | Komu: Jane | Předmět: RE: Výtah
מאת: John Doe <john@x.example> | נשלח: יום רביעי 3 ינואר 2024 10:00 | אל: Jane | נושא: RE
من: John Doe <john@x.example> | تم الإرسال: 3 يناير 2024 10:00 | إلى: Jane | الموضوع: RE
Afsendt: John <john@x.example> | Tid: 3. jan 2024 10:00 | Hvad: Elevator
*From: *John Doe <john@x.example> | *Date: *Wednesday, 3 January 2024 at 10:00 | *To: *Jane | *Subject: *Lift
`
  .trim()
  .split('\n')
  .map((line) => line.split(' | ').join('\n'))

test.each([...attributions, ...titles, ...heads])(
  'the mail below this line is not the sender’s: %s',
  (head) => {
    expect(ownWords([own, '', head, '', ...earlier].join('\n')).text).toBe(own)
    expect(ownWords([own, '', head, ...earlier.map((line) => `> ${line}`)].join('\n')).text).toBe(own)
  },
)

test.each(attributions)('an answer below the quoted question stays: %s', (head) => {
  expect(ownWords([head, `> ${earlier[0]}`, '', own, '', `> ${earlier[1]}`].join('\n')).text).toBe(own)
})

test('a line above a quote may be broken in the middle of an address', () => {
  const broken = 'On Tue, 17 Nov 2026,\nat 10:18,\nCora Lindqvist <cora@buyer.example\n>:\n> Could you come?'
  expect(ownWords(`${own}\n\n${broken}`).text).toBe(own)
})

test('only the marked lines go where a reply answers point by point', () => {
  const reply =
    'On 17 Nov 2026, Cora wrote:\n> Is Tuesday good?\n\nTuesday is good.\n\n> And the price?\n\nAs agreed.'
  expect(ownWords(reply)).toEqual({ text: 'Tuesday is good.\n\n\nAs agreed.', quotedLines: 3 })
})

test('the end of a quoted line that a mail program wrapped goes with it', () => {
  const wrapped = `${own}\n\n> we had thought of the week after the one in which the trial\nrun is over\n> or later`
  expect(ownWords(wrapped).text).toBe(own)
})

test('a short answer between two quoted lines is an answer', () => {
  expect(ownWords('> Tuesday?\nyes please\n> Or Friday?').text).toBe('yes please')
})

test.each([
  'From: Berlin\nTo: Munich\nDate: Friday 20 November 2026, 10:30\nSeats: 4\n\nCan you do that?',
  'Date: Friday 20 November 2026, 10:30\nPlace: our office\n\nSee you there.',
  'Name: Cora Lindqvist\nPhone: 555 010\nEmail: cora@buyer.example\nWhen: 20 November 2026 at 10:30\n\nPlease call.',
  'At 10:30 please talk to Rosa Diaz <rosa@seller.example> about this:\nthe pump is loud.',
  'On Monday we said: price first.\nThen the rest.',
  'On 20 November 2026 at 10:00 I wrote to you, and on Friday again. No answer yet.',
  'On the one hand it is cheap.\nOn the other it is loud.',
  'He wrote:\nthe pump is broken. I agree with him.',
  'Two things:\n\n-- the price\n-- the date\n\nThanks',
  'Prices\n------\nThey went up.\n\n====\n\nSorry.',
  'From the crew, too, many thanks.',
])('what a person wrote stays whole: %s', (text) => {
  expect(ownWords(text).text).toBe(text)
})

test('a line that a mailbox marked is the sender’s: >From', () => {
  expect(ownWords(`${own}\n>From the crew, too, many thanks.`).text).toBe(
    `${own}\nFrom the crew, too, many thanks.`,
  )
})

test('entities in plain text are written out', () => {
  expect(ownWords('Heat &amp; noise, &quot;both&quot;.').text).toBe('Heat & noise, "both".')
})

test('a signature below its mark goes', () => {
  expect(ownWords(`${own}\n-- \nCora Lindqvist\nHead of Works`).text).toBe(own)
})

test('whatever a mail holds, no marked line is the sender’s and no word is made up', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      '> x',
      '>> y',
      '-- ',
      '----',
      'On 1 May 2026, A <a@b.example> wrote:',
      'From: A <a@b.example>',
      'Sent: x',
    ),
    fc.string({ maxLength: 30 }),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
      const mail = lines.join('\n')
      for (const kept of ownWords(mail).text.split('\n')) expect(kept.startsWith('> x')).toBe(false)
      expect(ownWords(mail).text.length).toBeLessThanOrEqual(mail.length)
    }),
    { seed: 11, numRuns: 200 },
  )
})

test('a million lines that look like the head of a quote are done in seconds', () => {
  const began = performance.now()
  for (const line of ['x:\n', 'On 3 May 2026 <a@b.example> wrote\n', 'From: a\n', '<a@\n', '&amp;', '> '])
    ownWords(line.repeat(1_000_000 / line.length))
  expect(performance.now() - began).toBeLessThan(5000)
})
