import { words } from '../messages/words.ts'

/** Words in another language than the page's say so, for whoever has them read aloud. */
export function spokenIn(language: string | null | undefined): { readonly lang?: string } {
  return language == null || language.startsWith(words.language) ? {} : { lang: language }
}
