import type { Words } from '../words.ts'

export const api = {
  title: 'Für Programme',
  summary: 'Verkaufsgespräche, was in ihnen gemessen wurde und was daraus folgte.',
  description:
    'Dieselben Gegenstände wie auf den Seiten, mit denselben Zahlen und denselben Rechten: Ein Zugangsschlüssel handelt für eine Person und sieht, was sie sieht, nie mehr. Eine Zahl, die niemand kennt, ist nie null: Sie ist „known: false“, mit dem Grund. Jeder Fehler hat dieselbe Form.',
  tokenScheme:
    'Ein Zugangsschlüssel, erstellt unter Zugangsschlüssel oder mit "heard token add". Seine Bereiche: read, import, pay.',
  sessionScheme:
    'Wer angemeldet ist, darf aus dem Browser fragen; Änderungen müssen von unseren eigenen Seiten kommen.',
  page: {
    tokens: 'Zugangsschlüssel erstellen',
    document: 'Dasselbe für Programme, als OpenAPI 3.1',
    once: 'Bevor Sie beginnen',
    onceSays:
      'Schicken Sie mit dem, was Sie einlesen, ein eigenes Wort als Idempotency-Key mit, und schicken Sie es mit demselben Wort noch einmal, wenn keine Antwort kam: Nichts wird zweimal aufgenommen. Auch ohne dieses Wort wird derselbe Inhalt nur einmal aufgenommen.',
    pagesSay:
      'Eine Liste kommt in Seiten: Gehen Sie mit der Adresse im Link-Header oder in „next“ weiter, bis sie fehlt. Ein ETag, als If-None-Match zurückgeschickt, wird mit 304 beantwortet, wenn sich nichts geändert hat.',
    oftenSays:
      'Wie viel von dieser Minute übrig ist, steht in RateLimit-Remaining; darüber hinaus ist die Antwort 429, und Retry-After sagt, wann es weitergeht.',
    addresses: 'Was man fragen kann',
    shapes: 'Formen',
    shapesAside: 'ein Fragezeichen: darf fehlen',
    open: 'Für alle offen.',
    scope: (scope) => `Braucht einen Zugangsschlüssel mit dem Bereich: ${scope}.`,
    command: (address) => `${address} auf der Befehlszeile`,
    body: (type) => `Ein Inhalt, ${type}`,
    shape: (status, type) => `Was zurückkommt (${status}, ${type})`,
    example: (status) => `Ein Beispiel (${status})`,
    choices: (choices) => `Eines von ${choices.join(', ')}.`,
    required: 'Nötig.',
    header: 'Ein Header.',
    such: 'Etwa',
  },
  unnamed: 'Von einem Programm geschickt',
  problems: {
    noToken:
      'Sagen Sie, wer fragt: Schicken Sie einen Zugangsschlüssel als "Authorization: Bearer heard_…". Er wird unter Zugangsschlüssel erstellt.',
    badToken:
      'Dieser Zugangsschlüssel gilt nicht: Er wurde hier nie erstellt, wurde zurückgenommen, oder seine Person ist nicht mehr da.',
    scope: (scope) => `Dafür wurde dieser Zugangsschlüssel nicht erstellt: Ihm fehlt der Bereich „${scope}“.`,
    forbidden: 'Das dürfen Sie nicht tun. Nichts wurde geändert.',
    notFound:
      'Hier ist nichts, was Sie sehen können. Wir sagen dasselbe, ob es fehlt oder nicht Ihnen gehört.',
    unreadable: 'Das lässt sich nicht lesen.',
    busy: 'Zu viel auf einmal. Warten Sie und versuchen Sie es noch einmal; nichts wurde gespeichert.',
    tooMany: (perMinute, seconds) =>
      `Das sind mehr als ${perMinute} Anfragen in einer Minute. In ${seconds} ${seconds === 1 ? 'Sekunde' : 'Sekunden'} geht es weiter.`,
    broken: (requestId) =>
      `Bei uns ist etwas kaputtgegangen, und nichts Halbes wurde gespeichert. Wenn Sie es melden, nennen Sie diese Nummer: ${requestId}`,
    brokenOff:
      'Die Datei brach auf dem Weg hierher ab. Nichts davon wurde behalten; schicken Sie sie noch einmal.',
    form: 'Schicken Sie die Datei selbst als Inhalt, nicht als Formular: curl --data-binary @call.vtt, nicht curl --form.',
    role: 'Gespräche lesen Vertrieb, Führungskräfte und Admins ein; Sie gehören nicht dazu.',
    desk: 'Die API ist für Vertrieb, Führungskräfte, Personal und Admins; Ihre Rolle hat nur Seiten.',
    rep: 'Sie können Gespräche nur für sich oder für den Vertrieb Ihres eigenen Teams einlesen. Nichts wurde aufgenommen.',
    zone: 'muss eine Zeitzone sein, etwa Europe/Berlin',
    keyReused:
      'Dieser Schlüssel wurde für einen anderen Inhalt oder andere Angaben verwendet. Nehmen Sie für jede neue Anfrage einen neuen.',
    place: 'ist keine Stelle in dieser Liste',
    sign: 'enthält ein Zeichen, das niemand tippen kann',
  },
} satisfies Words['api']
