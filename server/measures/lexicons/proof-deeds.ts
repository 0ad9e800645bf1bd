/** What somebody who promises a meeting will do about it, and what they call it. */
export const arranging =
  'set schedule arrange book organise organize plan fix put send invite calendar propose reschedule move make'
export const meetings =
  'meeting call demo demonstration visit appointment session tour walk-through walkthrough workshop invite invitation slot tasting training calendar'
export const invitations = 'invite invitation invites calendar'
/** Every meeting may be called so: such a name tells nothing of what it is about. */
export const anyMeeting =
  'meeting call invite invitation calendar appointment session slot teams zoom online video phone with and us our you them their your set schedule arrange book organise organize plan put send make'
/** What programs put before the name of a meeting that was called off. */
export const calledOff = 'cancelled canceled abgesagt'

/** A day that a thing is to be done by, and not on: "by Friday". */
export const deadlines = 'by before until till within latest end'

/** A stretch of days that a thing is to happen in: "next week". */
export const stretches = 'week weekend month fortnight quarter days'

/** What somebody who promises an order will do with it, what it is called, and what says both. */
export const placing = 'place put submit enter process raise make do sign issue release'
export const placingByCustomer = 'send email confirm approve give get'
export const orders = 'order orders purchase po'
export const buying = 'order buy purchase reorder book'

/** Papers about an order: whoever sends them orders nothing. */
export const papersOfOrders =
  'confirmation status number numbers form forms list history details acknowledgement update copy tracking note'

/** Words of an order that do not tell what is ordered. */
export const wordsOfOrders =
  'order orders purchase po buy place put send submit enter process raise confirm sign issue release approve through form forms'

/** What somebody inside is asked for, or asked about. */
export const askingInside =
  'ask check find clarify clear approve approved approval agree agreed authorise authorised authorize authorized sign sign-off permission exception discount waive waived raise talk speak see push fight argue chase request'

/** How sure each is, 0 to 1, and what makes it less so. Held against our own trails: see tests/eval/proofs. */
export const deedLimits = {
  /** An invitation for the very day, for no day that was said, or sent by the day it was to come. */
  onTheDay: 0.92,
  noDay: 0.87,
  inTime: 0.88,
  /** An invitation was promised, and came for another day than was said. */
  otherDay: 0.6,
  /** Called off later, sent long after, or with another of their house: proposed, and not called likely. */
  calledOff: 0.5,
  longAfter: 0.7,
  otherPerson: 0.6,
  longAfterDays: 21,
  /** A purchase by what was bought, of nothing in particular, or in words that tell nothing. */
  sameThing: 0.92,
  anything: 0.88,
  untold: 0.6,
  /** A case from the very line, from the conversation, or by its words alone. */
  sameLine: 0.93,
  sameTalk: 0.9,
  byWords: 0.86,
  fewWords: 0.7,
  inPart: 0.6,
  /** A meeting whose name tells nothing of what was promised, or tells of something else. */
  otherName: 0.8,
  /** So much of what was promised must be named. */
  named: 0.5,
  namedALittle: 0.3,
  linesBefore: 2,
} as const
