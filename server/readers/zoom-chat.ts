import { clockOf } from './clock.ts'
import { headedReading, type TurnHead } from './headed-turns.ts'
import { answerTo, reactions, receiverWords, senderWords } from './lexicons/zoom-chat.ts'
import { firstLines, linesOf, type TextLine } from './lines.ts'
import type { Reader } from './reading.ts'
import { spokenText } from './spoken-text.ts'

/**
 * Zoom's chat of a meeting. Beside a cloud recording a line is clock, tab, `Name:`, tab, text, and the
 * clock counts from the start of the recording. A chat saved by hand says `From Name to Everyone:` behind
 * the time of day, which has no date: such messages have no times.
 *
 * Private messages and reactions are no talk in the room; what an answer repeats is not its writer's.
 */
export const zoomChat: Reader = {
  format: 'zoom-chat-txt',

  claims({ text, json }) {
    const [first] = json === undefined ? firstLines(text, 1) : []
    return first && headOf(first) ? 'begins with a clock and the sender of a chat message' : null
  },

  read({ text }, options) {
    const lines = [...linesOf(text)]
    const dayClock = lines.some((line) => SAVED.test(line.text.slice(0, LONGEST_HEAD)))
    const guessed = dayClock
      ? ['the clocks are times of day without a date: the order is kept, no times are read']
      : []
    return headedReading('zoom-chat-txt', options, lines, { headOf, wordsIn }, { channel: 'chat', guessed })
  },
}

/** No head is longer. */
const LONGEST_HEAD = 300
const CLOCK = '^(\\d{1,3}:\\d{2}:\\d{2})'
const RECORDED = new RegExp(`${CLOCK}\\t ?([^\\t:][^\\t]{0,119}?) ?:\\t`)
const SAVED = new RegExp(
  `${CLOCK}[ \\t]+(?:${senderWords.join('|')})[ \\t]+(\\S[^:]{0,119}?)(?:[ \\t]+(?:${receiverWords.join('|')})[ \\t]+(\\S[^:]{0,119}?))?[ \\t]*:(?=\\s|$)`,
  'iu',
)

function headOf({ text }: TextLine): TurnHead | null {
  const start = text.slice(0, LONGEST_HEAD)
  const recorded = RECORDED.exec(start)
  const [whole = '', clock = '', name = '', receiver] = recorded ?? SAVED.exec(start) ?? []
  if (whole === '') return null
  const time = recorded ? clockOf(clock) : null
  return {
    who: spokenText(name),
    startMs: time && 'ms' in time ? time.ms : null,
    rest: text.slice(whole.length),
    ...(isPrivate(receiver) ? { left: 'a private message: no talk in the room' } : {}),
  }
}

// Behind a name Zoom writes in brackets that only this one sees it; "Everyone" has no brackets.
function isPrivate(receiver: string | undefined): boolean {
  return receiver !== undefined && /\([^()]{1,60}\)$/u.test(receiver.trim())
}

function wordsIn(lines: readonly string[]): readonly string[] | { readonly left: string } {
  const text = spokenText(lines.join('\n'))
  if (reactions.some((reaction) => reaction.test(text)))
    return { left: `a reaction, nobody’s words: "${text.slice(0, 80)}"` }
  const first = lines.findIndex((line) => line.trim() !== '')
  if (!answerTo.test((lines[first] ?? '').trim())) return lines
  const last = lines.findIndex((line, at) => at >= first && /["”]\s*$/u.test(line))
  return last < 0 ? lines : lines.slice(last + 1)
}
