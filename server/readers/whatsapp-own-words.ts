import {
  attachedMarks,
  calls,
  deletedMessages,
  editedMarks,
  leftOutMedia,
} from './lexicons/whatsapp-notices.ts'
import { spokenText } from './spoken-text.ts'

/** The program marks what it writes itself with this invisible sign. */
const MARK = '\u200e'

/**
 * What somebody wrote in a message, line by line as exported, without what the program put there: the
 * name of a file, the sign for a picture left out, a deleted message, a call. A caption stays.
 * Nothing left is an empty text.
 */
export function ownWords(lines: readonly string[]): string {
  const [first = ''] = lines
  if (isMarked(first) && !isFile(first) && !first.includes('@')) return ''
  if (PLACE.test(spokenText(lines.at(-1)?.slice(0, 400) ?? ''))) return ''
  const kept = lines.map(withoutTail).filter((line) => !isFile(line))
  const text = spokenText(kept.join('\n'))
  return isPlaceholder(text) ? '' : text
}

/** Whether the program marked the beginning of a message as its own. */
export function isMarked(line: string): boolean {
  return line.trimStart().startsWith(MARK)
}

const TAIL = /(?:\u200e+<[^<>]{1,250}|<[^<>:]{1,40}: ?[^<>]{1,200}\.[a-z\d]{2,5})>\s*$/iu
const CHANGED = /^<([^<>]{1,80})>$/u
const NAMED = /\.[a-z\d]{2,5}(?: • .{0,60})?$/iu

/** More than these stand behind no message. */
const MOST_TAILS = 8

// An attachment stands behind its caption; the name of a document stands before it and goes as well.
function withoutTail(line: string): string {
  let kept = line
  let hasFile = false
  for (let tails = 0; tails < MOST_TAILS; tails += 1) {
    const tail = tailOf(kept)
    if (tail === null) break
    hasFile ||= !isEdited(kept.slice(tail))
    kept = kept.slice(0, tail)
  }
  return hasFile && NAMED.test(spokenText(kept.slice(-200))) ? '' : kept
}

function tailOf(line: string): number | null {
  const end = line.slice(-300)
  const offset = line.length - end.length
  const file = end.search(TAIL)
  if (file >= 0) return offset + file
  const bracket = end.lastIndexOf('<')
  if (bracket >= 0 && isEdited(end.slice(bracket))) return offset + bracket
  const mark = end.lastIndexOf(MARK)
  return mark >= 0 && leftOutMedia.has(plain(end.slice(mark))) ? offset + mark : null
}

function isEdited(tail: string): boolean {
  const inside = CHANGED.exec(spokenText(tail))?.[1]
  return inside !== undefined && editedMarks.has(plain(inside))
}

const PLACEHOLDER = /^<[^<>]{1,200}>$/u
const ATTACHED = /^(.{1,150}\.[a-z\d]{2,5}) \(([^()]{1,60})\)$/iu
const PLACE = /^(?:.{1,200}: )?https:\/\/foursquare\.com\/v\/[\da-f]{6,40}$/iu
const LINK = /^[^\s:]{1,40}(?: [^\s:]{1,20})?: https:\/\/maps\.google\.com\/\?q=\S+$/iu

function isFile(line: string): boolean {
  const text = spokenText(line.slice(0, 400))
  if (PLACEHOLDER.test(text) || LINK.test(text)) return true
  const attached = ATTACHED.exec(text)
  if (!attached) return false
  const [, name = '', mark = ''] = attached
  return isMarked(line) || !name.includes(' ') || attachedMarks.has(plain(mark))
}

function isPlaceholder(text: string): boolean {
  if (text.length > 200) return false
  const whole = plain(text)
  if (deletedMessages.has(whole) || leftOutMedia.has(whole) || calls.has(whole)) return true
  if (calls.has(plain(text.split(/[.,،、]/u)[0] ?? ''))) return true
  return DELETED_BY.test(text) || WAITING.test(text) || isNamedFile(text)
}

/** No sign for something left out has more words. */
const MOST_WORDS = 5

// "Our offer.pdf • 3 pages document omitted": the name of a file, and that it was left out.
function isNamedFile(text: string): boolean {
  const words = text.split(' ')
  return Array.from({ length: MOST_WORDS }, (_, more) => words.length - 1 - more).some((at) => {
    const isSign = at > 0 && leftOutMedia.has(plain(words.slice(at).join(' ')))
    return isSign && NAMED.test(words.slice(0, at).join(' '))
  })
}

const DELETED_BY = /^this message was deleted by admin .{1,60}$/iu
const WAITING =
  /^(?:waiting for this message|auf diese nachricht wird gewartet|esperando (?:este|el) mensaje|en attente de ce message|in attesa del messaggio|aguardando mensagem|wachten op dit bericht|ожидание (?:данного )?сообщения|בהמתנה להודעה)/iu

function plain(text: string): string {
  return spokenText(text)
    .replace(/[.。।!]+$/u, '')
    .toLowerCase()
    .normalize('NFC')
}
