import type { CommitmentOwner } from '../conversation/findings.ts'
import { jointActs } from './lexicons/commitment-words.ts'
import type { Put } from './put.ts'
import type { Line } from './script.ts'

/**
 * Who owes it: the speaker for what they take on, the other side for what it is asked, a colleague
 * for what our side announces of somebody else, both for what "we" do together with the other side.
 * A line whose speaker's role is unknown must not be handed in.
 */
export function ownerOf({ line, words, head, end, classed }: Put): CommitmentOwner {
  const speaker = sideOf(line)
  if (head.form === 'lets') return 'both'
  if (classed.class === 'ask')
    return head.form === 'may-i' && words[head.at + 1]?.text === 'we'
      ? 'both'
      : speaker === 'customer'
        ? 'rep'
        : 'customer'
  if (head.form === 'third') return speaker === 'customer' ? 'customer' : 'colleague'
  if (head.form === 'can' && classed.class === 'promise' && words[head.verb]?.text === 'do') return 'both'
  if (head.subject !== 'we') return speaker
  const together = words.slice(head.verb, end).some(({ text }, at) => at === 0 && jointActs.has(text))
  const alone = words.slice(head.verb + 1, end).some(({ text }) => text === 'you' || text === 'your')
  return together && !alone ? 'both' : speaker
}

/** The side of a line whose role is known. */
export function sideOf(line: Line): 'rep' | 'customer' | 'colleague' {
  return line.role === 'customer' || line.role === 'colleague' ? line.role : 'rep'
}
