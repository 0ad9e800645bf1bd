import type { Told } from '../en/notices.ts'
import type { Words } from '../words.ts'
import { whose as of } from './names.ts'
import { numbers } from './numbers.ts'

const who = ({ by }: Told) => by ?? 'Jemand'
const whose = ({ rep }: Told) => (rep === null ? 'Ihr' : of(rep))
const whoseFeminine = ({ rep }: Told) => (rep === null ? 'Ihre' : of(rep))

export const notices = {
  title: 'Hinweise',
  lead: 'Worauf Sie hingewiesen wurden, das Letzte zuerst. Ein Hinweis betrifft, was Sie sehen dürfen, verschwindet damit und bleibt höchstens ein Jahr.',
  none: 'Noch nichts. Wenn jemand eines Ihrer Gespräche kommentiert, Sie um etwas bittet oder über einen Einspruch entscheidet, steht es hier.',
  bell: (unread) => (unread === 0 ? 'Hinweise' : `Hinweise, ${unread} ungelesen`),
  unread: (count) => numbers.counted(count, 'ungelesener Hinweis', 'ungelesene Hinweise'),
  allRead: 'Sie haben alle gelesen.',
  readAll: 'Alle als gelesen markieren',
  read: 'Als gelesen markieren',
  readThis: (says) => `Als gelesen markieren: ${says}`,
  open: 'Öffnen',
  openThis: (says) => `Öffnen: ${says}`,
  isNew: 'Neu',
  conversation: 'ein Gespräch',
  says: {
    security: () =>
      'Mit Ihrem Konto wurde ein neuer Zugangsschlüssel für Programme angelegt. Wenn Sie es nicht waren, nehmen Sie ihn zurück.',
    'own-time': (told) =>
      `Noch gehört dieses Gespräch nur Ihnen: ${told.what}. Sehen Sie es an, bevor andere es können.`,
    shared: (told) => `${who(told)} hat ein Gespräch mit Ihnen geteilt: ${told.what}.`,
    named: (told) => `${who(told)} hat Sie in einem Kommentar genannt: ${told.what}.`,
    commented: (told) => `${who(told)} hat ${whose(told)} Gespräch kommentiert: ${told.what}.`,
    listened: (told) => `${who(told)} hat ${whoseFeminine(told)} Aufnahme abgespielt: ${told.what}.`,
    'promise-due': (told) => `Heute ist eine Zusage fällig: ${told.what}.`,
    'promise-answered': (told) => `Zu einer Zusage hat der Kunde geantwortet: ${told.what}.`,
    'listening-asked': (told) => `${who(told)} bittet Sie, hier zuzuhören: ${told.what}.`,
    assigned: (told) => `${who(told)} hat Ihnen ein Gespräch zum Zuhören gegeben: ${told.what}.`,
    review: (told) => `${who(told)} hat ${whose(told)} Gespräch bewertet: ${told.what}.`,
    'self-review': (told) =>
      `${who(told)} hat eine Selbstbewertung geteilt: ${told.what}. Sie können sie lesen, sobald Ihre eigene Bewertung fertig ist.`,
    'peer-review': (told) =>
      `${who(told)} bittet Sie, ein Gespräch zu bewerten. Es bleibt unter Ihnen beiden.`,
    'calibration-closed': (told) =>
      `${who(told)} hat die Kalibrierung geschlossen, an der Sie teilgenommen haben. Sie können lesen, wie weit Sie übereinstimmen.`,
    calibrated: (told) =>
      `${who(told)} lässt Gespräche von mehreren Personen bewerten, damit sie sich einig sind, was gut ist. Einige von Ihnen sind dabei.`,
    calibration: (told) =>
      `${who(told)} bittet Sie um eine Bewertung, damit Sie sich einig sind, was gut ist: ${told.what}.`,
    'one-to-one': (told) =>
      `${who(told)} hat ${whose(told)} Vier-Augen-Gespräch angesetzt, verlegt oder abgesagt.`,
    goal: (told) =>
      told.rep === null
        ? `${who(told)} hat etwas zu Ihrem Ziel geschrieben.`
        : `${who(told)} hat etwas zu ${of(told.rep)} Ziel geschrieben.`,
    feedback: (told) => `${who(told)} hat eine Rückmeldung gegeben oder beantwortet.`,
    'good-moment': (told) =>
      told.rep === null
        ? `${who(told)} fragt, ob andere aus einer Stelle lernen dürfen: ${told.what}.`
        : `${who(told)} lässt andere aus einer Stelle lernen: ${told.what}.`,
    lesson: (told) => `${who(told)} hat eine Lektion für Sie erstellt.`,
    'appeal-filed': (told) =>
      told.rep === null
        ? 'Ihr Einspruch wartet auf eine Entscheidung.'
        : `${told.rep} hat Einspruch erhoben.`,
    'appeal-handed': (told) =>
      `${who(told)} hat jemand anderen gebeten, über Ihren Einspruch zu entscheiden.`,
    'appeal-to-decide': (told) =>
      told.rep === null
        ? 'Sie sollen über einen Einspruch entscheiden.'
        : `Sie sollen über ${of(told.rep)} Einspruch entscheiden.`,
    'appeal-decided': (told) =>
      told.rep === null
        ? 'Über Ihren Einspruch ist entschieden.'
        : `Über ${of(told.rep)} Einspruch ist entschieden.`,
    'case-asked': (told: Told) => `${who(told)} bittet Sie um eine Antwort für einen Kunden.`,
    'case-answered': (told: Told) =>
      `Ein Anliegen ist beantwortet: ${told.what}. Jetzt soll der Kunde es erfahren.`,
    'case-unanswered': () =>
      'Ein Anliegen von Ihnen blieb ohne Antwort. Fragen Sie noch einmal oder jemand anderen.',
    'plan-to-sign': () =>
      'Ein Plan liegt für Sie zum Lesen und Unterschreiben bereit. Bis dahin werden Sie zum Zielbetrag bezahlt.',
    preview: () =>
      'Ihre Abrechnung des letzten Zeitraums liegt vor, für Sie vor allen anderen. Bis die Vorschau endet, können Sie gegen alles darin Einspruch erheben.',
    adjusted: () =>
      'Eine frühere Abrechnung von Ihnen wurde berichtigt. Die nächste zahlt es in einer eigenen Zeile.',
    rescored: () =>
      'Ein Einspruch aus dem Team war richtig, und in einem Gespräch von Ihnen war dasselbe falsch. Es wurde auch dort richtiggestellt.',
    'weight-frozen': () =>
      'Ein Gewicht Ihres Vergütungsplans ist eingefroren: Die Zahl stieg, und was sie Kunden bringen soll, nicht. Es wird zum Zielbetrag bezahlt, und niemand hat damit etwas falsch gemacht.',
    'approval-wanted': (told) =>
      `${who(told)} hat einen Zeitraum freigegeben. Eine zweite Person muss ihn freigeben.`,
    'to-pay-out': () =>
      'Ein Zeitraum ist festgeschrieben. Die Dateien für die Lohnabrechnung lassen sich erstellen.',
    'case-to-remind': () =>
      'Ihr Anliegen ist noch nicht beantwortet. Es ist keine E-Mail eingerichtet: Erinnern Sie selbst.',
    'same-fault': () =>
      'Ein Einspruch war berechtigt, und derselbe Fehler kann auch anderswo stecken. Sie sollen nachsehen.',
    'gem-proposed': (told) =>
      `${who(told)} hält etwas, das wir von ${told.what} erfahren haben, für ein Juwel.`,
    'gem-decided': (told) =>
      `${who(told)} hat geantwortet, ob das, was Sie von ${told.what} erfahren haben, ein Juwel ist.`,
    'insight-used': (told) =>
      `${who(told)} sagt, dass wieder genutzt wurde, was Sie von ${told.what} erfahren haben.`,
  },
  switches: {
    title: 'Worauf Sie hingewiesen werden',
    lead: 'Was Sie ausschalten, wird weder gezählt noch gezeigt. Auf neue Zugangsschlüssel Ihres Kontos wird immer hingewiesen.',
    save: 'Speichern',
    kinds: {
      security: 'Neue Zugangsschlüssel für Programme mit meinem Konto',
      'own-time': 'Ein Gespräch, das noch mir allein gehört',
      shared: 'Jemand teilt ein Gespräch mit mir',
      named: 'Jemand nennt mich in einem Kommentar',
      commented: 'Jemand kommentiert mein Gespräch',
      listened: 'Jemand spielt meine Aufnahme ab',
      'promise-due': 'Eine Zusage von mir ist fällig',
      'promise-answered': 'Ein Kunde antwortet, ob ich eine Zusage gehalten habe',
      'listening-asked': 'Jemand bittet mich zuzuhören',
      assigned: 'Ich bekomme etwas zum Zuhören',
      review: 'Eine Bewertung meines Gesprächs',
      'self-review': 'Jemand teilt eine Selbstbewertung mit mir',
      'peer-review': 'Jemand aus dem Team bittet mich um eine Bewertung',
      calibration: 'Ich soll mit anderen ein Gespräch bewerten',
      'calibration-closed': 'Eine Kalibrierung, an der ich teilgenommen habe, ist geschlossen',
      calibrated: 'Gespräche von mir sind in einer Kalibrierung',
      'one-to-one': 'Meine Vier-Augen-Gespräche',
      goal: 'Meine Ziele',
      feedback: 'Rückmeldungen und Antworten darauf',
      'good-moment': 'Jemand möchte eine Stelle von mir zeigen',
      lesson: 'Lektionen für mich',
      'appeal-filed': 'Ein Einspruch wurde erhoben',
      'appeal-handed': 'Jemand anderes entscheidet über meinen Einspruch',
      'appeal-to-decide': 'Ich soll über einen Einspruch entscheiden',
      'appeal-decided': 'Über einen Einspruch ist entschieden',
      'case-asked': 'Ein Anliegen wartet auf Ihre Antwort',
      'case-answered': 'Ihr Anliegen ist beantwortet',
      'case-unanswered': 'Ihr Anliegen blieb ohne Antwort',
      'case-to-remind': 'Jemand ist an Ihr Anliegen zu erinnern',
      'plan-to-sign': 'Ein Plan ist zu unterschreiben',
      preview: 'Eine Abrechnung ist vor allen anderen zu lesen',
      rescored: 'Etwas von Ihnen wurde nach dem Einspruch anderer richtiggestellt',
      adjusted: 'Eine frühere Abrechnung wurde berichtigt',
      'weight-frozen': 'Ein Gewicht meines Plans ist eingefroren',
      'approval-wanted': 'Ein Zeitraum wartet auf die zweite Freigabe',
      'to-pay-out': 'Ein Zeitraum ist bereit für die Lohnabrechnung',
      'same-fault': 'Derselbe Fehler kann anderswo stecken',
      'gem-proposed': 'Eine Einsicht wird als Juwel vorgeschlagen',
      'gem-decided': 'Jemand antwortet zu einem Juwel von mir',
      'insight-used': 'Eine Einsicht von mir wurde genutzt',
    },
  },
} satisfies Words['notices']
