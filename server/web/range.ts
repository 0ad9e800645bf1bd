export interface Range {
  readonly start: number
  readonly end: number
  readonly partial: boolean
}

/**
 * Which bytes a `Range` header asks for, both ends included. One range is answered; several at once are more than
 * any player needs, and refused. What we cannot read, or what was meant for an earlier file, is the whole.
 */
export function rangeOf(
  { range = '', ifRange }: { readonly range?: string | undefined; readonly ifRange?: string | undefined },
  size: number,
  etag: string,
): Range | 'unsatisfiable' {
  const whole = { start: 0, end: size - 1, partial: false }
  if (ifRange !== undefined && ifRange !== etag) return whole
  if (/^bytes=[\d-]{1,40},/.test(range)) return 'unsatisfiable'
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range)
  if (!match) return whole
  const [, from = '', to = ''] = match
  if (from === '' && to === '') return whole
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  return start > end || start >= size ? 'unsatisfiable' : { start, end, partial: true }
}
