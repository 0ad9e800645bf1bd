/**
 * Reads a calendar as strictly as RFC 5545 is written: every line ends in CR LF and has at most 75 octets, names and
 * components are those it knows, and what is escaped comes back. Answers the properties of each event.
 */
export function daysOf(text: string): readonly Readonly<Record<string, string>>[] {
  if (!text.endsWith('\r\n')) throw new Error('The last line does not end')
  const raw = text.slice(0, -2).split('\r\n')
  for (const line of raw) {
    if (/[\r\n]/.test(line)) throw new Error(`A bare break in ${JSON.stringify(line)}`)
    if (Buffer.byteLength(line) > 75) throw new Error(`More than 75 octets: ${line}`)
  }
  const lines = raw
    .join('\n')
    .replaceAll(/\n[ \t]/g, '')
    .split('\n')
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR') throw new Error('No calendar')
  const events: Record<string, string>[] = []
  let event: Record<string, string> | undefined
  for (const line of lines.slice(1, -1)) {
    const [, name = '', params = '', value = ''] = /^([A-Z][A-Z-]*)((?:;[^:;]+)*):(.*)$/.exec(line) ?? []
    if (name === '') throw new Error(`No property: ${line}`)
    if (name === 'BEGIN') {
      if (value !== 'VEVENT' || event) throw new Error(`Begins within: ${line}`)
      event = {}
    } else if (name === 'END') {
      if (value !== 'VEVENT' || !event) throw new Error(`Ends nothing: ${line}`)
      for (const needed of ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY'])
        if (!event[needed]) throw new Error(`No ${needed}`)
      events.push(event)
      event = undefined
    } else if (event) {
      if (name in event) throw new Error(`Twice: ${line}`)
      if (name === 'DTSTART' && (params !== ';VALUE=DATE' || !/^\d{8}$/.test(value))) throw new Error(line)
      if (name === 'DTSTAMP' && !/^\d{8}T\d{6}Z$/.test(value)) throw new Error(line)
      event[name] = unescaped(value)
    }
  }
  if (event) throw new Error('An event does not end')
  return events
}

function unescaped(value: string): string {
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value.replaceAll(/https?:\S+/g, '')))
    throw new Error(`Not escaped: ${value}`)
  return value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
}
