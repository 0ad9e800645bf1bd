import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

const { counted, list } = numbers

export const importReport = {
  title: (file) => `Wie ${file} gelesen wurde`,
  kicker: 'Zurück zum Hochladen',
  format: {
    title: 'Was es ist',
    known: (format, because) => `Gelesen als ${format}. Erkannt daran: ${because}.`,
    unknown: 'Wir konnten nicht sagen, was für eine Datei das ist.',
    documented:
      'Nach der Dokumentation gebaut: Wir haben noch keine echte Datei dieser Art gesehen. Sehen Sie zweimal hin, was daraus wurde.',
  },
  counts: (utterances, dropped, guessed) =>
    `${counted(utterances, 'Äußerung', 'Äußerungen')} gezählt, ${counted(dropped, 'Stück', 'Stücke')} weggelassen, ${counted(guessed, 'Angabe', 'Angaben')} vermutet`,
  dropped: 'Weggelassen',
  guessed: 'Vermutet',
  rolesGuessed: (names) =>
    `Auf wessen Seite ${list(names)} ${names.length === 1 ? 'ist' : 'sind'}, nach der Art zu sprechen.`,
  nothingGuessed: 'Nichts wurde vermutet.',
  nothingDropped: 'Nichts wurde weggelassen.',
  clock: {
    title: 'Zeit',
    fromFile: (when) => `Beginn: ${when}, laut Datei.`,
    fromPerson: (when, by) => `Beginn: ${when}, laut ${by}; die Datei hat kein Datum.`,
    messages: (from, to) => `Jede Nachricht hat ihre eigene Zeit, von ${from} bis ${to}.`,
    someMessages: (with_, of) => `${with_} von ${of} Nachrichten haben eine Zeit.`,
    unknown: 'Die Datei hat kein Datum, und niemand hat eines gesagt.',
    spans: 'Zeiten des Sprechens: Beginn und Ende.',
    starts: 'Zeiten des Sprechens: nur der Beginn; Anteile werden deshalb nach Wörtern gezählt.',
    none: 'Keine Zeiten des Sprechens; Anteile werden deshalb nach Wörtern gezählt.',
    words: 'Zeiten des Sprechens: jedes Wort.',
    zone: (zone) =>
      `Zeiten ohne Zeitzone wurden in ${zone.replace('_', ' ')} gelesen, wie beim Hochladen gesagt.`,
  },
  speakers: 'Wer gesprochen hat',
  speaker: (name, role, how) => `${name}: ${role} (${how})`,
  open: {
    title: 'Zu bestätigen, bevor es zählt',
    none: 'Nichts. Es zählt.',
    lead: 'Bis jemand antwortet, wird nichts davon benotet, und es kostet niemanden etwas.',
    speakers: 'Sagen, wer wer ist',
    start: 'Sagen, wann es war',
    owner: 'Sagen, wem es gehört',
    columns: 'Sagen, was die Spalten enthalten',
  },
  refused: 'Ließ sich nicht lesen',
  notYours: 'Es ist hier, bei jemand anderem.',
  link: 'Der ganze Bericht zu seiner Datei',
  conversation: 'Gespräch öffnen',
} satisfies Words['importReport']
