const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** How somebody goes about saying something; what is then said is said here and now. */
export const manners: ReadonlySet<string> = words(
  'stop pause wait hold admit interrupt start begin sit stand say add',
)

/** Acts that are words alone. */
export const talkingActs: ReadonlySet<string> = words(
  'tell ask say talk speak warn promise propose guarantee repeat let',
)
