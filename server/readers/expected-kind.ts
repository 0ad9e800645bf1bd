import { isZip } from './archive.ts'
import { isCalendar } from './calendar.ts'
import { callLogAsked, isCallLog } from './call-log-columns.ts'
import { isCompoundFile } from './compound-file.ts'
import { decode } from './decode.ts'
import type { ExpectedKind } from './expected.ts'

/** A calendar or a log shows what it is in its beginning. */
const LOOKED_AT_BYTES = 64 * 1024

/** Whether a file is a calendar or a log of calls, by its content; `null` for any other. */
export function expectedKindOf(bytes: Uint8Array): ExpectedKind | null {
  if (isZip(bytes) || isCompoundFile(bytes)) return null
  const text = expectedText(beginningOf(bytes))
  if (text === null) return null
  if (isCalendar(text)) return 'calendar'
  return isCallLog(text) ? 'call-log' : null
}

/** Whether a file that no reader knows may be a log of calls: a table with a column of dates. */
export function mayBeCallLog(bytes: Uint8Array): boolean {
  if (isZip(bytes) || isCompoundFile(bytes)) return false
  const text = expectedText(beginningOf(bytes))
  return text !== null && callLogAsked(text) !== null
}

/** A calendar or a log as text; `null` where it is none. */
export function expectedText(bytes: Uint8Array): string | null {
  const decoded = decode(bytes)
  return 'refused' in decoded ? null : decoded.text
}

/** Whole lines alone. */
function beginningOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= LOOKED_AT_BYTES) return bytes
  const end = bytes.subarray(0, LOOKED_AT_BYTES).lastIndexOf(10)
  return bytes.subarray(0, end < 0 ? LOOKED_AT_BYTES : end + 1)
}
