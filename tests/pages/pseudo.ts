import { languages, type Words } from '../../views/messages/words.ts'

/** What is no sentence: keys, the name of the program, and what is said in examples, which stays as it was said. */
const asTheyAre = new Set(['unit', 'lines'])

/** Every sentence of a language between ⟦ and ⟧ and a third longer, to tell it from data and from what nobody may translate. */
export function pseudo(words: Words, direction = 'ltr'): Words {
  const { language } = words
  const { product } = words.frame
  const all = changed(words) as Words
  return { ...all, language, direction, frame: { ...all.frame, product } }
}

/** Answers German with this language while `work` runs. */
export async function speaking<T>(language: Words, work: () => Promise<T>): Promise<T> {
  const { de } = languages
  languages.de = language
  try {
    return await work()
  } finally {
    languages.de = de
  }
}

function changed(value: unknown): unknown {
  if (typeof value === 'string') return longer(value)
  if (typeof value === 'function')
    return (...given: readonly unknown[]) =>
      changed((value as (...given: readonly unknown[]) => unknown)(...given))
  if (Array.isArray(value)) return value.map(changed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, asTheyAre.has(name) ? one : changed(one)]),
  )
}

function longer(text: string): string {
  if (text === '') return text
  return `⟦${text}${'äöü ß'.repeat(Math.ceil(text.length / 5)).slice(0, Math.ceil(text.length * 0.3))}⟧`
}
