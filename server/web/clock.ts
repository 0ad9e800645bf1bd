/** A moment as people write it, "12:34", "1:02:03" or "754" seconds, in milliseconds; `undefined` for anything else. */
export function momentMs(text: string): number | undefined {
  const parts = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2})(?:[.,](\d))?$/.exec(text.trim())
  if (!parts) return /^\d{1,6}$/.test(text.trim()) ? Number(text) * 1000 : undefined
  const [, hours = '0', minutes = '0', seconds = '0', tenths = '0'] = parts
  if (Number(seconds) > 59) return undefined
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(tenths) * 100
}
