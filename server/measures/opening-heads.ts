import { type Head, headOf, pastAdverbs } from './head.ts'
import { leaningOf } from './leaning.ts'
import { leaningVerbs } from './lexicons/commitment-words.ts'
import { bearWithMe, handOver, order } from './request-heads.ts'
import type { Said } from './said.ts'
import { gladly } from './settled-head.ts'
import { textAt } from './tokens.ts'

/** What only the beginning of a sentence can be: an order, "will do", "sending it now", "happy to help". */
export function openingHead(words: readonly Said[], at: number): Head | undefined {
  const text = textAt(words, at)
  if (text === 'leave' || text === 'leaving') return handOver(words, at) ?? order(words, at)
  if (text === 'will' && textAt(words, at + 1) === 'do') return headOf('will', 'i', at, at + 1)
  if (text === 'will' && textAt(words, at + 1) !== 'you') {
    const verb = pastAdverbs(words, at + 1)
    const leaning = leaningOf(words, verb)?.leaning
    return leaning === 'promise' ? headOf('will', 'i', at, verb) : undefined
  }
  if (gladly.has(text) && textAt(words, at + 1) === 'to') return headOf('happy', 'i', at, at + 2)
  if (text === 'with' && textAt(words, at + 1) === 'you' && wayOfDay.has(textAt(words, at + 2)))
    return headOf('passive', 'third', at, at)
  if (text === 'i' && textAt(words, at + 2) === 'you' && leaningVerbs.promise.has(textAt(words, at + 1)))
    return headOf('will', 'i', at, at + 1)
  if (
    text === 'you' &&
    textAt(words, at + 1) === 'get' &&
    (textAt(words, at + 2) === 'it' || textAt(words, at + 2) === 'them')
  )
    return headOf('receive', 'you', at, at + 1)
  if (text === 'expect' && words.some((one) => one.text === 'me' || one.text === 'us'))
    return headOf('receive', 'you', at, at)
  if (text === 'any' && textAt(words, at + 1) === 'chance')
    return headOf('request', 'you', at, Math.min(words.length - 1, at + 4))
  if (text.endsWith('ing') && text.length > 5) {
    const leaning = leaningOf(words, at)?.leaning
    return leaning === 'immediate' || leaning === 'promise' || leaning === 'check'
      ? headOf('doing', 'i', at, at)
      : undefined
  }
  const waiting = bearWithMe(words, at)
  if (waiting) return waiting
  return order(words, at)
}

const wayOfDay = new Set(['by', 'on', 'before', 'tomorrow', 'today'])
