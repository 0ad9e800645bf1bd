import type { Channel } from '../../server/conversation/conversation.ts'
import {
  type CommitmentOwner,
  commitmentClasses,
  type InsightKind,
  insightKinds,
  momentKinds,
} from '../../server/conversation/findings.ts'

/** What an example is judged on: every kind of moment in the words, every class of commitment, and insights. */
export const detectors = [
  ...momentKinds.filter((kind) => kind !== 'cut-in' && kind !== 'silence'),
  ...commitmentClasses,
  'insight',
] as const
export type Detector = (typeof detectors)[number]

export type Speaker = 'rep' | 'customer' | 'colleague'

/**
 * One line and the lines before it, with everything that must be found in that line and nothing else.
 *
 * `either` holds what may be found or not, because two readers would differ. `due` holds the days that
 * are right, none where no day was stated, and `any` where days are not judged.
 */
export interface Example {
  readonly id: string
  readonly channel: Channel
  readonly startedAt: string
  readonly zone: string
  readonly lines: readonly { readonly who: Speaker; readonly text: string }[]
  readonly finds: ReadonlySet<string>
  readonly either: ReadonlySet<string>
  readonly insightKinds: readonly InsightKind[]
  readonly owner: CommitmentOwner
  readonly due: readonly string[]
}

/**
 * Examples from text: blocks apart by an empty line, a head and then the lines as "who: words", of which
 * the last is judged. The head is "id | channel | labels" or "id | channel | labels | instant zone".
 * Labels: a detector, a kind of insight, "owner X", "due 2026-11-20", "due any"; "?" behind one means
 * either answer is right; "-" is nothing at all. Throws on what it does not know.
 */
export function examples(text: string): readonly Example[] {
  return text
    .trim()
    .split(/\n\n+/)
    .map((block) => exampleOf(block.split('\n')))
}

function exampleOf([head = '', ...spoken]: readonly string[]): Example {
  const [id = '', channel = '', labels = '', clock = '2026-11-18T15:00:00Z Europe/London'] = head.split(' | ')
  const [startedAt = '', zone = ''] = clock.split(' ')
  const lines = spoken.map((line) => {
    const [who = '', ...words] = line.split(': ')
    if (!isSpeaker(who)) throw new Error(`Example ${id}: who says “${line}”?`)
    return { who, text: words.join(': ') }
  })
  const speaker = lines.at(-1)?.who
  if (!speaker || !isChannel(channel)) throw new Error(`Example ${id} has no lines or no channel`)
  return { id, channel, startedAt, zone, lines, ...labelsOf(id, labels, speaker) }
}

function labelsOf(id: string, text: string, speaker: Speaker) {
  const finds = new Set<string>()
  const either = new Set<string>()
  const kinds: InsightKind[] = []
  const due: string[] = []
  let owner: CommitmentOwner = speaker
  for (const label of text === '-' ? [] : text.split(', ')) {
    const [name = '', more] = label.replace('?', '').split(' ')
    const side = label.endsWith('?') ? either : finds
    if (name === 'owner' && isOwner(more)) owner = more
    else if (name === 'due' && more) due.push(more)
    else if (isInsightKind(name)) {
      kinds.push(name)
      side.add('insight')
    } else if ((detectors as readonly string[]).includes(name)) side.add(name)
    else throw new Error(`Example ${id}: what is “${label}”?`)
  }
  if (finds.has('open-question')) finds.add('question')
  return { finds, either, insightKinds: kinds, owner, due }
}

function isSpeaker(word: string): word is Speaker {
  return ['rep', 'customer', 'colleague'].includes(word)
}

function isChannel(word: string): word is Channel {
  return ['phone', 'video', 'in-person', 'chat', 'email'].includes(word)
}

function isOwner(word: string | undefined): word is CommitmentOwner {
  return word !== undefined && ['rep', 'customer', 'both', 'colleague'].includes(word)
}

function isInsightKind(word: string): word is InsightKind {
  return (insightKinds as readonly string[]).includes(word)
}
