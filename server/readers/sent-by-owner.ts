/** What an export of a phone calls the way a message went. */
const sent: ReadonlySet<string> = new Set(['sent', 'outgoing', 'outbound', 'out'])
const received: ReadonlySet<string> = new Set(['received', 'incoming', 'inbound', 'in'])

/**
 * Which rows of a table are by whoever's phone it was, where its column of names holds the other side in
 * both directions: `null` where it does not. Such rows name nobody.
 */
export function sentByOwner(
  header: readonly string[],
  rows: readonly { readonly cells: readonly string[]; readonly name: string }[],
): ReadonlySet<number> | null {
  const place = header.findIndex((name) => name.trim().toLowerCase() === 'direction')
  const ways = rows.map(({ cells }) => (cells[place] ?? '').trim().toLowerCase())
  if (place < 0 || !ways.every((way) => sent.has(way) || received.has(way))) return null
  const namedIn = (among: ReadonlySet<string>) =>
    new Set(rows.flatMap(({ name }, at) => (name !== '' && among.has(ways[at] ?? '') ? [name] : [])))
  const both = namedIn(received).intersection(namedIn(sent))
  if (both.size === 0) return null
  return new Set(ways.flatMap((way, at) => (sent.has(way) ? [at] : [])))
}
