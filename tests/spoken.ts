type Line = readonly [who: string, start: number, end: number, text: string]

const roles: Readonly<Record<string, string>> = {
  'Rosa Diaz': 'rep',
  'Rena Okafor': 'rep',
  'Ravi Menon': 'rep',
}

/** Lines of a call, so that the customer holds 90 of 120 seconds. */
export const fairCall: readonly Line[] = [
  ['Rosa Diaz', 0, 10, 'What changed for you since the spring, and what would help most?'],
  [
    'Cora Lindqvist',
    10,
    60,
    'Two of our drivers left, and we need deliveries before seven because the bakery opens early.',
  ],
  ['Rosa Diaz', 60, 80, 'Deliveries before seven. I will send you the new timetable by Friday.'],
  ['Cora Lindqvist', 80, 120, 'That would help us a lot, the cold room is empty on Mondays.'],
]

/** A call as a file of Heard’s own JSON, with the roles left for Heard to find out where `isSilentOnRoles`. */
export function heardFile(
  lines: readonly Line[],
  more: {
    readonly id?: string
    readonly startedAt?: string
    readonly isSilentOnRoles?: boolean
    readonly emails?: Readonly<Record<string, string>>
  } = {},
): Uint8Array {
  const { id, startedAt = '2026-11-18T15:00:00Z', isSilentOnRoles = false, emails = {} } = more
  const names = [...new Set(lines.map(([who]) => who))]
  const parties = names.map((name, at) => ({
    key: `p${at + 1}`,
    name,
    ...(isSilentOnRoles ? {} : { role: roles[name] ?? 'customer' }),
    ...(emails[name] ? { email: emails[name] } : {}),
  }))
  const utterances = lines.map(([who, start, end, text], at) => ({
    id: `u${at + 1}`,
    party: `p${names.indexOf(who) + 1}`,
    startMs: start * 1000,
    endMs: end * 1000,
    text,
  }))
  const call = {
    ...(id ? { id } : {}),
    channel: 'phone',
    language: 'en',
    startedAt,
    timeZone: 'Europe/London',
    parties,
    utterances,
  }
  return new TextEncoder().encode(JSON.stringify(call))
}
