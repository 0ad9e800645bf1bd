import type { Row } from './row.ts'

export interface How {
  /** For every push: only what is counted, in seconds. */
  readonly quick: boolean
}

/** What a file of a part exports: it measures and answers rows; what it prints itself goes to standard error. */
export interface PartFile {
  rows(how: How): Promise<readonly Row[]>
}

export interface Part {
  readonly name: string
  readonly title: string
  /** What its numbers mean, for whoever reads the page of charts. */
  readonly about: string
  /** It has counts, which `rows({ quick: true })` answers alone. */
  readonly isQuick: boolean
  readonly load: () => Promise<PartFile>
}

/**
 * Everything `npm run bench` measures, each part in a process of its own. To add one: write a file here that exports
 * `rows(how)` (see `row.ts`; what it is held against is measured in the same run, the two taking turns), and name it
 * in this list. `npm run bench -- --only NAME` runs it alone; rows added to a part that is here need no more than that.
 */
export const parts: readonly Part[] = [
  {
    name: 'measure',
    title: 'Measuring',
    about:
      'One call of an hour: every measure against only telling parts of speech with wink-nlp, and how time grows with words.',
    isQuick: false,
    load: () => import('./measure.ts'),
  },
  {
    name: 'measure-stream',
    title: 'Measuring many',
    about:
      'heard measure reads one conversation a line and keeps none of them: its memory is the same however many come. Two threads measure beside one another.',
    isQuick: false,
    load: () => import('./measure-stream.ts'),
  },
  {
    name: 'imports',
    title: 'Conversations come in',
    about:
      'Transcripts of an hour out of a folder, read, measured, kept and made findable, in turn with only inserting the rows they become and filling the index of words.',
    isQuick: true,
    load: () => import('./imports.ts'),
  },
  {
    name: 'remeasure',
    title: 'Everything measured again',
    about:
      'Conversations of 200 utterances, measured again from their stored words in two threads beside the pages: processor time of each, against only measuring them in memory, by the same rules and by others by which all come out otherwise.',
    isQuick: false,
    load: () => import('./remeasure.ts'),
  },
  {
    name: 'pages',
    title: 'Pages of a company that grows',
    about:
      'Two companies in which everybody has ten conversations a week: the larger has more reps, and each of them a longer history and more customers. Processor time, queries and rows of each page. PAGES_OF=1000,100000 sets other sizes.',
    isQuick: false,
    load: () => import('./pages.ts'),
  },
  {
    name: 'recordings',
    title: 'Recordings',
    about: 'An hour of stereo listened to, against only reading its samples.',
    isQuick: false,
    load: () => import('./recordings.ts'),
  },
  {
    name: 'review-page',
    title: 'The page of a long call',
    about: 'A call of four hours and 40,000 words with word times and its recording, in a real browser.',
    isQuick: false,
    load: () => import('./review-page.ts'),
  },
  {
    name: 'conversation-page',
    title: 'The page of a conversation',
    about:
      'A call of 300 utterances, asked for again, in turn with the same bytes as a constant string behind the same session check and the same log of who looked: processor time of the server for each, the second over the first.',
    isQuick: false,
    load: () => import('./conversation-page.ts'),
  },
  {
    name: 'events',
    title: 'Visitors of a web site',
    about:
      'One process takes 2,000 events a second, then a flood of 10,000, beside people who read pages and bring conversations in.',
    isQuick: false,
    load: () => import('./events.ts'),
  },
  {
    name: 'search',
    title: 'Search over all that was said',
    about:
      'A million utterances of a company of a hundred reps, whose words are as frequent as those of any language: work of the processor for words, phrases and beginnings, seldom and often said, by who sees all and by who sees little. SEARCH_UTTERANCES=10000000 fills as many, SEARCH_POSTGRES=1 asks PostgreSQL.',
    isQuick: false,
    load: () => import('./search.ts'),
  },
  {
    name: 'close',
    title: 'The close of a pay period',
    about:
      'A company of 40 reps of 2,000 encounters each is graded, frozen and worked out again from its evidence.',
    isQuick: false,
    load: () => import('./close.ts'),
  },
]

export function partNamed(name: string): Part | undefined {
  return parts.find((part) => part.name === name)
}
