import type { BehaviourName } from '../../../server/grading/behaviours.ts'
import type { Gate } from '../../../server/grading/gates.ts'
import type { StatementLine } from '../../../server/pay/line.ts'
import type { Step, StepName } from '../../../server/pay/tape.ts'
import { fixed, percent } from '../../format.ts'
import type { Words } from '../words.ts'
import { behaviours } from './behaviours.ts'
import { numbers } from './numbers.ts'
import { outcomeSays, outcomes } from './outcomes.ts'

const { counted } = behaviours
const noColleagues =
  'Es gibt weniger als sechs Personen in derselben Rolle und keinen früheren Zeitraum als Maßstab.'

type Say = (figures: readonly number[], behaviour: BehaviourName) => string

const gates: Readonly<Record<Gate['told'][0], Say>> = {
  units: ([n = 0, of = 0], behaviour) => `${n} von ${counted(behaviour, of)}, die es braucht.`,
  alike: ([n = 0, nEff = 0, of = 0], behaviour) =>
    `${counted(behaviour, n)} wiegen so viel wie ${fixed(nEff, 1)}, weil sie mit denselben Kunden waren; es braucht ${of}.`,
  customers: ([n = 0, of = 0]) => `${n} von ${numbers.counted(of, 'Kunde', 'Kunden')}, die es braucht.`,
  weeks: ([n = 0, of = 0]) =>
    `${n} von ${numbers.counted(of, 'verschiedenen Woche', 'verschiedenen Wochen')}, die es braucht.`,
  sampled: () => 'Eine gültige Stichprobe wurde ausgelost.',
  'nobody-expects': () => 'Niemand hat gesagt, welche Gespräche zu erwarten sind.',
  coverage: ([n = 0, of = 0, share = 0]) =>
    `${n} von ${of} erwarteten Gesprächen ließen sich messen; nötig sind ${percent(share)}.`,
  reliability: ([is = 0, up = 0, down = 0]) =>
    `${percent(Math.floor(is * 100) / 100)} der Unterschiede zwischen Menschen sind hier mehr als Zufall; zum Hinzufügen braucht es ${percent(up)}, zum Abziehen ${percent(down)}.`,
  fact: () => 'Es beruht auf Tatsachen, die keine Erkennung brauchen.',
  confirmed: () => 'Menschen haben jeden Fund in ausgelosten Begegnungen bestätigt.',
  picked: ([n = 0, of = 0], behaviour) =>
    `Menschen haben ${n} von ${counted(behaviour, of)} bestätigt, die gefunden wurden. Sie zählen, sobald eine vor dem Zeitraum festgelegte Auslosung ganz durchgesehen ist, damit niemand aussucht, welche zählen.`,
  'coaching-only': () =>
    'Was das Programm findet, ist für sich allein nicht sicher genug. Es zählt, sobald Menschen es in genügend ausgelosten Begegnungen bestätigt haben.',
  unchecked: () => 'Noch hat niemand geprüft, ob Menschen sich darin einig sind.',
  agreement: ([alpha = 0, low = 0, n = 0, needed = 0, neededLow = 0, of = 0]) =>
    `Menschen stimmen zu ${fixed(alpha, 2)} überein (mindestens ${fixed(low, 2)}), bei ${n} Gesprächen; nötig sind ${fixed(needed, 2)} (${fixed(neededLow, 2)}) bei ${of}.`,
  settled: ([n = 0, of = 0, needed = 0], behaviour) =>
    `Menschen haben ${n} von ${counted(behaviour, of)} geklärt, die gefunden wurden; es braucht ${needed}, damit niemand aussucht, welche zählen.`,
  appeals: ([n = 0, of = 0], behaviour) => `${n} von ${counted(behaviour, of)} unter offenem Einspruch.`,
  signed: () => 'Der Vergütungsplan ist unterzeichnet.',
  unsigned: () => 'Der Vergütungsplan ist nicht unterzeichnet.',
  consent: () => 'Die Einwilligung in die Aufnahme ist bekannt.',
  'no-consent': () => 'Es ist nicht bekannt, ob alle in die Aufnahme eingewilligt haben.',
  frozen: () =>
    'Das Gewicht ist eingefroren: Die Zahl stieg, und was sie den Kunden bringen soll, stieg nicht mit.',
}

const steps: Readonly<Record<StepName, (figures: readonly string[]) => string>> = {
  tally: ([n, words = '']) => `${n}${words.startsWith('that') ? ',' : ''} ${outcomes[words] ?? `„${words}“`}`,
  of: ([behaviour, n]) => `von ${counted(behaviour as BehaviourName, Number(n))}`,
  counting: ([nEff = '']) => `davon zählen, bei ${comma(nEff)}`,
  'peers-more': ([mean = '', strength = '']) => `die anderen ${comma(mean)}, wie ${comma(strength)} weitere`,
  mean: ([behaviour, n]) => `Mittel von ${counted(behaviour as BehaviourName, Number(n))}`,
  'mean-with-mix': () => 'Mittel mit dieser Mischung',
  'own-weighs': () => 'Ihr eigener Wert wiegt',
  'peers-rest': ([mean = '']) => `und die anderen, ${comma(mean)}, den Rest`,
  mix: () => 'mit der Mischung der Kunden, die Sie hatten',
  missing: ([missing, counted = '']) =>
    `für das Hinzufügen, mit ${missing} fehlenden, die ${comma(counted)} zählen`,
  'mean-with-missing': () => 'Mittel mit diesen',
  weigh: ([n]) => `${n} wiegen so viel wie`,
  best: () => 'höchstens plausibel',
  carried: ([carries = '', share = '']) =>
    `höchstens, wenn ${comma(carries)} von ${comma(share)} daran hängen`,
  'way-up': ([stretch = '']) => `Anteil am Weg bis ${comma(stretch)}`,
  'way-down': ([floor = '']) => `Anteil am Weg hinunter bis ${comma(floor)}`,
  times: () => 'Faktor',
  'no-deduction': () => 'nichts darf abgezogen werden, also Faktor',
  reaches: ([target = '']) => `erreicht ${comma(target)}, also Faktor`,
  line: ([number, currency]) => `Zeile ${number}, in ${currency}`,
  'pro-rata': ([days, of, currency]) => `bei Ziel, für ${days} von ${of} Arbeitstagen, in ${currency}`,
}

/** A printed figure with a decimal comma, its thousands with a point: 1,234.50 becomes 1.234,50. */
function comma(figures: string): string {
  return figures.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'))
}

function gate(behaviour: BehaviourName, { told: [sentence, ...figures] }: Gate): string {
  return gates[sentence](figures, behaviour)
}

/** A statement says in the language it was frozen in what cannot be told from its figures. */
function why(line: StatementLine): string {
  const { behaviour, lacks, grade, rule } = line
  if (behaviour === null) return 'Wird allen mit diesem Vergütungsplan voll bezahlt.'
  if (lacks) {
    const reasons = lacks.gates.map((one) => gate(behaviour, one))
    return `Nicht messbar: ${[...reasons, ...(lacks.colleagues ? [noColleagues] : [])].join(' ')} Nach Zielwert vergütet.`
  }
  if (line.why.includes('Nothing was graded.'))
    return 'Nicht messbar: Nichts wurde benotet. Nach Zielwert vergütet.'
  if (!grade || !rule) return line.why
  const four = (value: number) => fixed(value, 4)
  const said = `Note ${four(grade.grade)}, zwischen ${four(grade.interval[0])} und ${four(grade.interval[1])}. Ziel ${four(rule.target)}.${mixSays(grade.mix)}`
  const { carries } = line
  const stakes = carries === undefined ? '' : carriesSays(grade.reliability, line.share, carries)
  const ending = line.wouldHaveBeen
    ? ' Ein Versuchszeitraum: Er zeigt, was gewesen wäre, und wird nach Zielwert vergütet.'
    : ''
  const shadow = ending + stakes
  if (grade.grade >= rule.target) return said + missingSays(grade.upside) + shadow
  if (grade.upper >= rule.target)
    return `${said} Plausibel sind bis zu ${four(grade.upper)}; das erreicht das Ziel, also wird nichts abgezogen.${shadow}`
  const below = `${said} Auch ${four(grade.upper)}, das höchstens Plausible, bleibt unter dem Ziel`
  if (rule.down > 0) return `${below}.${shadow}`
  return `${below}; zum Abziehen ist es nicht zuverlässig genug, oder in diesem Zeitraum kann es nur hinzufügen. Nichts wird abgezogen.${shadow}`
}

function mixSays(mix: NonNullable<StatementLine['grade']>['mix']): string {
  if (!mix) return ''
  return ` Mit den Kanälen, Arten von Gesprächen und Kunden, die Ihnen zufielen, zählen Ihre eigenen ${fixed(mix.unadjusted, 4)} als ${fixed(mix.adjusted, 4)}.`
}

function carriesSays(reliability: number, share: number, carries: number): string {
  const told = percent(Math.floor(reliability * 100) / 100)
  return ` ${told} der Unterschiede zwischen Menschen sind hier mehr als Zufall, also dürfen ${percent(carries)} der variablen Vergütung daran hängen, nicht ${percent(share)}; der Rest wird nach Zielwert vergütet, gleich wie die Note ausfällt.`
}

function missingSays(upside: NonNullable<StatementLine['grade']>['upside']): string {
  if (!upside) return ''
  const fehlen = upside.missing === 1 ? 'erwartetes Gespräch fehlt' : 'erwartete Gespräche fehlen'
  return ` ${upside.missing} ${fehlen}; für das Hinzufügen zählt die Note als ${fixed(upside.grade, 4)}.`
}

export const grading = {
  gate,
  noColleagues,
  title: ({ behaviour }) => (behaviour === null ? 'An kein Verhalten gebunden' : behaviours.title(behaviour)),
  why,
  step: ({ told, label }: Step) => (told ? steps[told[0]](told.slice(1)) : label),
  notGradable: {
    'unsure-who': (who) => `Wir können nicht sagen, wer ${who} ist.`,
    'no-start': 'Niemand hat gesagt, wann es stattfand.',
    voicemail: 'Es ist eine Mailbox-Nachricht.',
    'hand-picked': 'Es wurde von Hand gewählt und dient deshalb nur dem Coaching.',
    'unsure-words': 'Das Transkript ist sich seiner Wörter zu unsicher.',
    nobodys: 'Niemand hat gesagt, wem das Gespräch gehört.',
  },
  outcome: outcomeSays,
  expression: (expression) =>
    expression === 'table of the plan' ? 'mit „heard pay-rule“' : comma(expression),
} satisfies Words['grading']
