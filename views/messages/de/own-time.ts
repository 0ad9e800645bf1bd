import type { ShareHow } from '../../../db/queries/shares.ts'
import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

const days = (count: number) => numbers.counted(count, 'Arbeitstag', 'Arbeitstage')

const opened: Readonly<Record<ShareHow, (by: string, when: string) => string>> = {
  rep: (by, when) => `${by} hat es am ${when} geteilt.`,
  'manager brought': (by, when) => `${by} hat es eingelesen, daher war es ab ${when} offen.`,
  time: (_, when) => `Seine Eigenzeit war am ${when} vorbei.`,
  asked: (by, when) => `${by} hat am ${when} um Zuhören gebeten und es damit geteilt.`,
  before: () => 'Es war hier, bevor Gespräche eine Eigenzeit hatten.',
}

export const ownTime = {
  strip: {
    until: (when) => `Nur Ihres bis ${when}`,
    private: 'Privat: Es geht niemanden etwas an, und das bleibt so',
    practice: 'Probe: nur für Sie, nie benotet, nie bezahlt',
    why: (count) =>
      `Niemand sonst findet es, in keiner Liste, keiner Zahl und keinem Durchschnitt, ${days(count)} lang. Danach kann Ihre Führungskraft es öffnen.`,
    privateWhy:
      'Es zählt in keiner Note und keinem Durchschnitt, und niemand kann es öffnen. Ihre Führungskraft und das Personal sehen, wie viele Sie so gekennzeichnet haben, und nicht, welche. War es ausgelost, zählt die Ziehung seines Zeitraums für Sie nicht mehr.',
    practiceWhy:
      'Es wird für Sie gemessen. Es öffnet sich nie für andere, und Sie können es jederzeit entfernen.',
    policy: 'Wie lange, und für wen',
    share: 'Jetzt teilen',
    mark: 'Privat, kein Verkaufsgespräch',
    unmark: 'Es war doch ein Verkaufsgespräch',
    preview: (name) => `Was ${name} sehen wird`,
    previewOfNobody: 'Was eine Führungskraft sehen wird',
    remove: 'Entfernen',
    opened: (how, by, when) => opened[how](by, when),
  },
  mark: { until: (when) => `Nur Sie, bis ${when}`, private: 'Nur Sie: privat' },
  tooLate:
    'Es ist inzwischen offen: Wer es sehen darf, hat es. Erheben Sie stattdessen Einspruch, dass es ein privates Gespräch ist.',
  preview: {
    title: (what) => `Was Ihre Führungskraft sieht: ${what}`,
    closed: (name) =>
      `Jetzt sieht ${name} nichts davon: in keiner Liste, in keiner Zahl, nicht über die Adresse. Dies ist die Seite, sobald es offen ist. Nichts darauf lässt sich bedienen, und dass Sie hier waren, wird nirgends vermerkt.`,
    open: (name) =>
      `Dies ist die Seite, wie ${name} sie sieht. Nichts darauf lässt sich bedienen, und dass Sie hier waren, wird nirgends vermerkt.`,
    never: 'Niemand außer Ihnen wird es je sehen.',
    nobody: 'Ihr Team hat zurzeit keine Führungskraft. Wer es wird, sieht es, sobald es offen ist.',
    back: 'Zurück zu Ihrer Seite',
  },
  practice: {
    title: 'Probe',
    lead: 'Proben Sie ein Gespräch, oder versuchen Sie ein altes noch einmal. Es wird gemessen wie jedes Gespräch, aber nur für Sie: Es wird nie benotet oder bezahlt, öffnet sich nie, und Sie können es entfernen.',
    ungradable: 'Eine Probe wird nicht benotet.',
    begin: 'Proben',
    label: 'Was gesagt wird',
    hint: 'Eine Zeile für jeden Redebeitrag, mit dem Namen davor. Rosa: What changed for you since the spring? Cora: Two of our drivers left.',
    file: 'Oder ein Transkript, höchstens 1 MB',
    fileHint: 'Jedes Format, das sich auch hochladen lässt. Die Datei selbst wird nicht behalten.',
    act: 'Messen',
    empty: 'Schreiben Sie, was gesagt wird, oder wählen Sie eine Datei.',
    refused: 'Das ließ sich nicht als Gespräch lesen:',
    yours: 'Ihre Proben',
    onlyYou: 'nur Sie',
    none: 'Noch nichts. Was Sie proben, steht hier.',
    when: (when) => `Geprobt ${when}`,
    airtime: (share) => `Gesprächsanteil des Kunden: ${share}.`,
    remove: 'Entfernen',
    removeOf: (when) => `Die Probe von ${when} entfernen`,
  },
  policy: {
    title: 'Wie lange ein Gespräch nur Ihnen gehört',
    lead: 'Ein neues Gespräch gehört zuerst der Person, die es geführt hat. Eine Zeit lang findet es niemand sonst: in keiner Liste, Zahl, Suche, E-Mail oder Ausgabe, in keinem Durchschnitt und keinem Protokoll.',
    now: (count) =>
      count === 0
        ? 'Hier ist das ausgeschaltet: Ein Gespräch ist offen, sobald es eingelesen ist.'
        : `Hier sind es ${days(count)}.`,
    rules: [
      'Die Zeit beginnt, wenn ein Gespräch eingelesen oder jemandem zugeordnet wird. Wochenenden, Feiertage und Tage der Abwesenheit zählen nicht.',
      'Wem es gehört, darf es früher teilen. Was eine Führungskraft einliest, ist sofort offen, denn sie hat es schon.',
      'Bis es sich öffnet, zählt es in keiner Note und in keiner Zahl, die andere sehen oder nach der bezahlt wird.',
      'Es lässt sich als privat kennzeichnen: Dann öffnet es sich nie und wird nie benotet. Andere erfahren, wie viele es sind, nie, welche.',
      'Eine Probe wird nie geöffnet, benotet oder bezahlt.',
      'Eine Änderung gilt für Gespräche, die danach kommen. Was jemandem zugesagt war, wird gehalten.',
    ],
    change: 'Ändern',
    label: 'Arbeitstage (0 schaltet es aus)',
    hint: 'Von 0 bis 10.',
    save: 'Speichern',
    badDays: 'muss eine ganze Zahl von 0 bis 10 sein',
    marks: 'Als privat gekennzeichnet',
    marksAside: 'in den letzten 90 Tagen',
    marksLead: 'Eine Zahl und sonst nichts: Was gekennzeichnet wurde, wird nie geöffnet.',
    noMarks: 'Niemand hat etwas gekennzeichnet.',
    rep: 'Person',
    count: 'Als privat gekennzeichnet',
    longest: (most) => `Erst nach ${most} Tagen geöffnet`,
    longestRule: (most) =>
      `Wie lange auch jemand abwesend ist: Spätestens ${most} Kalendertage, nachdem es eingelesen wurde, öffnet es sich; wie oft das der Grund war, wird gezählt.`,
  },
} satisfies Words['ownTime']
