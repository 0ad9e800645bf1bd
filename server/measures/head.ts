import { leaningVerbs, passedOver } from './lexicons/commitment-words.ts'
import type { Said } from './said.ts'
import { textAt } from './tokens.ts'

/** How an act is put: "I'll", "I'm going to", "I have to", "could you", "send me", "leave it with me", ... */
export type Form =
  | 'will'
  | 'going'
  | 'must'
  | 'can'
  | 'would'
  | 'happy'
  | 'want'
  | 'maybe'
  | 'let-me'
  | 'doing'
  | 'third'
  | 'passive'
  | 'receive'
  | 'shall-i'
  | 'may-i'
  | 'request'
  | 'order'
  | 'need'
  | 'lets'
  | 'hand-over'
  | 'moment'

/** Where in a sentence an act is put forward: `at` is its first word, `verb` the word that says what is done. */
export interface Head {
  readonly form: Form
  readonly subject: 'i' | 'we' | 'you' | 'third'
  readonly at: number
  readonly verb: number
}

/** A head with its parts. */
export function headOf(form: Form, subject: Head['subject'], at: number, verb: number): Head {
  return { form, subject, at, verb }
}

/** The first place from here on whose word is no mere adverb ("just", "definitely"). */
export function pastAdverbs(words: readonly Said[], from: number): number {
  let at = from
  while (
    at < words.length &&
    at < from + 5 &&
    passedOver.has(textAt(words, at)) &&
    !leaningVerbs.promise.has(textAt(words, at))
  )
    at += 1
  return at
}
