import { fixed } from '../../format.ts'
import type { Words } from '../words.ts'
import { numbers } from './numbers.ts'
import { queue } from './queue.ts'

const { oneIn } = queue

export const draws = {
  title: 'Die Ziehung',
  lead: 'Welche Gespräche Menschen für die Vergütung anhören, entscheidet eine Ziehung, die niemand steuern und die nachher jeder prüfen kann.',
  how: [
    'Bevor ein Zeitraum beginnt, bildet Heard einen Startwert aus 32 zufälligen Bytes und zeigt allen dessen SHA-256: die Festlegung. Von da an lässt sich der Startwert nicht ändern, ohne dass alle es sehen.',
    'Ein Gespräch bekommt seine Kennung, wenn es hochgeladen wird. Es ist ausgelost, wenn die ersten vier Bytes von SHA-256 aus Startwert und Kennung, als Zahl gelesen, kleiner sind als die Quote mal 4.294.967.296.',
    'Wird der Zeitraum geschlossen, so wird der Startwert gezeigt. Dann führt diese Seite jedes Gespräch mit seiner Kennung auf, mit seiner Zahl und ob es ausgelost wurde, und Ihr eigener Browser rechnet alles nach.',
  ],
  proves:
    'Das beweist, dass die Ziehung feststand, bevor jemand ein Gespräch des Zeitraums kennen konnte. Es beweist nicht, dass wer die Datenbank führt, nicht vorher auf den Startwert sah: Das wäre möglich.',
  listed:
    'Gespräche, die noch nur der Person selbst gehören, und private stehen nicht in der Liste. Nachträglich herausgenommene schon, ohne eine Spur, wem sie gehörten.',
  enough: {
    takes: (names, least) =>
      `${names} beruhen auf dem, was das Programm findet. In die Vergütung gehen sie ein, sobald Menschen es in mindestens ${least} ausgelosten Begegnungen einer Person vollständig bestätigt haben.`,
    rate: (least) =>
      `Die Quote, die vor einem Zeitraum festzulegen ist, ist also ${least} ÷ die Begegnungen, die eine Person in ihm haben wird, oder etwas mehr: 50 von 100 bei ${least * 2} Begegnungen, 20 von 100 bei ${least * 5}. Eine Begegnung zu bestätigen dauert etwa drei Minuten.`,
  },
  periods: 'Zeitraum für Zeitraum',
  columns: { period: 'Zeitraum', rate: 'Quote', commitment: 'Festlegung', state: 'Stand' },
  states: {
    none: 'Vor dem Beginn wurde keine Ziehung festgelegt; es gibt also keine gültige Stichprobe.',
    open: 'Er hat noch nicht begonnen. Eine Ziehung kann noch festgelegt werden.',
    waiting: (when) =>
      `Festgelegt am ${when}. Der Startwert wird gezeigt, wenn der Zeitraum geschlossen ist.`,
    revealed: (when) => `Der Startwert wurde am ${when} gezeigt. Prüfen Sie ihn.`,
  },
  notYet: 'Noch keine',
  noPeriods: 'Noch wurde kein Zeitraum eröffnet.',
  check: (name) => `Die Ziehung von ${name} prüfen`,
  commit: 'Ziehung festlegen',
  commitFor: (name) => `Die Ziehung von ${name} festlegen`,
  rateLabel: 'Wie viele von 100 Gesprächen',
  badRate: 'Wählen Sie eine Zahl von 0,1 bis 100 mit höchstens einer Nachkommastelle.',
  problems: {
    begun: 'Der Zeitraum hat begonnen. Eine Ziehung, die jetzt festgelegt wird, würde nichts beweisen.',
    there: 'Seine Ziehung ist schon festgelegt, ein für alle Mal.',
  },
  facts: {
    commitment: 'Festlegung',
    seed: 'Startwert',
    rate: 'Quote',
    limit: 'Ausgelost unter',
    fixed: 'Festgelegt',
    revealed: 'Gezeigt',
  },
  rate: (perMille) => `${fixed(perMille / 10, perMille % 10 === 0 ? 0 : 1)}\u00a0%, ${oneIn(perMille)}`,
  fixedBy: (when, by) => (by === null ? when : `${when}, von ${by}`),
  hidden: 'Niemand bekommt ihn zu sehen, bevor der Zeitraum geschlossen ist.',
  fits: 'Der Startwert ist der festgelegte: Sein SHA-256 ist die Festlegung.',
  fitsNot: 'Der Startwert ist nicht der festgelegte. Trauen Sie dieser Ziehung nicht.',
  serverSays: 'So sagt es dieser Server.',
  browser: {
    title: 'Von Ihrem eigenen Browser geprüft',
    working: 'Ihr Browser rechnet.',
    right: 'Ihr Browser kommt auf dasselbe: Die Festlegung stimmt, und alle {count} Gespräche stimmen.',
    wrong: 'Ihr Browser kommt auf etwas anderes, bei {count} davon. Trauen Sie dieser Ziehung nicht.',
    without:
      'Ohne Skripte kann Ihr Browser es nicht nachrechnen. Der Befehl unten kann es, auf jedem Rechner mit Heard; ebenso jedes Programm, das SHA-256 kennt.',
  },
  command: 'Auf der Befehlszeile',
  json: 'Dasselbe als JSON',
  list: (drawn, all) => `${drawn} von ${numbers.counted(all, 'Gespräch', 'Gesprächen')} ausgelost`,
  listNone: 'Kein Gespräch dieses Zeitraums kam, bevor er geschlossen wurde.',
  table: { id: 'Gespräch', value: 'Seine Zahl', verdict: 'Ausgelost', gone: 'nachträglich herausgenommen' },
  shared: {
    of: (organisation) => `Die Ziehung bei ${organisation}`,
    title: 'Wurde ein Gespräch ausgelost?',
    given: 'Für alle, die hier kein Konto haben, ohne Liste und ohne Namen:',
    wait: 'Ob ein Gespräch ausgelost wurde, lässt sich hier fragen, sobald der Zeitraum geschlossen ist und der Startwert gezeigt wird.',
    id: 'Seine Kennung',
    hint: 'Wie sie in der Adresse des Gesprächs steht.',
    ask: 'Fragen',
    drawn: (value) => `Seine Zahl ist ${value}. Das liegt unter der Grenze, also wurde es ausgelost.`,
    notDrawn: (value) =>
      `Seine Zahl ist ${value}. Das liegt nicht unter der Grenze, also wurde es nicht ausgelost.`,
  },
  yes: 'ja',
  no: 'nein',
} satisfies Words['draws']
