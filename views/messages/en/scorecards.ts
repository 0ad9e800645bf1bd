import { builtInQuestions } from './built-in-questions.ts'
import { numbers } from './numbers.ts'

export const scorecards = {
  builtInName: 'The essay’s seven',
  builtInQuestions,
  title: 'Scorecards',
  lead: 'What people look for in a conversation, question by question. Everybody can read them; managers and HR write them.',
  version: (version: number) => `Version ${version}`,
  questions: (count: number) => numbers.counted(count, 'question'),
  published: (day: string, name: string | null) =>
    name ? `Published on ${day} by ${name}` : 'Comes with Heard',
  draft: (name: string | null) => (name ? `A draft, begun by ${name}` : 'A draft'),
  locked:
    'A published version never changes: a change is a new version, and what was answered before stays with the words it was answered to.',
  change: 'Change it in a new version',
  versions: 'Versions',
  make: 'A scorecard of your own',
  makeHint: 'It begins as a draft with the questions that come with Heard.',
  name: 'Name',
  nameError: 'Give it a name of at most 100 characters.',
  send: 'Begin a draft',
  guide: 'Guide',
  best: 'An example that earns the highest mark',
  worst: 'An example that earns the lowest mark',
  marks: 'What the marks mean',
  mark: (mark: number) => `Mark ${mark}`,
  nth: (at: number) => `Question ${at}`,
  text: 'Question',
  textHint: 'One thing that can be heard or read.',
  editTitle: (name: string, version: number) => `${name}, draft of version ${version}`,
  editLead:
    'Ask for conduct, one thing at a time. Four marks, each in words, no middle; what does not apply never hurts anybody.',
  save: 'Save the draft',
  add: 'Add a question for',
  addSend: 'Add',
  remove: 'Take this question out',
  publish: 'Publish this version',
  publishHint:
    'From then on new reviews go by it. Reviews that are open finish on the version they began with.',
  drop: 'Throw the draft away',
  remarksLeft: (count: number) =>
    count === 0
      ? 'Nothing to remark on the words.'
      : `${numbers.counted(count, 'remark')} on the words, shown beside them.`,
  remarks: {
    feeling: (words: string) => `“${words}” cannot be heard: two people will see it differently.`,
    vague: (words: string) => `“${words}” leaves the measure to whoever reads it.`,
    impression: (words: string) => `“${words}” asks for an impression.`,
    double: (words: string) =>
      words === '?'
        ? 'These are two questions: an answer would not say to which.'
        : `Two things are joined by “${words}”: an answer would not say which.`,
  },
  instead: 'Instead, for example',
  inMarks: 'In the words of the marks:',
  problems: {
    empty: 'Nothing is written here yet.',
    'too-long': 'That is too long to be read while listening.',
    'same-text': 'Another question asks the same.',
    'same-means': 'Two marks mean the same.',
    'unknown-behaviour': 'Choose one of the seven behaviours.',
  },
  none: 'A scorecard without a question cannot be published.',
  stale:
    'Somebody else saved this draft meanwhile. What you typed is still here; theirs is below each question that differs.',
  theirs: 'Theirs',
  full: 'Twelve questions are the most: what takes longer than listening is not filled in.',
} as const
