import { textOfHtml } from './html-text.ts'

const QUOTE = /<blockquote\b[^<>]{0,300}schema\.skype\.com\/Reply[^<>]{0,300}>/i
const QUOTE_END = '</blockquote>'
const EMOJI = /<emoji\b[^<>]{0,300}?\balt="([^"<>]{0,40})"[^<>]{0,300}>/gi

/** The words of a message of Teams: an emoji by its sign, without the message it answers and without pictures. */
export function textOfTeamsHtml(html: string): string {
  return textOfHtml(withoutQuotes(html).replace(EMOJI, '$1'))
}

function withoutQuotes(html: string): string {
  const kept: string[] = []
  let rest = html
  for (let quote = QUOTE.exec(rest); quote; quote = QUOTE.exec(rest)) {
    kept.push(rest.slice(0, quote.index))
    const end = rest.indexOf(QUOTE_END, quote.index)
    rest = end < 0 ? '' : rest.slice(end + QUOTE_END.length)
  }
  return [...kept, rest].join(' ')
}
