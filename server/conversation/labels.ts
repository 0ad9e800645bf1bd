import { labelWords } from './label-words.ts'

/** Whether a name is a label such as "Speaker 2" or a number, behind which anybody may be. */
export function isLabel(name: string): boolean {
  const words = name.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.every((word) => word.length === 1 || labelWords.has(word))
}
