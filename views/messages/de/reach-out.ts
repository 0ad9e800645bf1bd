import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

const { capital, counted, spelled } = numbers
const days = (n: number) => counted(n, 'Tag', 'Tage')
const ofDays = (n: number) => counted(n, 'Tag', 'Tagen')

export const reachOut = {
  title: 'Sich bei Kunden melden',
  says: (people, evening) =>
    people === 0
      ? 'Niemand wartet auf Sie'
      : `${people === 1 ? 'Ein Mensch' : `${capital(spelled(people))} Menschen`} für Ihren ${evening ? 'Nachmittag' : 'Vormittag'}`,
  saysTeam: (people) =>
    people === 0
      ? 'Niemand wartet auf Ihr Team'
      : `Ihr Team könnte mit ${people === 1 ? 'einem Menschen' : `${spelled(people)} Menschen`} sprechen`,
  lead: 'Erst wer, dann wann, und erst dann wie. Jeder steht hier, weil er etwas gesagt oder getan hat, nie wegen einer Punktzahl.',
  empty: {
    quote: 'Sie sagten Freitag. Ich hatte nicht mehr damit gerechnet.',
    body: 'Hier stehen Kunden, wenn Sie ihnen etwas schulden, wenn sie sich entscheiden, nachdem sie gekauft haben, und bevor sie denken, Sie hätten sie vergessen.',
  },
  later: (people) =>
    `${counted(people, 'weiterer Mensch kann', 'weitere Menschen können')} einen anderen Tag warten.`,
  columns: { who: 'Wer', why: 'Warum jetzt', when: 'Wann', how: 'Wie' },
  groups: {
    owed: ['Sie schulden ihnen etwas', 'vor allem anderen'],
    deciding: ['Sie entscheiden sich gerade', 'sie kaufen schon: helfen, nicht werben'],
    'check-in': ['Fragen, wie es ihnen gefällt', 'nach dem Kauf, nichts zu verkaufen'],
    quiet: ['Still geworden', 'sie warten, und wir haben nicht geschrieben'],
  },
  groupsTeam: { owed: 'Wir schulden ihnen etwas' },
  peace: ['In Ruhe lassen', 'sie haben darum gebeten'],
  quietUntil: (day) => `Hat um Ruhe gebeten bis ${day}.`,
  withdrawn: (day) => `Hat am ${day} die Einwilligung widerrufen. Wird niemandem vorgeschlagen.`,
  lookedAfter: (rep) => `${rep} betreut sie`,
  because: {
    owedToday: (action) => `Für heute zugesagt: ${action}.`,
    owedLate: (action, day) => `Für ${day} zugesagt: ${action}.`,
    owedSoon: (action) => `Für morgen zugesagt: ${action}.`,
    deciding: (day) => `So wie am ${day} spricht, wer sich gerade entscheidet.`,
    looking: (product, visits, day) =>
      `Hat sich auf unserer Seite ${product} angesehen, bisher ${counted(visits, 'Besuch', 'Besuche')}, zuletzt am ${day}.`,
    checkIn: (what, day) => `Hat am ${day} gekauft: ${what}.`,
    quiet: (day) => `Zuletzt von uns gehört am ${day}.`,
  },
  waited: (n, of) => `${days(n)} von ${of} ohne ein Wort von uns`,
  when: {
    today: 'Heute',
    tomorrow: 'Morgen',
    thisWeek: 'Diese Woche',
    anyDay: 'An jedem Tag',
    before: (time) => `Vor ${time}`,
    late: 'Es ist schon spät. Ein kurzes Nein ist besser als nichts.',
    dueToday: 'Heute fällig.',
    dueTomorrow: 'Morgen fällig.',
    fresh: 'Das war erst vor Kurzem.',
    looked: 'Sie waren vor Kurzem auf unserer Seite.',
    answers: (from, to, n) => `E-Mails kamen zwischen ${from} und ${to}, ${n} gezählt.`,
    runsOut: (n) => `Noch ${days(n)}, dann sind es zwei Wochen.`,
    isOut: 'Es ist schon zu lange her.',
    by: (day) => `Bis ${day}.`,
    asked: (day) => `Fällig seit ${day}.`,
  },
  how: {
    picksUp: (answered, tries) => `Geht ans Telefon: ${answered} von ${tries}.`,
    answers: (answered, tries) => `Antwortet dort: ${answered} von ${tries}.`,
    meets: (tries) => `Sie haben sich ${tries}-mal getroffen.`,
    not: (channel, answered, tries) => `${channel}: ${answered} von ${tries} beantwortet.`,
    unknown: (contacts) =>
      `Noch ist nicht bekannt, welcher Weg passt: bisher ${counted(contacts, 'Kontakt', 'Kontakte')}, zu wenige von einer Art.`,
  },
  channels: { phone: 'Telefon', video: 'Video', 'in-person': 'Besuch', chat: 'Chat', email: 'E-Mail' },
  acts: {
    phone: 'Anrufen',
    video: 'Per Video anrufen',
    'in-person': 'Besuch planen',
    chat: 'Im Chat Hilfe anbieten',
    email: 'Schreiben',
  },
  actWith: (act, name) => `${act}: ${name}`,
  otherway: 'Anders',
  otherwayOf: (name) => `${name} anders erreichen`,
  notNow: 'Nicht jetzt',
  notNowOf: (name) => `Nicht jetzt: ${name}`,
  notNowWhy: 'Warum nicht jetzt?',
  reasons: {
    'wrong-time': 'Für sie ist es der falsche Zeitpunkt',
    'somebody-else': 'Jemand anderes ist geeigneter',
    waiting: 'Ich warte auf etwas von ihnen',
    other: 'Ein anderer Grund',
  },
  notNowUntil: 'Wieder fragen',
  untilDays: { '1': 'morgen', '3': 'in drei Tagen', '7': 'in einer Woche', '30': 'in einem Monat' },
  putOff: 'Von der Liste nehmen',
  taken: {
    yours: (time, channel) => `Sie sind seit ${time} dran (${channel}).`,
    of: (rep) => `${rep} ist dran.`,
    how: 'Wie ist es gegangen?',
    minutes: 'Minuten, die es gebraucht hat',
    outcomes: {
      answered: 'Wir haben gesprochen',
      declined: 'Sie wollten nicht',
      'no-answer': 'Niemand hat geantwortet',
    },
  },
  live: {
    title: 'Jetzt auf unserer Seite',
    lead: 'Jetzt auf unserer Seite:',
    offered: (rep) => `${rep} angeboten.`,
    with: (rep) => `${rep} spricht mit ihnen.`,
    somebody: 'jemand',
    somebodyFrom: (account) => `jemand von ${account}`,
    visit: (nth) => (nth === 1 ? 'erster Besuch' : `${nth}. Besuch`),
    reading: (what, minutes) =>
      minutes < 1 ? `liest über ${what}` : `liest seit ${counted(minutes, 'Minute', 'Minuten')} über ${what}`,
    onPage: (page) => `auf der Seite ${page}`,
    gone: 'Sie haben unsere Seite verlassen.',
    owed: (promises) => `Sie schulden ihnen ${counted(promises, 'Antwort', 'Antworten')}.`,
    none: 'Gerade braucht Sie niemand auf unserer Seite. Wer Sie braucht, erscheint hier von selbst.',
    noneTeam: 'Gerade wird niemand in Ihrem Team gebeten, einem Besucher zu helfen.',
    why: 'Warum sie?',
    broken: 'Dieser Teil der Seite ist nicht mehr aktuell. Laden Sie die Seite neu.',
    tooManyOpen:
      'Sie haben diese Liste so oft offen, dass eine weitere nicht von selbst aktuell gehalten wird. Schließen Sie eine und laden Sie diese neu.',
    tooManyListen:
      'So viele haben diese Liste offen, dass eine weitere nicht von selbst aktuell gehalten wird. Laden Sie die Seite neu, um zu sehen, was neu ist.',
    tooMany:
      'Sie haben diese Seite zu oft geöffnet, als dass sie sich hier selbst aktualisieren könnte. Laden Sie sie neu, um Neues zu sehen.',
    factors: {
      returned: (n) => `Sie sind wiedergekommen: ${n}. Besuch`,
      stayed: (n) => `Seit ${counted(n, 'Minute', 'Minuten')} auf einer Seite`,
      pages: (n) => `${counted(n, 'Seite', 'Seiten')} geöffnet`,
      campaign: () => 'Über eine unserer Kampagnen gekommen',
      known: () => 'Ein Kunde, den wir kennen, und der zugestimmt hat, erkannt zu werden',
      bought: (n) => `Haben schon bei uns gekauft: ${n}-mal`,
      signals: (n) => `In den letzten zwei Wochen vom Kaufen gesprochen: ${n}-mal`,
      owed: (n) => `Sie schulden ihnen ${counted(n, 'Antwort', 'Antworten')}`,
    },
    value: (money) => `Was sie sich ansehen, kostet ${money}`,
    noValue: 'Wir wissen nicht, was das kostet, was sie sich ansehen',
    rule: 'Niemand wird in den ersten dreißig Sekunden angeboten, niemand zweimal am Tag, und nie mehr Menschen, als Sie selbst sind.',
  },
  free: {
    'said-free': 'Sie haben gesagt, dass Sie frei für Besucher sind.',
    'said-busy':
      'Sie haben gesagt, dass Sie beschäftigt sind. Ihnen wird niemand auf unserer Seite angeboten.',
    'at-work': 'Das ist Ihre Arbeitszeit, also werden Ihnen Besucher angeboten.',
    'not-at-work': 'Das ist nicht Ihre Arbeitszeit. Ihnen wird niemand auf unserer Seite angeboten.',
    free: 'Ich bin frei',
    busy: 'Ich bin beschäftigt',
  },
  gone: 'Das ist schon vergeben oder vorbei. Die Seite zeigt, was es jetzt gibt.',
  measuredLink: 'Was daraus wurde, sich zu melden',
  settingsLink: 'Websites und Regeln',
  measured: {
    title: 'Was daraus wurde, dass wir uns gemeldet haben',
    lead: (n) =>
      `Die letzten ${ofDays(n)}. Niemand wird mit jemandem verglichen, und nichts davon wird je eine Zeile der Vergütung.`,
    worth: (perHour, hours) => `${perHour} gekauft je Stunde Aufmerksamkeit, in ${hours} Stunden.`,
    worthUnknown: 'Nicht messbar, weil noch niemand gesagt hat, wie viele Minuten es gedauert hat.',
    worthWhat: (bought, value, n) =>
      `${counted(bought, 'Mal führte es', 'Mal führte es')} innerhalb von ${ofDays(n)} zu einem Kauf, zusammen ${value}. Vielleicht hätten sie auch ohne uns gekauft: siehe unten.`,
    approachesTitle: 'Wie oft wir auf jemanden zugingen',
    approaches: (n) => `${n}-mal`,
    columns: { what: 'Was daraus wurde', n: 'Wie oft', share: 'Anteil' },
    outcomes: {
      answered: 'Wir haben gesprochen',
      declined: 'Sie wollten nicht',
      noAnswer: 'Niemand hat geantwortet',
      untold: 'Niemand hat es gesagt',
      notTaken: 'Angeboten und nicht angenommen',
    },
    liftTitle: 'Hilft es, sich zu melden?',
    liftAside: 'gegenüber denen, die wir durch Zufall in Ruhe ließen',
    lift: (percent, low, high) =>
      `Am ehesten haben ${percent} mehr von denen gekauft, auf die wir zugehen konnten, zwischen ${low} und ${high}.`,
    liftFewer: (percent, low, high) =>
      `Am ehesten haben ${percent} weniger von denen gekauft, auf die wir zugehen konnten; der Unterschied liegt zwischen ${low} und ${high}.`,
    liftAround: 'Die Spanne enthält null: Es kann auch nichts gebracht haben.',
    few: (suggested, heldOut) =>
      `Nicht messbar, weil ${suggested} und ${heldOut} Menschen zu wenige für einen Vergleich sind, oder zu wenige gekauft haben.`,
    rule: (percent, n) =>
      `Auf ${percent} von 100 Besuchern, durch Zufall gezogen, geht nie jemand von sich aus zu, damit wir lernen, wozu es gut ist. Zusagen an sie werden trotzdem gehalten. Ein Kauf zählt ${days(n)} lang. Die Gruppen unterscheiden sich nur durch Zufall, also ist der Unterschied das, was es bringt; Spanne von 90\u00a0%.`,
    groups: { suggested: 'Konnten angesprochen werden', heldOut: 'Durch Zufall in Ruhe gelassen' },
    table: { group: 'Gruppe', n: 'Menschen', bought: 'Gekauft', share: 'Anteil', interval: 'Zwischen' },
    chart: 'Anteil jeder Gruppe, der gekauft hat, mit seiner Spanne von 90\u00a0%',
    shed: (n) =>
      `${counted(n, 'Ereignis', 'Ereignisse')} unserer Seiten kamen in diesen Tagen zu schnell und gingen ungelesen zurück.`,
  },
  settings: {
    title: 'Websites und Regeln für Besucher',
    lead: 'Welche Websites uns sagen dürfen, was ihre Besucher tun, und wie wir damit umgehen.',
    sites: 'Websites',
    sitesAside: 'ein Schlüssel ist kein Geheimnis; er gilt nur von diesen Adressen aus',
    none: 'Noch sagt uns keine Website etwas.',
    add: 'Eine Website hinzufügen',
    name: 'Wie heißt sie?',
    origins: 'Ihre Adressen',
    originsHint: 'Etwa https://shop.example, eine je Zeile. Ohne Pfad.',
    save: 'Website hinzufügen',
    key: 'Schlüssel',
    snippet: 'Gehört in jede ihrer Seiten',
    remove: (name) => `${name} entfernen`,
    snippetSays:
      'Das Skript ist klein, setzt kein Cookie und behält nichts im Browser, bis der Besucher zustimmt. Es sendet nichts, wo der Browser bittet, niemanden zu verfolgen. Stimmt er zu, rufen Sie heard.consent(true) auf; widerruft er, heard.consent(false). Mit seiner Zustimmung sagt heard.customer(hash), wer es ist, durch den SHA-256 seiner E-Mail-Adresse.',
    product:
      'Auf der Seite eines Produkts sagen Sie, was es ist und kostet: data-product, data-value in Cent und data-currency am Skript.',
    rules: 'Regeln',
    from: 'Wir sind da von',
    to: 'bis',
    places: 'Besucher, die jemand zugleich hat',
    heldOut: 'Von 100 Besuchern so viele in Ruhe lassen, um zu lernen, wozu es gut ist, sich zu melden',
    keep: 'Tage, für die wir behalten, was Besucher getan haben',
    currency: 'Währung, die zählt',
    saveRules: 'Regeln speichern',
    problems: {
      name: 'Sagen Sie mit höchstens 100 Zeichen, wie sie heißt.',
      origins: 'Schreiben Sie eine bis zehn Adressen wie https://shop.example, eine je Zeile, ohne Pfad.',
      time: 'Schreiben Sie eine Uhrzeit wie 09:00.',
      order: 'Das liegt vor dem Anfang.',
      places: 'Schreiben Sie eine Zahl von 1 bis 5.',
      heldOut: 'Schreiben Sie eine Zahl von 0 bis 50.',
      keep: 'Schreiben Sie eine Zahl von Tagen von 7 bis 730.',
      currency: 'Schreiben Sie drei Buchstaben wie EUR.',
    },
  },
  trail: {
    beside: 'Zugehen auf Kunden',
    approached: (rep, channel) => `${rep} ist auf sie zugegangen (${channel})`,
    outcomes: {
      answered: 'sie haben gesprochen',
      declined: 'sie wollten nicht',
      'no-answer': 'niemand hat geantwortet',
      'not-taken': 'niemand hat es angenommen',
      untold: 'niemand hat gesagt, was daraus wurde',
      open: 'noch nicht vorbei',
    },
  },
  api: {
    site: 'Dieser Schlüssel gilt nicht für diese Adresse. Ein Admin trägt die Adressen einer Website unter Websites und Regeln ein.',
    unreadable: 'Der Inhalt ist kein lesbares JSON. Nichts wurde behalten.',
    impossible: 'ist keine Zeit, die es gibt',
    ahead: 'liegt mehr als fünf Minuten vor unserer Uhr',
    old: (n) => `ist älter als ${days(n)}`,
    byHash: 'eine Website nennt Kunden nur durch emailHash',
    unknownField: 'ist kein Feld eines Ereignisses',
    refused: (line, field, why) =>
      `Ereignis ${line}: ${field === '' ? 'das Ereignis' : field} ${why}. Nichts von dieser Anfrage wurde behalten.`,
    shed: (seconds) =>
      `Zu viele Ereignisse auf einmal. Sie wurden nicht gelesen; senden Sie sie in ${counted(seconds, 'Sekunde', 'Sekunden')} noch einmal.`,
  },
} satisfies Words['reachOut']
