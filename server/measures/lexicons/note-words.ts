/** Words that carry no content of their own: left out when notes and conversations are compared. */
export const emptyWords: ReadonlySet<string> = new Set(
  `a an the and or but so if then than that this these those there here it its he she they them him her his hers their theirs we us our ours i me my mine you your yours
  am is are was were be been being do does did done doing have has had having will would can could should shall may might must not no nor yes yeah yep okay ok
  to of in on at by for with from as into out up down off over under about after before again once also just only very really too still well now like get got getting go going gone
  what which who whom whose when where why how all any both each few more most other some such own same much many lot lots thing things something anything nothing
  because while until though although said say says tell told know think mean want wants need needs see look looking make made let us um uh er oh ah hm mm mhm right sure thanks thank please sorry hello hi bye
  don't doesn't didn't can't won't isn't wasn't aren't i'm i've i'd i'll it's that's there's they're we're we've you're you've let's he's she's what's gonna wanna gotta kind sort bit one`
    .split(/\s+/)
    .filter(Boolean),
)

/** Endings taken off by the stemmer, longest first, and what stays in their place. */
export const endings: readonly (readonly [ending: string, stays: string])[] = [
  ['ations', ''],
  ['ation', ''],
  ['ments', ''],
  ['ment', ''],
  ['ings', ''],
  ['ing', ''],
  ['edly', ''],
  ['ness', ''],
  ['ies', 'y'],
  ['ied', 'y'],
  ['sses', 'ss'],
  ['ers', ''],
  ['ed', ''],
  ['er', ''],
  ['ly', ''],
  ['es', ''],
  ['s', ''],
  ['e', ''],
  ['y', ''],
]

/** After these two figures with a stroke are a date: "by 15/12". */
export const beforeDates: ReadonlySet<string> = new Set(
  'by on before until till from since after due the for around dated'.split(' '),
)

/** Number words and what they are worth. */
export const numberWords: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value): [string, number] => [word, value])
    .concat(
      'twenty thirty forty fifty sixty seventy eighty ninety'
        .split(' ')
        .map((word, at): [string, number] => [word, 20 + at * 10]),
    ),
)

/** Words that multiply the number before them. */
export const multipliers: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['grand', 1000],
  ['k', 1000],
  ['million', 1_000_000],
])

const monthNames =
  'january february march april may june july august september october november december'.split(' ')

/** Month names, long and short, by their number; "may" only stands as a month beside a day. */
export const months: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((name, at): [string, number][] => [
    [name, at + 1],
    [name.slice(0, 3), at + 1],
  ]),
)

const dayNames = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')

/** Weekdays and feasts, each under one name. */
export const namedDays: ReadonlyMap<string, string> = new Map([
  ...dayNames.flatMap((name): [string, string][] => [
    [name, name],
    [`${name}s`, name],
    [name.slice(0, 3), name],
  ]),
  ...'christmas easter thanksgiving diwali ramadan halloween hanukkah'
    .split(' ')
    .map((name): [string, string] => [name, name]),
])

/** What a note needs for credit. */
export const noteCredit = {
  coverage: 0.5,
  grounded: 0.5,
  boilerplate: 0.6,
  earlierNotes: 200,
  shingleWords: 5,
} as const

/** An insight or a promise is held when the note has this share of its content words, within these bounds. */
export const heldWords = { share: 0.25, least: 2, most: 4 } as const

/** Smaller numbers are said in passing too often to be facts. */
export const leastNumber = 10
