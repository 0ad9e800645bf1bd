/** A question that waits for an answer stands within so many last words. */
export const LAST_ASKED_WORDS = 10

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Verbs that ask when they stand before their subject. */
export const answeredVerbs: ReadonlySet<string> = words(
  "do does did is are was were have has had can could will would shall don't doesn't didn't isn't aren't wasn't weren't haven't hasn't can't couldn't won't wouldn't",
)

/** Subjects that follow the verb of a question. */
export const answeringSubjects: ReadonlySet<string> = words('you it he she they we there')

/** After these a verb before "it" belongs to what was said and asks nothing: "who did it", "so do they". */
export const notBeforeVerbs: ReadonlySet<string> = words(
  'i you he she it they we who which that what so neither nor as than to just not if must cannot',
)
