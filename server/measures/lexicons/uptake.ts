function phrases(list: string): readonly string[] {
  return list.trim().replace(/\s+/g, ' ').split(' | ')
}

/** A customer's turn of fewer words hardly needs taking up. */
export const UPTAKE_WORDS = 12
/** How far the share may be off: on labelled sales conversations it was within this in seven of eight. */
export const UPTAKE_MARGIN = 0.25
/** A bare echo is no longer than this. */
export const ECHO_WORDS = 6

/** Words of thanks, praise, apology, sympathy and listening: a sentence of these alone takes nothing up. */
export const courtesies: ReadonlySet<string> = new Set(
  `absolutely agree agreed all alright amazing apologies apologise apologize appreciate aw awesome beautiful
  brilliant certainly choice choosing common completely confusion congratulations cool course definitely
  deserve exactly excellent exciting fabulous fair fantastic fascinating forgive frustrating frustration funny
  glad goodness gorgeous gosh gotcha grateful great guessed happy hard hear heard hey hi hello hilarious honor
  honour hope horrible huge hundred imagine important incredible incredibly indeed interesting kind laughs
  lovely makes mistake mortified must my nice noted oh ok okay patience percent perfect pleasure please question
  remember right sense sincerely sorry sounds sound super sure taste terrible terribly terrific thank thanks
  thing totally trouble true understand understandable wonderful worries worry wow yeah yep yes know feel
  inconvenience entirely extremely truly feedback sharing telling morning afternoon evening good best awful
  dreadful tough rough shame pity kindly ah uh um nah no quite very so really honestly you're welcome whatever
  works better deserve hilarious enough haha ha lol`.split(/\s+/),
)

/** How our own agenda starts: what was said is left behind. */
export const agendas =
  phrases(`anyway | anyways | moving on | so anyway | let me show | let me share | let me walk
  | let me tell | let me introduce | let me give you | let me start | i'll show you | i want to show | i wanted to
  | what i'm about to | what i want | what i'd like to | the next slide | this next slide | next slide | so here's
  the | as i was saying | like i said | as i said | going back to | getting back to | back to | so do i need |
  what do i need to do | let's talk | let's get | let's move | let's look | the reason i'm calling | the reason i
  called | did you know | our company | our product | our platform | our team is | we're the | we are the | we have
  the best | i've been | my name is
  | take you through | run you through | that's nothing | what's your name | what's your postcode | what's the postcode |
  what's your email | what's your number | what's the reference | the standard package | our standard | our prices |
  before i forget | come on`)

/** How a formula starts: it takes something up only where it names what was said. */
export const formulas =
  phrases(`thank you | thanks | hi | hello | hey | dear | i'm so sorry | i am so sorry | so sorry |
  sorry to hear | sorry for | my apologies | i apologize | i apologise | i sincerely | please allow | i do apologise |
  i completely understand | i totally understand | i understand | that must | that must've | what a | i hear you | i like you`)
