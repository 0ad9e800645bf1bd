import type { Rise, SignName } from '../../../server/pay/fairness/goodhart.ts'
import type { Words } from '../words.ts'

const size = (share: number): string => {
  const n = Math.round(Math.abs(share) * 100)
  return `${n} ${n === 1 ? 'Punkt' : 'Punkte'}`
}
const points = (share: number): string => {
  const n = Math.round(share * 100)
  return n === 0 ? '0' : `${n < 0 ? '−' : '+'}${Math.abs(n)}`
}
const between = ({ low, high }: Rise): string =>
  `in neun von zehn Fällen zwischen ${points(low)} und ${points(high)}`

const signs: Readonly<Record<SignName, string>> = {
  returned: 'Kunden, die wiederkamen',
  'bought-again': 'Käufe von Kunden, die schon gekauft hatten',
  stayed: 'Käufe, die niemand storniert hat',
  confirmed: 'gehaltene Zusagen, die der Kunde bestätigt hat',
  uncontested: 'Einsprüche, bei denen die Zahl stehen blieb',
  people: 'was Menschen gaben, die keine Zahl sahen',
}

export const alarms: Words['alarms'] = {
  title: 'Eingefrorene Gewichte',
  lead: 'Eine Zahl ist Geld wert, solange auch die Kunden sie spüren. Wo eine bezahlte Zahl stieg und die Kunden sich verhielten wie zuvor, ist ihr Gewicht eingefroren: Sie wird ab der nächsten Benotung bei allen als Ziel bezahlt. Niemand hat damit etwas falsch gemacht.',
  none: 'Kein Gewicht ist eingefroren, und keines war es.',
  rose: (behaviour, rise) =>
    `${behaviour} stieg um ${size(rise.rise)} in ${rise.periods} Zeiträumen, ${between(rise)}.`,
  sign: (name, rise) =>
    rise === null
      ? `${signs[name]}: zu wenige Fälle, um etwas zu sagen`
      : `${signs[name]}: ${points(rise.rise)} Punkte, ${between(rise)}`,
  signsTitle: 'Was hätte mitsteigen sollen:',
  since: (on, period) => `Eingefroren seit ${on}, dem Abschluss von ${period}.`,
  lifted: (on) => `Zählt wieder seit ${on}.`,
  said: (name, on, why) => `${name}, ${on}: ${why}`,
  saidTitle: 'Dass es wieder zählen darf, sagt:',
  waiting: 'Es braucht eine zweite Person.',
  why: 'Warum es wieder zählen darf',
  lift: 'Wieder zählen lassen',
  liftHint: 'Es braucht zwei Personen und von jeder einen Grund. Beides steht im Journal.',
  already: 'Sie haben es gesagt. Es braucht noch jemanden.',
  whyError: 'Sagen Sie warum, mindestens in einem Satz.',
  whyLong: 'Das ist länger als 500 Zeichen. Kürzen Sie es.',
}
