import type { Conversation } from '../conversation/conversation.ts'
import { contentOfLine } from './content-words.ts'
import { recalling } from './lexicons/recalling.ts'
import { type Line, scriptOf } from './script.ts'
import { areAlike, type Known, stemsOf, topicOf } from './topic.ts'

/** Where one of us built on what was learnt before, and why it looks so. */
export interface Use {
  readonly utterance: string
  readonly words: string
  /** `recalled`: they said that they had been told. `before-they-did`: the customer had not brought it up there. */
  readonly reason: 'recalled' | 'before-they-did'
}

/**
 * The first line of ours in a later conversation that takes up what was learnt: it holds the words the topic is
 * known by, and the customer had not said them there before. A topic of one word alone says too little, unless
 * the line also says that it remembers. `null` where there is none, and without a topic.
 * Source: measures.md, Insights ("used by"); a person decides.
 */
export function useIn(insight: Known, conversation: Conversation): Use | null {
  const stems = stemsOf(topicOf(insight))
  if (stems.size === 0) return null
  for (const line of scriptOf(conversation).lines) {
    if (!areAlike(stems, contentOfLine(line))) continue
    if (line.role === 'customer') return null
    if (line.role !== 'rep' && line.role !== 'colleague') continue
    const recalled = isRecalling(line)
    if (!recalled && stems.size === 1) continue
    const reason = recalled ? 'recalled' : 'before-they-did'
    return { utterance: line.utterance.id, words: line.text, reason }
  }
  return null
}

function isRecalling({ text }: Line): boolean {
  const said = text.toLowerCase()
  return recalling.some((phrase) => said.includes(phrase))
}
