import { percent } from '../../format.ts'
import { numbers } from './numbers.ts'

const { counted } = numbers

/** What became of a promise, a case or an encounter: the rules know these and no others. */
export const outcomes: Readonly<Record<string, string>> = {
  'that count': 'die zählen',
  'that do not': 'die nicht zählen',
  'kept in time': 'rechtzeitig gehalten',
  'kept late': 'verspätet gehalten',
  broken: 'gebrochen',
  'left open': 'offen geblieben',
  'too long without a word from us': 'zu lange ohne ein Wort von uns',
  'released by the customer': 'vom Kunden erlassen',
  'not decided yet': 'noch nicht entschieden',
  'made in a conversation that may not be graded': 'aus einem Gespräch, das nicht benotet werden darf',
  'never raised': 'nie vorgebracht',
  'raised and answered': 'vorgebracht und beantwortet',
  'raised, not answered': 'vorgebracht, nicht beantwortet',
  'On time; there was nothing to miss.': 'Rechtzeitig; es gab nichts zu versäumen.',
  'No note within a day.': 'Keine Notiz binnen eines Tages.',
  'The note has no words of its own.': 'Die Notiz hat keine eigenen Worte.',
  'It is not known when the conversation ended or the note was written.':
    'Es ist nicht bekannt, wann das Gespräch endete oder die Notiz geschrieben wurde.',
  'More than half the airtime was ours, and nothing was asked':
    'Mehr als die Hälfte redeten wir, und nichts wurde gefragt',
  'Airtime could not be measured': 'Der Gesprächsanteil ließ sich nicht messen',
  'Nothing was pitched': 'Nichts wurde angeboten',
  'The need came before the pitch': 'Der Bedarf kam vor der Angebotsrede',
  'The need came partly before the pitch': 'Der Bedarf kam teils vor der Angebotsrede',
  'The pitch came before the need': 'Die Angebotsrede kam vor dem Bedarf',
  'The order of need and pitch could not be told':
    'Was zuerst kam, Bedarf oder Angebotsrede, ließ sich nicht sagen',
}

type Telling = readonly [said: RegExp, told: (...figures: readonly string[]) => string]

const share = (figure: string) => percent(Number(figure) / 100)

const withFigures: readonly Telling[] = [
  [
    /^On time, and holds (\d+) of the (\d+) things to remember\.$/,
    (held, of) => `Rechtzeitig, und enthält ${held} von ${of} Dingen, die zu merken waren.`,
  ],
  [
    /^The note holds only (\d+) of the (\d+) things to remember\.$/,
    (held, of) => `Die Notiz enthält nur ${held} von ${of} Dingen, die zu merken waren.`,
  ],
  [
    /^The note was written more than (\d+) hours after the conversation\.$/,
    (hours) => `Die Notiz wurde mehr als ${hours} Stunden nach dem Gespräch geschrieben.`,
  ],
  [
    /^Only (\d+)% of the note’s words were said in the conversation\.$/,
    (said = '') => `Nur ${share(said)} der Worte in der Notiz wurden im Gespräch gesagt.`,
  ],
  [
    /^(\d+)% of the note is the same as an earlier note\.$/,
    (same = '') => `${share(same)} der Notiz gleichen einer früheren.`,
  ],
  [
    /^The customer held (\d+)% of the airtime$/,
    (held = '') => `Der Kunde hatte ${share(held)} Gesprächsanteil`,
  ],
  [
    /^(\d+) moments? of self-praise$/,
    (n) => counted(Number(n), 'Stelle mit Eigenlob', 'Stellen mit Eigenlob'),
  ],
  [
    /^(\d+) new insights? accepted$/,
    (n) => counted(Number(n), 'neue Einsicht angenommen', 'neue Einsichten angenommen'),
  ],
]

/** An outcome in German; `null` where nobody has put it into German. */
export function outcomeSays(said: string): string | null {
  const told = outcomes[said]
  if (told !== undefined) return told
  for (const [pattern, tell] of withFigures) {
    const found = pattern.exec(said)
    if (found) return tell(...found.slice(1))
  }
  return null
}
