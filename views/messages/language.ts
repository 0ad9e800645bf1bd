import { AsyncLocalStorage } from 'node:async_hooks'

export const languageNames = ['en', 'de'] as const
export type Language = (typeof languageNames)[number]

/** What each language calls itself, which nobody needs to translate. */
export const ownNames: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' }

const spoken = new AsyncLocalStorage<Language>()

/** Whatever is said while `work` runs is said in this language. */
export function inLanguage<T>(language: Language, work: () => T): T {
  return spoken.run(language, work)
}

/** The language of whoever is spoken to; English where nobody in particular is. */
export function languageNow(): Language {
  return spoken.getStore() ?? 'en'
}

export function isLanguage(name: string | null | undefined): name is Language {
  return languageNames.some((one) => one === name)
}
