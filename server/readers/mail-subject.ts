import { answerPrefixes, forwardPrefixes } from './lexicons/mail-subjects.ts'
import { spokenText } from './spoken-text.ts'

const answers = new Set(answerPrefixes)
const forwards = new Set(forwardPrefixes)
const PREFIX = /^\s*([\p{L}\p{M} ]{1,20}?)\s?(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3})?\s?[:：]/u

/**
 * A subject without what mail programs put before it ("Re: AW: The lift"), in lower case, and whether it
 * says that the mail answers another. A forward begins something new.
 */
export function bareSubject(subject: string): { readonly bare: string; readonly isAnswer: boolean } {
  let rest = spokenText(subject).slice(0, 300)
  let isAnswer = false
  for (let at = 0; at < 20; at += 1) {
    const [whole = '', word = ''] = PREFIX.exec(rest) ?? []
    const prefix = word.toLowerCase()
    if (!answers.has(prefix) && !forwards.has(prefix)) break
    if (at === 0) isAnswer = answers.has(prefix)
    rest = rest.slice(whole.length)
  }
  return { bare: rest.trim().toLowerCase(), isAnswer }
}
