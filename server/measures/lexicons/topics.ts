/** Words that say how somebody feels or means a thing, how much or how long, and not what the thing is. */
export const topicless: ReadonlySet<string> = new Set(
  `able absolutely actually afraid ages again aim aiming allowed almost already alright always annoyed annoying
  anyway apparently awful awfully bad badly basically best better bit bloody bother bothers certainly
  completely concern concerned concerns constantly currently definitely dread eventually exactly extremely
  finally forever frankly fun genuinely generally goal goals guess guy guys happen happened happening happens
  hardly hate hated hates honestly hope hoped hopefully hopes hoping horrible huge idea ideally imagine
  important impossible issue issues keeps keeping kept lately least likely literally love loved loves luckily
  maybe main mainly mean means mostly myself nearly nervous nightmare normally obviously often okay
  originally ourselves perfectly person personally possible possibly prefer preferred preferably prefers
  pretty probably problem problems properly real reason recently scared seem seems seriously simply sick
  slightly somehow sometimes soon sorry start started starting starts stuff suddenly suppose supposed
  supposedly terrible terribly tired today tomorrow tonight total totally tried tries twice trouble troubles truly
  try trying typically unfortunately usually wanting wish wished wishes wishing worried worries worry
  worrying worse worst yesterday yourself body huh since whatever whole half third quarter couple dozen hundred
  thousand million two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety second seconds
  minute minutes hour hours day days week weeks weekly month months monthly year years yearly daily`.split(
    /\s+/,
  ),
)

/** Words at which one thing said ends and another begins, and those that begin what is said of somebody. */
export const edges: ReadonlySet<string> = new Set(
  `and but because so when if while although though whereas unless until
  i we you he she they it`.split(/\s+/),
)

/** A topic has at most so many words; with fewer than the second after the telling words, as many are taken from before. */
export const MOST_WORDS = 4
export const FEW_WORDS = 2

/** How many words a topic may lie away from the telling words, and how many letters one of its words may have. */
export const REACH = 12
export const LONGEST_WORD = 40

/** Two topics are the same when they share so many words, or the only one that one of them has. */
export const SAME_WORDS = 2
