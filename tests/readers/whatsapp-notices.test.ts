import fc from 'fast-check'
import { expect, test } from 'vitest'
import { whatsapp } from '../../server/readers/whatsapp.ts'
import { ownWords } from '../../server/readers/whatsapp-own-words.ts'
import { readOne, script } from './read.ts'
import { keepsItsPromises } from './readings.ts'

test.each([
  ['German', 'Diese Nachricht wurde gelöscht.'],
  ['Spanish', 'Eliminaste este mensaje.'],
  ['French', 'Ce message a été supprimé'],
  ['Italian', 'Videochiamata persa'],
  ['Portuguese', 'Chamada de voz perdida'],
  ['Dutch', 'U hebt dit bericht verwijderd.'],
  ['Russian', 'Данное сообщение удалено.'],
  ['Ukrainian', '<Медіа пропущено>'],
  ['Polish', 'Ta wiadomość została usunięta'],
  ['Czech', 'Tato zpráva byla smazána.'],
  ['Turkish', 'Cevapsız görüntülü arama'],
  ['Greek', 'Αυτό το μήνυμα διαγράφηκε.'],
  ['Hebrew', '\u200fהודעה זו נמחקה'],
  ['Arabic', 'تم حذف هذه الرسالة.'],
  ['Persian', 'این پیام حذف شد.'],
  ['Hindi', 'यह मैसेज डिलीट कर दिया गया है'],
  ['Thai', 'ข้อความนี้ถูกลบแล้ว'],
  ['Vietnamese', 'Tin nhắn này đã bị xóa'],
  ['Indonesian', '<Media tidak disertakan>'],
  ['Chinese', '您已删除这条消息。'],
  ['Japanese', 'このメッセージは削除されました。'],
  ['Korean', '이 메시지는 삭제되었습니다.'],
  ['Swedish', 'bild utesluten'],
  ['Hungarian', 'kép.jpg (fájl csatolva)'],
  ['a call with its length', '\u200eVoice call, \u200e3 min'],
  ['a call nobody took', 'Missed video call, Tap to call back'],
  ['a place', 'Standort: https://maps.google.com/?q=52.5,13.4'],
  ['an attachment of an iPhone', '\u200e\u200e<attached: \u200ePTT-2019.opus>'],
  ['a document of an iPhone', 'Our offer.pdf • \u200e3 pages \u200e<attached: 00000012-Our offer.pdf>'],
  ['a document left out', 'Our offer.pdf • \u200e3 pages \u200edocument omitted'],
  ['a document left out, copied without marks', 'Our offer.pdf • 3 pages document omitted'],
  ['the same in German', 'Unser Angebot.docx Dokument weggelassen'],
  ['the same in Japanese', 'offer.pdf • ページ数: 2 ドキュメントは含まれていません'],
  ['an attachment, copied without marks', 'Our offer.txt <attached: 00000046-Our offer.txt>'],
  ['the same in Russian', '<прикреплено: 00000035-PHOTO.jpg>'],
  ['a place by name', 'The Old Mill (Leeds, England): https://foursquare.com/v/4e89af95e5fa82ad4c0aa03b'],
  [
    'a place on lines of its own',
    'The Old Mill\nLeeds, England\nhttps://foursquare.com/v/4e89af95e5fa82ad4c0aa03b',
  ],
  ['a poll', '\u200ePOLL:\nWhich day?\n\u200eOPTION: Monday (\u200e1 vote)'],
  ['a file with a name of several words', '\u200eOur offer.pdf (file attached)'],
  ['a message still on its way', 'Waiting for this message. This may take a while.'],
])('%s: what the program writes is nobody’s words', (_what, text) => {
  expect(ownWords(text.split('\n'))).toBe('')
})

test.each([
  ['a caption under a picture', '\u200eIMG-2019.jpg (file attached)\nThis is the lift', 'This is the lift'],
  ['a caption under a picture left out', '<Media omitted>\nThis is the lift', 'This is the lift'],
  ['a caption before an attachment', 'This is the lift \u200e<attached: 0001-PHOTO.jpg>', 'This is the lift'],
  ['a caption before a picture left out', 'This is the lift \u200eimage omitted', 'This is the lift'],
  ['a changed message', 'Fine by me <This message was edited>', 'Fine by me'],
  ['a message changed in Hebrew', 'Fine \u200e<ההודעה נערכה>', 'Fine'],
  ['a mention at the beginning', '\u200e@\u2068Cora\u2069 since when?', '@Cora since when?'],
  ['a heart', 'Fine <3', 'Fine <3'],
  ['a name of a file in a sentence', 'See offer final.pdf (page two)', 'See offer final.pdf (page two)'],
  [
    'a sentence about a deleted message',
    'This message was deleted by mistake, sorry',
    'This message was deleted by mistake, sorry',
  ],
  ['a request to hear more', 'Расскажите подробнее.', 'Расскажите подробнее.'],
  ['a sentence about a document', 'The document omitted the price', 'The document omitted the price'],
  ['a sentence about a call', 'Voice call tomorrow?', 'Voice call tomorrow?'],
  [
    'a link to a map in a sentence',
    'Meet me here: https://maps.google.com/?q=1,2 at nine',
    'Meet me here: https://maps.google.com/?q=1,2 at nine',
  ],
])('%s is the writer’s own', (_what, text, words) => {
  expect(ownWords(text.split('\n'))).toBe(words)
})

test('a group’s notices on an iPhone make nobody speak, whatever the language', async () => {
  const read = await readOne(
    [
      '[20.01.19, 11:20:00] Lift 2019: \u200eNachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.',
      '[20.01.19, 11:20:01] Lift 2019: \u200eRosa hat dich hinzugefügt.',
      '[20.01.19, 11:21:00] ~\u202fRosa: Wen stört der Lärm?',
      '[20.01.19, 11:22:00] \u202a+49\u00a0170\u00a0123\u202c: Uns alle',
    ].join('\n'),
    { zone: 'UTC' },
  )
  expect(read.conversation.parties.map((one) => one.name)).toEqual(['Rosa', '+49 170 123'])
  expect(read.report.dropped.map((one) => one.line)).toEqual([1, 2])
})

test.each([
  'Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them. *Learn more*',
  'Messages and calls are now end-to-end encrypted. Learn more.',
  'Сообщения и звонки защищены сквозным шифрованием.',
  'メッセージと通話はエンドツーエンド暗号化されています。',
  'Your security code with Cora changed. Tap to learn more.',
  'Deine Sicherheitsnummer für Cora hat sich geändert. Tippe, um mehr zu erfahren.',
  'Cora has a new phone. Appuyez pour en savoir plus.',
])('under a contact’s name and without marks, "%s" is a notice', async (notice) => {
  const chat = `[20/01/2019, 11:20:00] Cora: ${notice}\n[20/01/2019, 11:21:00] Rosa: Hello`
  const read = await readOne(chat, { zone: 'UTC' })
  expect(script(read)).toEqual(['Rosa 2019-01-20T11:21:00Z Hello'])
})

test('people may speak of encryption and of learning more', async () => {
  const chat = [
    '20/01/2019, 11:20 - Cora: Is your cloud end-to-end encrypted?',
    '20/01/2019, 11:21 - Cora: I would like to learn more',
    '20/01/2019, 11:22 - Cora: Are messages and calls end-to-end encrypted?',
    '20/01/2019, 11:23 - Rosa: Your security code is 4711, Cora',
  ].join('\n')
  expect((await readOne(chat, { zone: 'UTC' })).conversation.utterances).toHaveLength(4)
})

test('somebody whose name holds quotation marks speaks, a notice that quotes does not', async () => {
  const read = await readOne(
    [
      '20/01/2019, 11:20 - Cora changed the subject to “Lift: phase two”',
      '20/01/2019, 11:21 - Cora changed the subject from “A” to “B: C”',
      '20/01/2019, 11:22 - Cora “the buyer” Lindqvist: Hello',
    ].join('\n'),
    { zone: 'UTC' },
  )
  expect(script(read)).toEqual(['Cora “the buyer” Lindqvist 2019-01-20T11:22:00Z Hello'])
})

test('many marks behind one another end', () => {
  expect(ownWords([`Fine ${'\u200e<a>'.repeat(50_000)}`]).startsWith('Fine')).toBe(true)
})

test('whatever a message holds, what is read keeps its promises', () => {
  const piece = fc.constantFrom(
    '\u200e',
    '<',
    '>',
    'Rosa: ',
    '\n',
    '20/01/2019, 11:20 - ',
    '[11:20, 20/01/2019] ',
    'image omitted',
    '@',
    '.pdf',
    ' • ',
    '(file attached)',
    'é',
    '\u202f',
    '۱',
    '"',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = `20/01/2019, 11:19 - Cora: Hello\n${pieces.join('')}`
      const content = { bytes: new TextEncoder().encode(text), text }
      const answers = whatsapp.read(content, { zone: 'UTC', id: 'example' })
      if (!(answers instanceof Promise)) keepsItsPromises(answers)
    }),
    { numRuns: 1500, seed: 3 },
  )
})
