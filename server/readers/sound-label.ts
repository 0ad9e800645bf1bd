const OPENS_LABEL = /[[(*]/
const LABEL = /\[[^[\]]{0,200}\]|\([^()]{0,200}\)|\*[^*]{0,200}\*/g

/**
 * Whether a caption is only a sound: labels in brackets (`[intro music]`, `( machine hum )`), notes of
 * music, or nothing. What somebody says around a label makes it speech.
 */
export function isSoundLabel(text: string): boolean {
  const rest = OPENS_LABEL.test(text) ? text.replace(LABEL, '') : text
  if (rest.length === text.length) return !/[^\s♪♫♬]/u.test(text)
  return !/[\p{L}\p{N}]/u.test(rest)
}
