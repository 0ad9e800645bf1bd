import { ENOUGH_FOR_THEME } from './lexicons/themes.ts'
import { stemsOf } from './topic.ts'

/** An insight as themes are counted from it. */
export interface ThemeInsight {
  readonly id: string
  readonly topic: string
  /** The company, or the person. */
  readonly customer: string
  /** A quarter such as `2026-Q3`. */
  readonly quarter: string
}

/** How many customers said it in a quarter; `null` where there are fewer than three and somebody could be told. */
export interface QuarterCount {
  readonly quarter: string
  readonly customers: number | null
}

export interface Theme {
  /** What it is called: the customers' own words for it, most used first. */
  readonly name: string
  readonly customers: number
  readonly insights: readonly string[]
  readonly quarters: readonly QuarterCount[]
}

/**
 * A theme of the insights that share these stems, over the quarters asked for: what it is called, and how many
 * customers said it in all and in each quarter, every one counted once. `null` with fewer than three customers.
 */
export function themeOf(
  stems: readonly string[],
  insights: readonly ThemeInsight[],
  quarters: readonly string[],
): Theme | null {
  const customers = countCustomers(insights)
  if (customers < ENOUGH_FOR_THEME) return null
  return {
    name: inOrder(stems, insights)
      .map((stem) => commonest(stem, insights))
      .join(' '),
    customers,
    insights: insights.map((one) => one.id),
    quarters: quarters.map((quarter) => {
      const count = countCustomers(insights.filter((one) => one.quarter === quarter))
      return { quarter, customers: count < ENOUGH_FOR_THEME ? null : count }
    }),
  }
}

/** The quarter an instant lies in, by the calendar of UTC: `2026-Q3`. */
export function quarterOf(instant: string): string {
  return `${instant.slice(0, 4)}-Q${Math.ceil(Number(instant.slice(5, 7)) / 3)}`
}

/** The last quarters up to the one an instant lies in, oldest first. */
export function quartersTo(instant: string, count: number): readonly string[] {
  const [year = '', quarter = '1'] = quarterOf(instant).split('-Q')
  const last = Number(year) * 4 + Number(quarter) - 1
  return Array.from({ length: count }, (_, at) => {
    const one = last - count + 1 + at
    return `${Math.floor(one / 4)}-Q${(one % 4) + 1}`
  })
}

function countCustomers(insights: readonly ThemeInsight[]): number {
  return new Set(insights.map((one) => one.customer)).size
}

/** In the order in which most of them said it. */
function inOrder(stems: readonly string[], insights: readonly ThemeInsight[]): readonly string[] {
  const [first, second] = stems
  if (first === undefined || second === undefined) return stems
  const stemsOfTopic = stemsByWord()
  const isTurned = ({ topic }: ThemeInsight) => {
    const said = stemsOfTopic(topic)
    return said.indexOf(second) < said.indexOf(first)
  }
  return insights.filter(isTurned).length * 2 > insights.length ? [second, first] : stems
}

function commonest(stem: string, insights: readonly ThemeInsight[]): string {
  const counts = new Map<string, number>()
  for (const { topic } of insights)
    for (const word of topic.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1)
  const [most] = [...counts]
    .filter(([word]) => stemsOf(word).has(stem))
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return most?.[0] ?? stem
}

/** Reads the stems of topics in the order of their words, every word once however often it comes. */
export function stemsByWord(): (topic: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  const stemsOfWord = (word: string) => {
    const stems = known.get(word) ?? [...stemsOf(word)]
    known.set(word, stems)
    return stems
  }
  return (topic) => [...new Set(topic.split(' ').flatMap(stemsOfWord))]
}
