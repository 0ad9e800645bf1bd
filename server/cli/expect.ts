import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readCalendar } from '../readers/calendar.ts'
import { readCallLog } from '../readers/call-log.ts'
import { callLogAsked, mistakeInCallLog } from '../readers/call-log-columns.ts'
import type { ExpectedReading } from '../readers/expected.ts'
import { expectedKindOf, expectedText, mayBeCallLog } from '../readers/expected-kind.ts'
import { idOfBytes } from '../readers/ids.ts'
import { isZone } from '../readers/instant.ts'
import type { Refusal } from '../readers/reading.ts'

const help = `heard expect FILE [--from DAY] [--to DAY] [--zone ZONE] [--json]

  Prints which conversations a calendar (.ics) or a log of calls (CSV) says to expect, and what of it is left out
  with the reason. No database, no server, and nothing is kept: that is done on the page of an upload, where
  somebody sees it first.

  --from, --to   civil dates, both included; repeating events are followed between them (default: this century)
  --zone         the zone of clocks that name none, such as Europe/Berlin
  --json         one object instead of a readable list`

export async function run(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      from: { type: 'string', default: '2000-01-01' },
      to: { type: 'string', default: '2099-12-31' },
      zone: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  const [file, ...others] = positionals
  if (values.help || file === undefined || others.length > 0) {
    console.log(help)
    return values.help ? 0 : 2
  }
  const { from, to, zone = null } = values
  const wrong = mistakeIn(from, to, zone)
  const bytes = wrong ? null : await readFile(file).catch(() => null)
  if (!bytes) {
    console.error(wrong ?? `There is no file ${file} that can be read.`)
    return 2
  }
  const window = { from: `${from}T00:00:00Z`, before: `${to}T24:00:00Z` }
  const answer = expectedIn(bytes, zone, window)
  if ('refused' in answer) {
    console.error(answer.refused.message)
    return 2
  }
  console.log(values.json ? JSON.stringify(answer) : readable(answer))
  return 0
}

function mistakeIn(from: string, to: string, zone: string | null): string | null {
  const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
  if (!isDay(from) || !isDay(to) || from > to)
    return 'Give --from and --to as two days such as 2026-11-22, the first before the second.'
  return zone === null || isZone(zone) ? null : `There is no zone ${zone}. Write it like Europe/Berlin.`
}

function expectedIn(
  bytes: Uint8Array,
  zone: string | null,
  window: { readonly from: string; readonly before: string },
): ExpectedReading | { readonly refused: Pick<Refusal, 'message'> } {
  const kind = expectedKindOf(bytes) ?? (mayBeCallLog(bytes) ? 'call-log' : null)
  const text = kind && expectedText(bytes)
  if (!kind || text === null)
    return { refused: { message: 'This is neither a calendar nor a log of calls.' } }
  if (kind === 'calendar') return readCalendar(text, { zone, ...window })
  const asked = callLogAsked(text)
  const said = asked && {
    fingerprint: asked.fingerprint,
    columns: asked.fields.map((field) => field.guess),
    dayOrder: null,
  }
  if (!asked || !said || mistakeInCallLog(asked, said))
    return {
      refused: {
        message:
          'The columns of this log do not say enough by themselves. Upload it, and say what they hold.',
      },
    }
  const reading = readCallLog(text, said, { zone, id: idOfBytes(bytes) })
  if ('refused' in reading) return reading
  const isInside = (at: string) => window.from <= at && at < window.before
  return { ...reading, calls: reading.calls.filter((one) => isInside(one.startsAt)) }
}

function readable({ calls, leftOut }: ExpectedReading): string {
  const reasons = [...Map.groupBy(leftOut, (one) => one.why)].map(([why, all]) => `  ${all.length} ${why}`)
  return [
    ...calls.map(
      (one) =>
        `${one.startsAt}  ${[one.title, ...one.who, ...one.customers].filter((text) => text).join(', ')}`,
    ),
    `${calls.length} expected, ${leftOut.length} left out`,
    ...reasons,
  ].join('\n')
}
