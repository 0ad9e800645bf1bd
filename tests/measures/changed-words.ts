import type { Conversation } from '../../server/conversation/conversation.ts'
import type { Measures } from '../../server/measures/measure.ts'
import { measure } from '../../server/measures/measure.ts'

/** British spellings, and as an American recogniser writes them. */
export const spellings: Readonly<Record<string, string>> = {
  apologise: 'apologize',
  catalogue: 'catalog',
  centre: 'center',
  cheque: 'check',
  cheques: 'checks',
  colour: 'color',
  colours: 'colors',
  favourite: 'favorite',
  grey: 'gray',
  licence: 'license',
  metre: 'meter',
  metres: 'meters',
  mum: 'mom',
  neighbour: 'neighbor',
  organise: 'organize',
  programme: 'program',
  realise: 'realize',
  tyre: 'tire',
  tyres: 'tires',
}

/** He for she, wife for husband. */
export const genders: Readonly<Record<string, string>> = {
  ...bothWays('he', 'she', "he's", "she's", 'himself', 'herself', 'husband', 'wife', 'mother', 'father'),
  ...bothWays('mum', 'dad', 'son', 'daughter', 'brother', 'sister', 'mr', 'mrs', "ma'am", 'sir'),
  ...bothWays('uncle', 'aunt', 'lad', 'girl', 'lads', 'girls', 'chap', 'lady', 'man', 'woman'),
  him: 'her',
  his: 'her',
}

/** Names of one country for those of another. */
export const otherNames: Readonly<Record<string, string>> = {
  anita: 'bjorn',
  dan: 'mei',
  dave: 'amina',
  ellis: 'okoro',
  jim: 'sofia',
  jean: 'hans',
  karl: 'fatima',
  lee: 'priya',
  nadia: 'kofi',
  pete: 'olga',
  rolf: 'ngozi',
  sam: 'lena',
}

function bothWays(...words: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(words.map((word, at) => [word, words[at % 2 ? at - 1 : at + 1] ?? word]))
}

/** A text in which each word of a list is another, with its capital. */
export function exchanged(text: string, others: Readonly<Record<string, string>>): string {
  return text.replace(/[A-Za-z']+/g, (word) => {
    const other = others[word.toLowerCase()]
    if (other === undefined) return word
    const isCapital = word.charAt(0) !== word.charAt(0).toLowerCase()
    return isCapital ? other.charAt(0).toUpperCase() + other.slice(1) : other
  })
}

/** A conversation in which every line says something else. */
export function saying(conversation: Conversation, change: (text: string) => string): Conversation {
  return {
    ...conversation,
    utterances: conversation.utterances.map((one) => ({ ...one, text: change(one.text) })),
  }
}

export const nowhere = { now: null, zone: null }

/**
 * What was found and where, without offsets and confidence: kind and utterance of each moment, class,
 * owner and day of each commitment, kind of each insight. An utterance "u2.b" is a piece of "u2".
 */
export function findingsOf(conversation: Conversation): readonly string[] {
  const { moments, commitments, insights } = measure(conversation, nowhere)
  const found = [
    ...moments.map((one) => `${one.kind} ${one.utterance}`),
    ...commitments.map((one) => `${one.class} ${one.utterance} ${one.owner} ${one.dueHow} ${one.dueOn}`),
    ...insights.map((one) => `learnt ${one.kind} ${one.utterance}`),
  ]
  return [...new Set(found.map((one) => one.replaceAll('.b', '')))].sort()
}

/** Every value of a measuring, without the evidence and the margins. */
export function valuesOf({ measures }: Measures): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(measures).map(([name, one]) => [name, one.known ? one.value : one.reason]),
  )
}
