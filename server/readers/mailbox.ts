/** A mailbox's own line before a mail, as every program writes it: `From `, somebody, a day, a clock, a year. */
const LONGEST = 300
const CLOCK = /\s\d{1,2}:\d{2}(?::\d{2})?(?:\s|$)/
const YEAR = /\s(?:19|20)\d{2}(?:\s|$)/
const FIELD = /[!-9;-~]{1,76}[ \t]?:/y

/** Whether a text is a mailbox: it begins with a mailbox's line, and another one begins a further mail. */
export function isMailbox(text: string): boolean {
  const starts = startsIn(text)
  const { value: first } = starts.next()
  return first !== undefined && text.slice(0, first).trim() === '' && starts.next().done === false
}

/** Whether a mailbox holds more mails than these many. */
export function hasMoreMails(text: string, most: number): boolean {
  let count = 0
  for (const _start of startsIn(text)) {
    count += 1
    if (count > most) return true
  }
  return false
}

/**
 * The mails of a mailbox, each as the bytes that were sent: without the mailbox's own line, and lines of
 * text that begin with "From " as their writer wrote them. Line breaks may be of any kind.
 */
export function* mailsIn(bytes: Uint8Array): Generator<Uint8Array> {
  const text = Buffer.from(bytes).toString('latin1').replace(/\r\n?/g, '\n')
  const starts = startsIn(text)
  for (let start = starts.next().value; start !== undefined; ) {
    const next = starts.next().value
    const body = text.indexOf('\n', start) + 1
    yield Buffer.from(unescaped(text.slice(body, next)), 'latin1')
    start = next
  }
}

function* startsIn(text: string): Generator<number, undefined> {
  let at = text.startsWith('From ') ? 0 : text.indexOf('\nFrom ') + 1
  if (at === 0 && !text.startsWith('From ')) return
  for (;;) {
    if (isStart(text, at)) yield at
    const next = text.indexOf('\nFrom ', at)
    if (next < 0) return
    at = next + 1
  }
}

function isStart(text: string, at: number): boolean {
  const end = text.indexOf('\n', at)
  if (end < 0 || end - at > LONGEST) return false
  const line = text.slice(at, end)
  FIELD.lastIndex = end + 1
  return CLOCK.test(line) && YEAR.test(line) && FIELD.test(text)
}

// `>From` stands for `From`, unless it is a line of a quote among others.
function unescaped(mail: string): string {
  return mail.replace(/^>From (?<!^>(?!From )[^\n]*\n>From )(?![^\n]*\n>(?!From ))/gm, 'From ')
}
