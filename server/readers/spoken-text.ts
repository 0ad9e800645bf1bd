const invisible = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g

/** What was said, on one line: invisible direction marks removed, white space folded. */
export function spokenText(text: string): string {
  return text.replace(invisible, '').replace(/\s+/gu, ' ').trim()
}
