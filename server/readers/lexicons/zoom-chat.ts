/** What stands before the sender of a message in a saved chat of Zoom, and before whom it went to. Lower case. */
export const senderWords: readonly string[] = [
  'from',
  'von',
  'de',
  'da',
  'van',
  'från',
  'fra',
  'od',
  'от',
  'від',
]
export const receiverWords: readonly string[] = [
  'to',
  'an',
  'a',
  'à',
  'para',
  'aan',
  'till',
  'til',
  'do',
  'для',
]

/** How Zoom writes into the chat that somebody put a small picture under a message, or took it away. */
export const reactions: readonly RegExp[] = [
  /^Reacted to ["“].{0,2000}["”] with \S.{0,80}$/isu,
  /^Removed an? \S.{0,80} reaction from ["“].{0,2000}["”]$/isu,
]

/** The line that stands above an answer and repeats what it answers. */
export const answerTo = /^Replying to ["“]/iu
