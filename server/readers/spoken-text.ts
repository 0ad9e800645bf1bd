const invisible = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g

const brackets: readonly (readonly [string, string])[] = [
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
  ['<', '>'],
  ['*', '*'],
]

/** What was said, on one line: invisible direction marks removed, white space folded. */
export function spokenText(text: string): string {
  return text.replace(invisible, '').replace(/\s+/gu, ' ').trim()
}

/** Whether a text is only a sound's label - `[intro music]`, `( machine hum )`, `♪` - and nobody's words. */
export function isSound(text: string): boolean {
  const bare = text.replace(/[♪♫♬.…\s]/gu, '')
  if (bare === '') return true
  const pair = brackets.find(([open, close]) => bare.startsWith(open) && bare.endsWith(close))
  if (!pair || bare.length < 3) return false
  const inside = bare.slice(1, -1)
  return !inside.includes(pair[0]) && !inside.includes(pair[1])
}
