const invisible = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g

/** What was said, on one line: invisible direction marks removed, white space folded. */
export function spokenText(text: string): string {
  if (isPlain(text)) return text
  return text.replace(invisible, '').replace(/\s+/gu, ' ').trim()
}

// Most texts are: single spaces between letters that no invisible sign or other white space is among.
function isPlain(text: string): boolean {
  let before = SPACE
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === SPACE ? before === SPACE : code < SPACE || code >= FIRST_ODD) return false
    before = code
  }
  return before !== SPACE
}

const SPACE = 0x20
/** From here on some letters are white space or not to be seen. */
const FIRST_ODD = 0xa0
