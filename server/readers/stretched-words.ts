import type { Utterance } from '../conversation/conversation.ts'
import { stretched } from './lexicons/stretched.ts'

/**
 * What the report must say of a word or two that a recogniser stretches over many seconds: such times are
 * noise or silence, and talk counted by them is unsure. The words and times stay as the file gives them.
 */
export function stretchedWords(said: readonly Utterance[]): readonly string[] {
  const count = said.filter(isStretched).length
  if (count === 0) return []
  const seconds = stretched.longerThanMs / 1000
  return [
    `${count} of ${said.length} sentences are one or two words stretched over more than ${seconds} seconds: probably noise, so talk times of this conversation are unsure.`,
  ]
}

function isStretched({ text, startMs, endMs }: Utterance): boolean {
  if (startMs === null || endMs === null || endMs - startMs <= stretched.longerThanMs) return false
  return text.trim().split(/\s+/).length <= stretched.mostWords
}
