import type { Words } from '../words.ts'

const needsRoles = 'Solange eine Stimme unbekannt ist oder der Kunde oder unsere Seite fehlt.'
const needsTimes = 'Wenn die Datei keine Zeiten enthält.'

export const formulas: Words['measures']['formulas'] = {
  customerAirtime: {
    unit: 'share',
    name: 'Gesprächsanteil des Kunden',
    rule: 'Was die Kunden sprechen, geteilt durch das, was Kunden und unsere Seite zusammen sprechen. Stille gehört niemandem. Sprechen zwei zugleich, zählt es bei beiden. Wo Zeiten fehlen, werden Wörter gewogen.',
    unknownWhen:
      'Ohne Kunden, wenn eine Stimme unbekannt ist oder zusammen weniger als 60 Sekunden (60 Wörter) gesprochen wird.',
  },
  repAirtime: {
    unit: 'share',
    name: 'Unser Gesprächsanteil',
    rule: 'Was die Person aus dem Vertrieb spricht, geteilt durch das, was Kunden und unsere Seite zusammen sprechen. Im Handel heißt das Redeanteil. Wird gezeigt, aber nie allein benotet.',
    unknownWhen:
      'Ohne jemanden aus dem Vertrieb, wenn eine Stimme unbekannt ist oder zusammen weniger als 60 Sekunden (60 Wörter) gesprochen wird.',
  },
  talkMs: {
    unit: 'ms',
    name: 'Redezeit jeder Person',
    rule: 'Wie lange jede Person sprach; wo sich ihre eigenen Zeilen überschneiden, einmal gezählt. Lücken zwischen Wörtern über eine halbe Sekunde sind Stille.',
    unknownWhen: needsTimes,
  },
  overlapMs: {
    unit: 'ms',
    name: 'Beide zugleich',
    rule: 'Die Zeit, in der zwei oder mehr sprachen, einmal gezählt.',
    unknownWhen: needsTimes,
  },
  silenceMs: {
    unit: 'ms',
    name: 'Stille',
    rule: 'Vom ersten bis zum letzten Wort die Zeit, in der niemand sprach.',
    unknownWhen: needsTimes,
  },
  longestMonologueMs: {
    unit: 'ms',
    name: 'Unser längster Redebeitrag',
    rule: 'Der längste Redebeitrag unserer Seite, vom ersten Beginn bis zum letzten Ende. Lücken bis 3 Sekunden und ein kurzes „right“ oder „mm“ der anderen Seite beenden ihn nicht.',
    unknownWhen: `${needsTimes} ${needsRoles}`,
  },
  longestCustomerStoryMs: {
    unit: 'ms',
    name: 'Die längste Erzählung des Kunden',
    rule: 'Der längste Redebeitrag eines Kunden, vom ersten Beginn bis zum letzten Ende. Lücken bis 3 Sekunden und ein kurzes „right“ oder „mm“ von uns beenden ihn nicht.',
    unknownWhen: `${needsTimes} ${needsRoles}`,
  },
  interactivity: {
    unit: 'per-minute',
    name: 'Hin und Her',
    rule: 'Wechsel der Sprechenden je Minute Gespräch.',
    unknownWhen: needsTimes,
  },
  patienceMs: {
    unit: 'ms',
    name: 'Pause vor der Antwort',
    rule: 'Die mittlere aller Pausen zwischen dem Ende eines Redebeitrags des Kunden und unserem nächsten. Wird gezeigt, nie benotet.',
    unknownWhen: `${needsTimes} ${needsRoles}`,
  },
  cutIns: {
    unit: 'count',
    name: 'Ins Wort gefallen',
    rule: 'Wie oft unsere Seite eine halbe Sekunde oder mehr vor dem Ende des Kunden beginnt, nicht nur mit einem „mm“, und der Kunde innerhalb einer Sekunde aufhört.',
    unknownWhen: `${needsTimes} ${needsRoles}`,
  },
  questions: {
    unit: 'count',
    name: 'Fragen',
    rule: 'Fragen aus dem Vertrieb, mit oder ohne Fragezeichen. „You know?“ und Fragen, auf die niemand antworten soll, zählen nicht.',
    unknownWhen: needsRoles,
  },
  openQuestions: {
    unit: 'count',
    name: 'Offene Fragen',
    rule: 'Davon die Fragen, auf die man nicht mit Ja oder Nein antworten kann: was, wie, warum, erzählen Sie.',
    unknownWhen: needsRoles,
  },
  followUpQuestions: {
    unit: 'count',
    name: 'Nachfragen',
    rule: 'Davon die Fragen, die ein Wort aus dem letzten Redebeitrag des Kunden aufgreifen.',
    unknownWhen: needsRoles,
  },
  uptake: {
    unit: 'share',
    name: 'Ihre Worte aufgegriffen',
    rule: 'Von unseren Redebeiträgen nach einem des Kunden mit 12 Wörtern oder mehr der Anteil, der diesen zuerst wiedergibt, darauf aufbaut oder danach fragt.',
    unknownWhen: needsRoles,
  },
  egoPer1000: {
    unit: 'per-1000-words',
    name: 'Über uns selbst',
    rule: 'Stellen, an denen unsere Seite sich, das Unternehmen oder das Produkt lobt, ungefragt und ohne einen Bedarf, den der Kunde genannt hat, je 1.000 Wörter aus dem Vertrieb. Das Wort „ich“ ist keine solche Stelle.',
    unknownWhen: needsRoles,
  },
  pressurePer1000: {
    unit: 'per-1000-words',
    name: 'Druck',
    rule: 'Stellen mit erfundener Eile, mit Schuldgefühlen oder mit erneutem Fragen nach einem Nein, je 1.000 Wörter aus dem Vertrieb.',
    unknownWhen: needsRoles,
  },
  ownership: {
    unit: 'count',
    name: 'Auf sich genommen',
    rule: 'Wie oft jemand aus dem Vertrieb eine Aufgabe oder eine Schuld in der ersten Person übernimmt: „leave that with me“.',
    unknownWhen: needsRoles,
  },
  servingShare: {
    unit: 'share',
    name: 'Dienen statt anpreisen',
    rule: 'Die Wörter, die am Bedarf des Kunden arbeiten, geteilt durch diese und die Wörter, die das Angebot loben.',
    unknownWhen: 'Wenn weder gedient noch angepriesen wurde oder eine Stimme unbekannt ist.',
  },
  needBeforePitch: {
    unit: 'score',
    name: 'Bedarf vor Angebotsrede',
    rule: '1, wenn vor der ersten Angebotsrede ein Bedarf genannt war, ein halb, wenn nur zum Teil, 0, wenn nicht.',
    unknownWhen: needsRoles,
  },
  firstResponseMs: {
    unit: 'ms',
    name: 'Erste Antwort',
    rule: 'Von der ersten Nachricht des Kunden bis zur ersten Antwort durch einen Menschen, in Chat und E-Mail.',
    unknownWhen: 'Am Telefon und vor Ort und wenn Nachrichten keine Zeit tragen.',
  },
  promises: {
    unit: 'count',
    name: 'Zusagen',
    rule: 'Aussagen, dass jemand später etwas tun wird, an die man sich halten kann.',
    unknownWhen: needsRoles,
  },
  openLoops: {
    unit: 'count',
    name: 'Ohne Antwort geblieben',
    rule: 'Bitten des Kunden, auf die keine Zusage, keine Antwort und keine Ablehnung kam.',
    unknownWhen: needsRoles,
  },
  insights: {
    unit: 'count',
    name: 'Erfahren',
    rule: 'Was uns der Kunde über Ziele, Nöte, Grenzen, Vorlieben, Menschen, Geld und Zeit gesagt hat. Bloße Besorgungen zählen gesondert.',
    unknownWhen: needsRoles,
  },
}
