import { baseOf } from './leaning.ts'
import { joints } from './lexicons/commitment-forms.ts'
import type { Put } from './put.ts'
import { isOurs } from './script.ts'
import { turned } from './turned.ts'

/**
 * What is to be done, in the speaker's own words from the verb on and without the deadline: "send the
 * pricing". Its pronouns are turned to how our side reads it: see `turned`.
 */
export function actionOf(put: Put): string {
  const { line, words, head, end } = put
  const verb = words[head.verb]
  if (!verb || head.verb >= end) return 'do so'
  if (head.form === 'hand-over') return 'take it on'
  const last = words[lastWord(put)] ?? verb
  const rest = line.text.slice(verb.end, Math.max(verb.end, last.end))
  const bare = put.due ? rest.replace(put.due.words, ' ') : rest
  const first = head.form === 'receive' ? 'get' : baseOf(verb.text)
  return turned(`${first} ${bare}`.replace(/[\s,]+/g, ' ').trim(), isOurs(line) ? 'us' : 'them')
}

function lastWord({ words, head, end }: Put): number {
  let at = Math.min(end, words.length) - 1
  while (at > head.verb && joints.has(words[at]?.text ?? '')) at -= 1
  return at
}
