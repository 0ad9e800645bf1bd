import { type Head, headOf, pastAdverbs } from './head.ts'
import { baseOf, leaningOf } from './leaning.ts'
import { openers, receivingVerbs, subjectsApart } from './lexicons/commitment-forms.ts'
import type { Said } from './said.ts'
import { textAt } from './tokens.ts'

/** "Tom will ...", "it will be sent": an act of somebody or something else. */
export function apartHead(words: readonly Said[], at: number): Head | undefined {
  const before = textAt(words, at - 1)
  const verb = pastAdverbs(words, at + 1)
  if (textAt(words, verb) === 'not' || subjectsApart.has(before) || at === 0)
    return at === 0 || joinsOn.has(before) ? bareWill(words, at, verb) : undefined
  const from = subjectFrom(words, at)
  if (textAt(words, verb) === 'be' && textAt(words, verb + 1).endsWith('ing'))
    return headOf('third', 'third', from, verb + 1)
  if (textAt(words, verb) === 'be') return headOf('passive', 'third', from, pastAdverbs(words, verb + 1))
  if (textAt(words, at) === 'should') return undefined
  return headOf('third', 'third', from, verb)
}

function subjectFrom(words: readonly Said[], at: number): number {
  let from = at - 1
  while (
    from > 0 &&
    at - from < 3 &&
    !openers.has(textAt(words, from - 1)) &&
    !subjectEnds.has(textAt(words, from - 1))
  )
    from -= 1
  return from
}

const subjectEnds = new Set([
  'and',
  'but',
  'so',
  'then',
  'that',
  'think',
  'because',
  'or',
  'you',
  'i',
  'we',
  'it',
  'to',
  'me',
  'if',
  'when',
])

const joinsOn = new Set(['and', 'but', 'then', 'so'])

function bareWill(words: readonly Said[], at: number, verb: number): Head | undefined {
  return verb < words.length && leaningOf(words, verb)?.leaning === 'promise'
    ? headOf('will', 'i', at, verb)
    : undefined
}

/** "You'll have it by Friday." */
export function receivingHead(words: readonly Said[], at: number): Head | undefined {
  const modal = textAt(words, at + 1)
  if (modal !== 'will' && modal !== 'should') return undefined
  let verb = pastAdverbs(words, at + 2)
  if (textAt(words, verb) === 'be') verb += 1
  return receivingVerbs.has(baseOf(textAt(words, verb))) && textAt(words, verb + 1) !== 'to'
    ? headOf('receive', 'you', at, verb)
    : undefined
}
