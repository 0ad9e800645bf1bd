/** The network an address is of, and no more: enough to tell one visitor from another, not who it is. */
export function networkOf(address: string): string {
  const four = /^(?:::ffff:)?(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/i.exec(address)?.[1]
  if (four) return `${four}.x`
  const groups = groupsOf(address)
  return groups ? `${groups.slice(0, 3).join(':')}::x` : 'x'
}

/** What one household or one machine has: an address of the old kind, or the first half of one of the new. */
export function householdOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  return groupsOf(plain)?.slice(0, 4).join(':') ?? plain
}

/** The eight groups of an address of the new kind, those that are left out when it is written short as well. */
function groupsOf(address: string): readonly string[] | undefined {
  const [first = [], last = []] = address
    .replace(/%.*$/, '')
    .split('::')
    .map((half) => (half === '' ? [] : half.split(':')))
  if (!address.includes(':')) return undefined
  const left = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0')
  return [...first, ...left, ...last].map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
}
