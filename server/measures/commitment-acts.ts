import { type Head, pastAdverbs } from './head.ts'
import { leaningOf } from './leaning.ts'
import { manners, talkingActs } from './lexicons/commitment-acts.ts'
import type { Said } from './said.ts'
import { textAt } from './tokens.ts'

/** Where the next act of a clause begins that somebody can wait for: "... and send it", the place of "send". */
export function nextAct(words: readonly Said[], from: number, end: number): number | undefined {
  for (let at = from; at + 1 < end; at += 1) {
    if (textAt(words, at) !== 'and') continue
    const verb = pastAdverbs(words, at + 1)
    if (verb < end && leaningOf(words, verb, end)?.leaning === 'promise') return verb
  }
  return undefined
}

/**
 * The same head with the act it joins on, where the first is nothing to wait for by itself: "I will come
 * myself and send you the sketch". Manners before a mere word ("I'll be honest and tell you") join nothing.
 */
export function joinedHead(words: readonly Said[], head: Head, end: number): Head | undefined {
  if (!ownForms.has(head.form)) return undefined
  const verb = nextAct(words, head.verb + 1, end)
  if (verb === undefined) return undefined
  if (textAt(words, head.verb) === 'be') return undefined
  if (manners.has(textAt(words, head.verb)) && talkingActs.has(textAt(words, verb))) return undefined
  return { ...head, verb }
}

const ownForms: ReadonlySet<Head['form']> = new Set(['will', 'going'])
