import type { UploadState } from '../../../db/queries/upload-states.ts'
import type { Way } from '../../../db/queries/uploads.ts'
import type { Staying } from '../../../server/actions/withdrawal-plan.ts'
import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

const { counted } = numbers
const files = (count: number) => counted(count, 'Datei', 'Dateien')
const conversations = (count: number) => counted(count, 'Gespräch', 'Gespräche')

const ways: Readonly<Record<Way, string>> = {
  page: 'von jemandem',
  folder: 'aus dem überwachten Ordner',
  mailbox: 'aus dem Postfach',
  sender: 'von Systemen, die an uns senden',
}

const staying: Readonly<Record<Staying, string>> = {
  frozen: 'ein für immer geschlossener Zeitraum beruht darauf',
  measured:
    'die Messung seines Zeitraums ist abgeschlossen; gegen Falsches darin steht Ihnen der Einspruch offen',
  'later-file': 'eine spätere Datei wurde damit verbunden; nehmen Sie diese zuerst zurück',
}

const inSummary: readonly (readonly [UploadState, string])[] = [
  ['done', 'eingelesen'],
  ['already-here', 'schon hier'],
  ['needs-mapping', 'mit Frage an Sie'],
  ['refused', 'abgewiesen'],
  ['cancelled', 'abgebrochen'],
  ['withdrawn', 'zurückgenommen'],
  ['joined', 'mit einer anderen gelesen'],
  ['unpacked', 'geöffnet'],
]

export const upload = {
  title: 'Gespräche einlesen',
  lead: 'Anrufe, Besprechungen, Chats und E-Mails, als Datei, wie Ihr System sie schrieb. Bis zu 200 Dateien auf einmal, ein Ordner oder ein ZIP-Archiv mit Dateien.',
  drop: 'Dateien oder einen Ordner hierher ziehen, oder Dateien wählen',
  recordings: (megabytes) =>
    `Auch Aufnahmen, je bis ${megabytes} MB (WAV, MP3, M4A, OGG, Opus, WebM, MP4): Heißt eine wie ihr Transkript, findet sie es von selbst.`,
  folder: 'oder einen Ordner wählen',
  formats:
    'WebVTT, SRT, Zoom, Teams, Deepgram, AssemblyAI, AWS Transcribe, Whisper, Gong mit seiner Anrufliste, WhatsApp, Slack, Intercom, E-Mail, CSV, einfaches „Name: Text“, Heards eigenes JSON. Zu einer Tabelle, die niemand kennt, wird gefragt.',
  whose: 'Wem gehören diese Gespräche?',
  nobodyYet: 'An den Namen darin erkennen',
  whoseHint: 'Was zu niemandem passt, zählt in keiner Note.',
  zone: 'Zeitzone',
  zoneHint: 'Für Zeiten in Dateien, die selbst keine Zeitzone nennen.',
  send: 'Einlesen',
  sending: 'Wird gesendet',
  sent: 'Gesendet. Die Seite öffnet sich, auf der gelesen wird.',
  left: 'Weggelassen, weil größer, als eine Datei sein darf:',
  chosen: 'gewählt',
  tooLarge: 'Das ist mehr, als sich auf einmal senden lässt. Wählen Sie weniger Dateien.',
  lost: 'Die Verbindung ist abgebrochen. Nichts davon wurde übernommen; senden Sie es noch einmal.',
  noFile: 'Wählen Sie mindestens eine Datei.',
  tooMany: (most) =>
    `Das sind mehr als ${most} Dateien auf einmal. Senden Sie sie in mehreren Teilen oder als ein ZIP-Archiv; nichts davon wurde übernommen.`,
  unknownZone: 'Diese Zeitzone kennen wir nicht. Schreiben Sie sie wie Europe/Berlin.',
  unknownRep: 'Sie können Gespräche nur für Personen Ihres eigenen Teams einlesen. Nichts wurde übernommen.',
  tooMuch:
    'Vieles, was Sie früher eingelesen haben, wartet noch oder wurde abgewiesen. Warten Sie, bis es gelesen ist, oder nehmen Sie es zurück.',
  tooLargeTogether: (megabytes) =>
    `Diese Dateien haben zusammen mehr als ${megabytes} MB, Aufnahmen nicht gerechnet. Senden Sie sie in mehreren Teilen; nichts davon wurde übernommen.`,
  diskFull:
    'Auf diesem Rechner ist zu wenig Platz. Nichts wurde übernommen; sagen Sie es Ihrer Administration.',
  mappings: 'Was uns über Tabellen gesagt wurde',
  recent: {
    title: 'Zuletzt eingelesen',
    none: 'Noch nichts. Was Sie einlesen, bleibt in dieser Liste, mit dem, was aus jeder Datei wurde.',
    open: (when, count) => `${files(count)}, ${when}`,
    by: (name, way) => (name === null ? ways[way] : `von ${name}`),
  },
  states: {
    arriving: 'Unterwegs',
    waiting: 'Wartet',
    reading: 'Wird gelesen',
    done: 'Eingelesen',
    'already-here': 'Schon hier',
    refused: 'Abgewiesen',
    'needs-mapping': 'Braucht Ihre Antwort',
    joined: 'Mit einer anderen Datei gelesen',
    unpacked: 'Geöffnet',
    cancelled: 'Abgebrochen',
    withdrawn: 'Zurückgenommen',
  },
  next: {
    title: 'Wie es weitergeht',
    name: 'Sagen Sie, wer bei Ihnen verkauft: Einige Gespräche sind noch ohne Zuordnung',
    give: 'Gespräche ohne Zuordnung einer Person geben, viele auf einmal',
    breaking: (count) =>
      count === 0
        ? 'Zusagen: Keine ist in Gefahr'
        : `${counted(count, 'Zusage', 'Zusagen')} in Gefahr ansehen, jede mit ihren Worten`,
    agenda: 'Coaching: die Tagesordnung des nächsten Vier-Augen-Gesprächs anlegen',
  },
  one: {
    title: (count) => (count === 1 ? 'Eine hochgeladene Datei' : `${count} hochgeladene Dateien`),
    lead: (by, way, when) => `${by ?? numbers.capital(ways[way])}, ${when}`,
    progress: 'Gelesene Dateien',
    reading: (left) =>
      left === 1
        ? '1 Datei ist noch zu lesen. Sie können diese Seite verlassen: Das Lesen geht weiter.'
        : `${left} Dateien sind noch zu lesen. Sie können diese Seite verlassen: Das Lesen geht weiter.`,
    finished: 'Alle Dateien sind gelesen.',
    lookAgain: 'Noch einmal nachsehen',
    show: { all: 'Alle Dateien', open: 'Die jemanden brauchen' },
    nothingOpen: 'Keine Datei braucht jemanden.',
    summary: (count) => {
      const said = inSummary.flatMap(([state, what]) => (count[state] > 0 ? [`${count[state]} ${what}`] : []))
      return said.length === 0 ? 'Noch ist nichts gelesen' : said.join(', ')
    },
    retry: 'Abgewiesenes noch einmal versuchen',
    retryOne: 'Noch einmal versuchen',
    cancel: (waiting) =>
      waiting === 1
        ? 'Die 1 Datei, die wartet, nicht lesen'
        : `Die ${waiting} Dateien, die warten, nicht lesen`,
    errors: 'Was abgewiesen wurde, als Tabelle (CSV)',
    withdraw: 'Alles zurücknehmen',
    withdrawOne: 'Zurücknehmen',
    report: 'Wie gelesen wurde',
    map: 'Sagen, was in den Spalten steht',
    recordingAlone: 'Heard weiß nicht, zu welchem Gespräch diese Aufnahme gehört.',
    settle: 'Sagen, zu welchem',
    unmapped:
      'Nichts in dieser Tabelle zeigt, was in ihren Spalten steht. Sagen Sie es, dann wird sie gelesen.',
    ofMany: (count) => `${conversations(count)} darin`,
    and: (count) => `und ${counted(count, 'weiteres Gespräch', 'weitere Gespräche')}`,
    line: (line) => `Zeile ${line}: `,
    notYours: 'Es ist hier, bei jemand anderem',
    gone: 'Es ist nicht mehr hier',
    nothingTaken: (days) =>
      `Nichts davon wurde übernommen. Die Datei wird ${days} Tage behalten, damit es sich noch einmal versuchen lässt.`,
    partly: 'Der Rest der Datei wurde übernommen.',
    joinedWith: (names) => `Gelesen zusammen mit ${numbers.list(names)}.`,
    unpacked: (count) => `${files(count)} darin, jede einzeln in dieser Liste.`,
    tookBack: (by, when) => `Zurückgenommen von ${by} am ${when}.`,
    earlier: 'Früher',
    later: 'Später',
    ofPages: (page, pages) => `Seite ${page} von ${pages}`,
  },
  csv: ['datei', 'stand', 'zeile', 'grund'],
  withdrawal: {
    title: (name) => (name === null ? 'Dieses Hochladen zurücknehmen' : `${name} zurücknehmen`),
    lead: 'Für Dateien, die nicht hätten eingelesen werden sollen. Was verschwindet, kommt nur wieder, wenn es neu eingelesen wird.',
    before: 'Es wurde schon zurückgenommen. Davon ist nichts mehr übrig.',
    gone: (count) =>
      count === 1
        ? '1 Gespräch kam nur von hier: Es verschwindet, mit allem, was darin gefunden wurde.'
        : `${count} Gespräche kamen nur von hier: Sie verschwinden, mit allem, was darin gefunden wurde.`,
    notes: (count) =>
      `${counted(count, 'Notiz', 'Notizen')}, von Menschen dazu geschrieben: verschwinden mit.`,
    recordings: (count) =>
      `${counted(count, 'Aufnahme', 'Aufnahmen')}: vom Rechner gelöscht, zu welchem Gespräch auch immer.`,
    proofs: (count) =>
      `${counted(count, 'Zusage', 'Zusagen')} anderswo, die es als gehalten nachweist: wieder offen, ohne den Nachweis.`,
    earlier: (count) =>
      `${conversations(count)}, zu denen mehr kam: Die früheren Worte gelten wieder und werden neu gemessen.`,
    untouched: (count) => `${conversations(count)}, zu denen nichts Neues kam: Nichts ändert sich.`,
    stays: (count, why) =>
      `${conversations(count)} ${count === 1 ? 'bleibt' : 'bleiben'}, denn ${staying[why]}.`,
    nothing: 'Es brachte kein Gespräch. Nur die Dateien werden aus der Liste gestrichen.',
    confirm: 'Schreiben Sie „zurücknehmen“, um es zu bestätigen',
    confirmWord: 'zurücknehmen',
    wrongWord: 'Schreiben Sie „zurücknehmen“, genau so, wenn Sie es wollen.',
    act: 'Zurücknehmen',
    stay: 'So lassen',
    beingRead: 'Eine der Dateien wird gerade gelesen. Versuchen Sie es gleich noch einmal.',
  },
} satisfies Words['upload']
