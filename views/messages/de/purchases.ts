import type { Words } from '../words.ts'

/** Purchases that come from elsewhere: from a table, a program or a signed message. */
export const purchases = {
  toAsk: {
    title: 'Fragen, wie es gefällt',
    aside: 'ohne zu verkaufen',
    about: (what: string, when: string) => `${what}, fällig seit ${when}`,
    more: (count: number) => `Und ${count} weitere.`,
  },
  measured: {
    title: 'Nach dem Verkauf',
    over: (from: string, to: string) => `fällig ${from} bis ${to}`,
    done: (done: number, of: number) => `Nach ${done} von ${of} Verkäufen gefragt, wie es gefällt.`,
    few: (of: number) =>
      of === 0
        ? 'Keine Nachfrage war fällig.'
        : 'Weniger als drei Nachfragen waren fällig: zu wenige, um zu sagen, wie viele gestellt wurden.',
    foot: 'Gefragt, ohne zu verkaufen, nach so vielen Tagen, wie das Haus festgelegt hat. Gezeigt, und in keiner Abrechnung.',
  },
  problems: {
    customer:
      'Niemand, von dem Sie berichten dürfen, ist daran bekannt. Lesen Sie den Kunden zuerst ein, oder senden Sie seine Kennung.',
    customers: 'Mehr als ein Kunde heißt so. Senden Sie die Kennung oder eine Adresse.',
    rep: 'Niemand aus dem Haus ist an dieser Kennung oder Adresse bekannt.',
    at: 'Es muss ein Zeitpunkt sein, den es gibt und der nicht in der Zukunft liegt, etwa 2026-11-18T09:30:00Z.',
    value: 'Es muss eine Zahl mit nicht mehr Nachkommastellen sein, als die Währung hat, etwa 1200.50.',
    negative: 'Ein Kauf kostet nichts oder etwas. Wurde er zurückgenommen, melden Sie das stattdessen.',
    currency: 'Es müssen drei Buchstaben nach ISO 4217 sein, etwa EUR.',
    other: 'Ein anderer Kauf heißt so und sagt etwas anderes. Nichts wurde geändert.',
    name: 'Es braucht einen eigenen Namen mit bis zu 200 Buchstaben, etwa die Nummer der Bestellung.',
    what: 'Sagen Sie, was gekauft wurde, in bis zu 200 Buchstaben.',
    unknown: 'Kein Kauf, von dem Sie berichten dürfen, heißt so.',
  },
} satisfies Words['purchases']
