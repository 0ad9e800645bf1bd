import type { Counted } from './written-thread.ts'

const words = {
  event: ['event that is no message', 'events that are no message'],
  deleted: ['deleted message', 'deleted messages'],
  file: ['picture or file', 'pictures or files'],
  note: [
    'message among colleagues, which the customer never saw',
    'messages among colleagues, which the customer never saw',
  ],
  card: ['card, form or button made by a program', 'cards, forms or buttons made by a program'],
  forwarded: ['forwarded message: somebody else wrote it', 'forwarded messages: somebody else wrote them'],
  call: ['phone call without its words', 'phone calls without their words'],
  hidden: ['text replaced by a check sum', 'texts replaced by check sums'],
  copy: ['message that stands in the file twice', 'messages that stand in the file twice'],
} as const

/** Why a row of a chat is nobody's words. */
export type LeftOut = keyof typeof words

/** What was left out, counted by reason, as the report says it. */
export function leftOutOf(reasons: readonly LeftOut[]): readonly Counted[] {
  return (Object.keys(words) as LeftOut[]).map((reason) => [
    reasons.filter((one) => one === reason).length,
    ...words[reason],
  ])
}
