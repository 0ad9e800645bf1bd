import { hoursAndMinutes } from '../../format.ts'

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

const spelled = (count: number): string => small[count] ?? String(count)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

function length(ms: number): string {
  if (ms < 30_000) return 'under a minute'
  const { hours, minutes } = hoursAndMinutes(ms)
  if (hours >= 48) return counted(Math.round(hours / 24), 'day')
  if (hours === 0) return counted(minutes, 'minute')
  return minutes === 0 ? `${hours} h` : `${hours} h ${minutes}`
}

function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

export const numbers = { spelled, capital, lower, counted, length, list } as const
