/** The network an address is of, and no more: enough to tell one visitor from another, not who it is. */
export function networkOf(address: string): string {
  const four = /^(?:::ffff:)?(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/i.exec(address)?.[1]
  if (four) return `${four}.x`
  const groups = address.split(':')
  return groups.length > 2 ? `${groups.slice(0, 3).join(':')}::x` : 'x'
}
