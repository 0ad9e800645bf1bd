export interface Range {
  readonly start: number
  readonly end: number
  readonly partial: boolean
}

/** Which bytes a `Range` header asks for, both ends included. Several ranges, or none we can read, are the whole. */
export function rangeOf(header: string | undefined, size: number): Range | 'unsatisfiable' {
  const whole = { start: 0, end: size - 1, partial: false }
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '')
  if (!match) return whole
  const [, from = '', to = ''] = match
  if (from === '' && to === '') return whole
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return start > end || start >= size ? 'unsatisfiable' : { start, end, partial: true }
}
