import { BlockList, isIP } from 'node:net'

type Range = readonly [net: string, bits: number]

/** Where no other installation may send us: ourselves, our own network, the host's metadata, and what is reserved. */
const ownV4: readonly Range[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]

/** Of the addresses of version 6 only 2000::/3 lead out, and of these not the tunnels, which can hold any of the above. */
const outV6: Range = ['2000::', 3]
const ownV6: readonly Range[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const blockedV4 = listOf(ownV4, 'ipv4')
const blockedV6 = listOf(ownV6, 'ipv6')
const reachableV6 = listOf([outV6], 'ipv6')

/** Whether an address leads out into the world. */
export function isPublic(address: string): boolean {
  const version = isIP(address)
  if (version === 4) return !blockedV4.check(address, 'ipv4')
  return version === 6 && reachableV6.check(address, 'ipv6') && !blockedV6.check(address, 'ipv6')
}

function listOf(ranges: readonly Range[], version: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const [net, bits] of ranges) list.addSubnet(net, bits, version)
  return list
}
