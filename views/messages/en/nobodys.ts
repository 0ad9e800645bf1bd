import type { Came } from '../../../db/queries/nobodys.ts'
import type { GivingProblem } from '../../../server/actions/give-nobodys.ts'
import { aliases } from './aliases.ts'
import { numbers } from './numbers.ts'

const came: Readonly<Record<Came, string>> = {
  folder: 'from the watched folder',
  mailbox: 'from the mailbox',
  sender: 'sent by a system',
  page: 'uploaded',
  command: 'brought by the command line',
}

const problems: Readonly<Record<GivingProblem | 'none-ticked' | 'gone', string>> = {
  ...aliases.problems,
  anybody:
    'Anybody may stand behind this label, so it cannot be remembered. Take the tick away and give it again.',
  theirs: 'They go by this label already. Take the tick away and give it again.',
  mail: 'This is the work mail of one of ours. It is always theirs and need not be remembered.',
  'no-rep': 'Choose the rep whose it is.',
  'no-speaker': 'Say which speaker they are; only then can the label be remembered.',
  shared:
    'Somebody else of ours goes by this label too, so it would be matched for nobody. Take the tick away and give it again.',
  'none-ticked': 'Nothing is ticked. Tick the conversations first.',
  gone: 'It is somebody’s by now, or was taken back. Nothing was changed.',
}

export const nobodys = {
  title: 'Nobody’s yet',
  aside: 'no word of them is shown here',
  lead: 'These match none of our people, so nobody sees them and they are graded for nobody. Given to a rep, a conversation is theirs as if they had brought it in, and its page says who gave it.',
  task: (count: number) =>
    count === 1
      ? 'One conversation came in that nobody sees.'
      : `${numbers.capital(numbers.spelled(count))} conversations came in that nobody sees.`,
  look: 'Look',
  more: (count: number) => `${count} more came in before these.`,
  noFile: 'Without a file',
  came,
  broughtBy: (how: string, name: string) => `${how} by ${name}`,
  speakers: (labels: readonly string[]) => `Speakers: ${labels.join('; ')}`,
  speaker: (name: string, email: string) => `${name}, ${email}`,
  noLabel: 'without a label',
  tick: (file: string) => `Give ${file} with others`,
  give: 'Give it to a rep',
  rep: 'Whose it is',
  choose: 'Choose a rep',
  repNamed: (name: string, email: string) => `${name}, ${email}`,
  which: 'Which speaker they are',
  whichHint: 'Where you do not say, they are found by their name, as in an upload of their own.',
  notSaid: 'Not said',
  remember: 'Remember this label: whoever goes by it in later files is them',
  act: 'Give',
  actOf: (file: string) => `Give ${file}`,
  several: 'Give those ticked',
  problems,
  lately: 'Given lately',
  given: (file: string, to: string, by: string, when: string) => `${file}: to ${to}, by ${by}, ${when}`,
} as const
