import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'

const { list } = numbers

export const letter = {
  title: 'Ein Ergebnis unter dem Ziel',
  fileName: (name, from) => `Schreiben ${name} ${from}`,
  back: 'Zurück zur Abrechnung',
  dear: (name) => `Für ${name}`,
  draft: 'Vorschau: Noch ist nichts entschieden.',
  result: {
    title: 'Worum es geht',
    says: (from, to, total, target, less) =>
      `Vom ${from} bis zum ${to} beträgt Ihre variable Vergütung ${total}. Bei Ziel wären es ${target}, also ${less} mehr.`,
  },
  reasons: {
    title: 'Warum',
    line: (title, less, counted, why) => `${title}: ${less} weniger als bei Ziel. ${counted} ${why}`,
    rest: (titles) =>
      `Nichts abgezogen wurde für ${list(titles)}. Was sich nicht messen oder vom Ziel nicht unterscheiden lässt, kostet nichts.`,
    evidence:
      'Jede Zahl führt auf der Abrechnung zu ihren Belegen: Öffnen Sie dort eine Zeile, und Sie sehen Stück für Stück, was gezählt wurde.',
  },
  decided: {
    title: 'Wer entschieden hat',
    rule: (plan, signed) =>
      `Die Summe ergibt sich aus der Regel von ${plan}${signed === null ? '' : `, den Sie am ${signed} unterzeichnet haben`}. Gefühle, Stimme und Vergleiche mit benannten Kolleginnen und Kollegen gehen nicht ein.`,
    opened: (names) =>
      `${list(names)} ${names.length === 1 ? 'hat' : 'haben'} Ihre Abrechnung geöffnet und angesehen, bevor etwas genehmigt wurde.`,
    approved: (names, day) =>
      `Genehmigt haben es ${list(names)} am ${day}. Niemand davon wird nach diesem Plan bezahlt, und niemand davon hat Sie beurteilt. Sie waren frei, anders zu entscheiden.`,
    open: 'Noch hat niemand entschieden. Zwei Personen werden es tun, nach Ihrer Vorschau und nach jedem Einspruch; niemand davon wird nach diesem Plan bezahlt oder hat Sie beurteilt.',
  },
  changed: 'Was es geändert hätte',
  appeal: {
    title: 'So erheben Sie Einspruch',
    where:
      'Öffnen Sie Ihre Abrechnung und wählen Sie „Einspruch gegen diese Zeile“, oder schreiben Sie der Personalabteilung. Sie müssen nichts beweisen: Es ist an uns zu zeigen, was gezählt wurde.',
    hear: 'Sie können verlangen, dass es Ihnen jemand erklärt, es noch einmal ansieht und sich anhört, wie Sie es sehen. Ein Einspruch macht ein Ergebnis nie schlechter.',
    copy: 'Alles, was über Sie aufbewahrt wird, können Sie haben: Öffnen Sie „Alles über mich“ und speichern Sie es.',
  },
  law: {
    title: 'Warum Sie dieses Schreiben bekommen',
    asked: (packs) => `Die Regeln, denen Ihr Plan folgt, verlangen es: ${list(packs)}.`,
    notAsked: 'Keine Regel, der Ihr Plan folgt, verlangt es. Sie bekommen es trotzdem.',
    sources: (sources) => `Gelesen aus: ${sources.join('; ')}.`,
    noAdvice: 'Dieses Schreiben nennt Tatsachen und Gründe. Es ist keine Rechtsberatung.',
  },
} satisfies Words['letter']
