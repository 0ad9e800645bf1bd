import { promiseTitle } from '../../server/measures/promise-title.ts'
import { words } from '../messages/words.ts'

type Named = Parameters<typeof promiseTitle>[0]

const LONGEST = 90

/** What a promise is called at the head of a line or a page. */
export function promiseName(promise: Named): string {
  return words.numbers.capital(promiseNamed(promise))
}

/** The same inside a sentence. */
export function promiseNamed(promise: Named): string {
  const { text, isQuoted } = promiseTitle(promise)
  return isQuoted ? `“${shortened(text)}”` : text
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST))} …`
}
