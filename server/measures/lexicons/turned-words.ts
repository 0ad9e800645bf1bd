/** What becomes of a word of ours when the rep reads what was promised: the customer is "them". */
export const fromUs: ReadonlyMap<string, string> = new Map([
  ['you', 'them'],
  ['your', 'their'],
  ['yours', 'theirs'],
  ['yourself', 'themselves'],
  ['yourselves', 'themselves'],
])

/** What becomes of a customer's word: our side is "us", they are "them". */
export const fromThem: ReadonlyMap<string, string> = new Map([
  ['you', 'us'],
  ['your', 'our'],
  ['yours', 'ours'],
  ['yourself', 'ourselves'],
  ['yourselves', 'ourselves'],
  ['i', 'they'],
  ['we', 'they'],
  ['me', 'them'],
  ['us', 'them'],
  ['my', 'their'],
  ['our', 'their'],
  ['mine', 'theirs'],
  ['ours', 'theirs'],
  ['myself', 'themselves'],
  ['ourselves', 'themselves'],
])

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** After these "you" is the one who acts: "what you need", "when you can". */
export const beforeActing: ReadonlySet<string> = words(
  'if when whenever once before after until till while as because since what whatever which where how why whether that unless than so',
)

/** Before these "you" is the one who acts: "the one you wanted". */
export const acting: ReadonlySet<string> = words(
  'are were have had can could will would should may might must do did need needed want wanted ask asked said told like liked sent mentioned gave use used order ordered bought get got see saw think know prefer',
)

/** After these "you" is never the one who is told of: "let you know", "help you see". */
export const letting: ReadonlySet<string> = words(
  'let lets letting help helps helping make makes making have having',
)

/** Forms of being and doing that change with who acts: "I am" is "they are". */
export const turnedVerbs: ReadonlyMap<string, string> = new Map([
  ['am', 'are'],
  ['was', 'were'],
])
