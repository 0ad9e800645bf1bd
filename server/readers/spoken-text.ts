const invisible = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g

/** What was said, on one line: invisible direction marks removed, white space folded. */
export function spokenText(text: string): string {
  if (text[0] !== ' ' && !ODD.test(text)) return text
  return text.replace(invisible, '').replace(/\s+/gu, ' ').trim()
}

// Most texts hold none: a letter that may be white space or not to be seen, or a space with no letter behind it.
const ODD = /[^ -\x9f]| (?![!-\x9f])/
