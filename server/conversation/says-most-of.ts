import type { Conversation, Utterance } from './conversation.ts'

/**
 * Whether somebody who has this conversation knows the other one: of what is said in the other, in however many
 * utterances, at least half stands here in the same words. Spaces and capitals do not matter, nor who said it when.
 * One without words is known to nobody.
 */
export function saysMostOf(conversation: Conversation, other: Conversation): boolean {
  const here = new Set(conversation.utterances.map(saidIn))
  const said = other.utterances.map(saidIn).filter((text) => text !== '')
  const known = said.filter((text) => here.has(text)).length
  return known > 0 && known * 2 >= said.length
}

function saidIn({ text }: Utterance): string {
  return text.replaceAll(/\s+/g, ' ').trim().toLowerCase()
}
