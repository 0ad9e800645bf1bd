import { type Conversation, partyOf } from '../conversation/conversation.ts'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
/** How long a line without an end is shown, where no other follows. */
const LAST_MS = 3_000

/**
 * The words of a conversation as WebVTT, each with who says it, for players and as captions.
 *
 * What has no start is left out, since captions are shown at times; `null` where nothing has one. An end the
 * conversation does not know is the start of the next line.
 */
export function webvttOf(conversation: Conversation): string | null {
  const timed = conversation.utterances.flatMap((one) =>
    one.startMs === null ? [] : [{ ...one, startMs: one.startMs }],
  )
  if (timed.length === 0) return null
  const cues = timed.map(({ party, startMs, endMs, text }, at) => {
    const end = endMs ?? Math.max(startMs, timed[at + 1]?.startMs ?? startMs + LAST_MS)
    const { name, key } = partyOf(conversation, party)
    const said = escaped(text.replace(/\s*[\r\n]+\s*/g, ' ').trim())
    return `${clock(startMs)} --> ${clock(Math.max(end, startMs))}\n<v ${escaped(oneLine(name ?? key))}>${said}</v>\n`
  })
  return `WEBVTT\n\n${cues.join('\n')}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function clock(ms: number): string {
  const rest = ms % MINUTE_MS
  const parts = [Math.floor(ms / HOUR_MS), Math.floor((ms % HOUR_MS) / MINUTE_MS), Math.floor(rest / 1000)]
  return `${parts.map((part) => String(part).padStart(2, '0')).join(':')}.${String(rest % 1000).padStart(3, '0')}`
}
