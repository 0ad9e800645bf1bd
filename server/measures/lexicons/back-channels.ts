/** Longer than this it is a turn, whatever is said. */
export const BACK_CHANNEL_MS = 1000
/** More words than this are a turn. */
export const BACK_CHANNEL_WORDS = 3

/** Sounds and words that keep the other talking. A back-channel is made of these alone. */
export const backChannels: ReadonlySet<string> = new Set(
  `mm mhm mmm mmhm hm hmm uh-huh mm-hm mm-hmm mhmm uh huh um ah aha oh ooh wow yeah yep yup yes ya
  right okay ok k sure exactly absolutely totally definitely true indeed good great nice cool fine
  perfect lovely brilliant really gotcha alright aye ja no nope nah gosh i see got it that's of course hear you
  know fair enough makes sense goodness quite`.split(/\s+/),
)
