import { compile, type FormatCallback, type HtmlToTextOptions, type SelectorDefinition } from 'html-to-text'

/** Deeper than this no person's message is nested; tags below are passed over, their words are kept. */
const DEEPEST = 40

/** More tags than any mail program writes; those that come later are passed over as well. */
const MOST_TAGS = 25_000
const MAY_MARK_QUOTE = /^<blockquote|\s(?:class|id)\s*=/i

/** Tags that need no end, so that a row of them is no depth. */
const flatNames = 'p li td th tr dt dd option tbody thead br img hr meta link input col area base wbr'.split(
  ' ',
)
const flat = new Set(flatNames)
const anyFlat = new RegExp(`</?(?:${flatNames.join('|')})\\b[^<>]*>`, 'gi')

/** No HTML has such a tag, and the library falls over it: its tables are plain objects. */
const NO_TAG = 'constructor'

/** The line that stands where a mail program put the earlier mail, in every language. */
export const EARLIER_MAIL = '-----Original Message-----'

const plain: readonly SelectorDefinition[] = [
  { selector: 'a', options: { ignoreHref: true } },
  { selector: 'img', format: 'skip' },
  { selector: 'hr', format: 'skip' },
  { selector: 'td', format: 'inlineSurround', options: { suffix: ' ' } },
  { selector: 'th', format: 'inlineSurround', options: { suffix: ' ' } },
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, format: 'block' })),
]

const earlierMail: FormatCallback = (elem, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 })
  builder.addInline(EARLIER_MAIL)
  builder.closeBlock({ trailingLineBreaks: 2 })
  walk(elem.children, builder)
}

const replyHead: FormatCallback = (elem, walk, builder, options) => {
  if (holdsRule(elem, 0)) earlierMail(elem, walk, builder, options)
}

// Whole earlier mails, the lines above them, and indented text that only looks like a quote.
const mail: readonly SelectorDefinition[] = [
  ...plain,
  { selector: '#divRplyFwdMsg', format: 'earlierMail' },
  { selector: '#appendonsend', format: 'earlierMail' },
  { selector: '#mail-editor-reference-message-container', format: 'skip' },
  { selector: '.ms-outlook-mobile-reference-message', format: 'skip' },
  { selector: '.yahoo_quoted', format: 'skip' },
  { selector: '.protonmail_quote', format: 'skip' },
  { selector: '.moz-cite-prefix', format: 'skip' },
  { selector: '.gmail_attr', format: 'replyHead' },
  { selector: 'blockquote[style*="border:none"]', format: 'block' },
  { selector: 'blockquote[style*="border: none"]', format: 'block' },
]

const options = (selectors: readonly SelectorDefinition[]): HtmlToTextOptions => ({
  wordwrap: false,
  limits: { maxDepth: DEEPEST * 10, ellipsis: '' },
  formatters: { earlierMail, replyHead },
  selectors: [...selectors],
})

const chatText = compile(options([...plain, { selector: 'blockquote', format: 'block' }]))
const mailText = compile(options(mail))

/** The words of a message written in HTML: no tags, no pictures, entities decoded. */
export function textOfHtml(html: string): string {
  return chatText(shallow(html))
}

/**
 * A mail written in HTML as the plain text its sender saw, with the earlier mail marked as plain text
 * marks it: `> ` before every line of a quote, and `EARLIER_MAIL` where the rest is not the sender's.
 */
export function mailTextOfHtml(html: string): string {
  return mailText(shallow(html))
}

// Words are all kept, whatever is passed over; tags that mark a quote are passed over only when too deep.
function shallow(html: string): string {
  const open: boolean[] = []
  let depth = 0
  let seen = 0
  return fewerFlat(html).replace(/<(\/?)([a-z][a-z\d]*)\b[^<>]*>/gi, (tag, end: string, name: string) => {
    seen += 1
    if (name.toLowerCase() === NO_TAG) return ' '
    if (flat.has(name.toLowerCase())) return seen > MOST_TAGS ? ' ' : tag
    if (end === '') {
      const kept = depth < DEEPEST && (seen <= MOST_TAGS || MAY_MARK_QUOTE.test(tag))
      open.push(kept)
      if (kept) depth += 1
      return kept ? tag : ' '
    }
    const kept = open.pop() ?? true
    if (kept) depth = Math.max(0, depth - 1)
    return kept ? tag : ' '
  })
}

// Beyond what is kept, tags without an end go all at once: to look at a million of them one by one takes seconds.
function fewerFlat(html: string): string {
  let at = -1
  for (let tags = 0; tags <= MOST_TAGS; tags += 1) {
    at = html.indexOf('<', at + 1)
    if (at === -1) return html
  }
  return html.slice(0, at) + html.slice(at).replace(anyFlat, ' ')
}

// A reply's head names the writer; a forward's is a rule of dashes and then the mail itself.
function holdsRule(elem: Parameters<FormatCallback>[0], depth: number): boolean {
  const own = typeof elem.data === 'string' && /-{5}/.test(elem.data)
  const children: Parameters<FormatCallback>[0][] = elem.children ?? []
  return own || (depth < 6 && children.some((child) => holdsRule(child, depth + 1)))
}
