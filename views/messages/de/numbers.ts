import { hoursAndMinutes } from '../../format.ts'
import type { Words } from '../words.ts'

const small = [
  'keine',
  'eine',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
]

/** Words that lose their capital inside a sentence. Nouns and names keep theirs. */
const lowered = new Set(
  'der die das den dem des ein eine einen einem einer unser unsere unseren unserem unserer ihr ihre kein keine niemand jemand alle alles beide beides wer was wem wen wie wo wann warum wenn weil dass ob wir es sie er in im am an auf aus bei beim mit nach ohne über um und unter von vom vor zu zum zur für bis seit durch als auch nicht noch nur schon sehr so mehr weniger wo heute gestern morgen offen fällig erledigt eigene offene sofort nächster aufgegriffen gefragt notiert ins was uns festgeschrieben vor'.split(
    ' ',
  ),
)

const spelled = (count: number): string => small[count] ?? String(count)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const lower = (text: string): string => {
  const [first = ''] = text.split(/[\s,.:;]/, 1)
  return lowered.has(first.toLowerCase()) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
const counted = (count: number, one: string, many = one): string => `${count} ${count === 1 ? one : many}`

function length(ms: number): string {
  if (ms < 30_000) return 'unter einer Minute'
  const { hours, minutes } = hoursAndMinutes(ms)
  if (hours >= 48) return counted(Math.round(hours / 24), 'Tag', 'Tage')
  if (hours === 0) return counted(minutes, 'Minute', 'Minuten')
  return minutes === 0 ? `${hours} Std.` : `${hours} Std. ${minutes}`
}

function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} und ${items.at(-1)}`
}

/** `spelled` counts feminine things: eine Zusage, eine Frage. `counted` wants the plural, where it differs. */
export const numbers = { spelled, capital, lower, counted, length, list } satisfies Words['numbers']
