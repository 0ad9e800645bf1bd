import type { ShareHow } from '../../../db/queries/shares.ts'
import { numbers } from './numbers.ts'

const { counted } = numbers
const days = (count: number) => counted(count, 'working day')

const opened: Readonly<Record<ShareHow, (by: string, when: string) => string>> = {
  rep: (by, when) => `${by} shared it on ${when}.`,
  'manager brought': (by, when) => `${by} brought it in, so it was open from ${when} on.`,
  time: (_, when) => `Its own time was over on ${when}.`,
  asked: (by, when) => `${by} asked to be listened to on ${when}, which shared it.`,
  before: () => 'It was here before conversations had an own time.',
}

export const ownTime = {
  strip: {
    until: (when: string) => `Yours alone until ${when}`,
    private: 'Private: it is nobody’s business, and stays so',
    practice: 'Practice: yours alone, never graded, never paid',
    why: (count: number) =>
      `Nobody else finds it, in no list, count or average, for ${days(count)} of yours. Then your manager can open it.`,
    privateWhy:
      'It counts in no grade and no average, and nobody can open it. Your manager and HR see how many you marked, and not which. If it was drawn, the draw of its period no longer stands for you.',
    practiceWhy: 'It is measured for you. It never opens to anybody, and you can remove it at any time.',
    policy: 'How long, and for whom',
    share: 'Share it now',
    mark: 'Private, not a sales call',
    unmark: 'It was a sales call after all',
    preview: (name: string) => `What ${name} will see`,
    previewOfNobody: 'What a manager will see',
    remove: 'Remove it',
    opened: (how: ShareHow, by: string, when: string) => opened[how](by, when),
  },
  mark: { until: (when: string) => `Only you, until ${when}`, private: 'Only you: private' },
  tooLate: 'It is open by now: whoever may look has it. Appeal it as a private call instead.',
  preview: {
    title: (what: string) => `What your manager sees: ${what}`,
    closed: (name: string) =>
      `Now ${name} sees nothing of it: not in a list, not in a count, not by its address. This is the page once it is open. Nothing on it works here, and that you looked is noted nowhere.`,
    open: (name: string) =>
      `This is the page as ${name} sees it. Nothing on it works here, and that you looked is noted nowhere.`,
    never: 'Nobody will ever see it but you.',
    nobody: 'Your team has no manager now. Whoever becomes one sees it once it is open.',
    back: 'Back to your own page',
  },
  practice: {
    title: 'Practice',
    lead: 'Rehearse a conversation, or try an old one again. It is measured as every conversation is, for you alone: it is never graded or paid, never opens, and you can remove it.',
    ungradable: 'Practice is not graded.',
    begin: 'Rehearse',
    label: 'What is said',
    hint: 'One line for each turn, with the name before it. Rosa: What changed for you since the spring? Cora: Two of our drivers left.',
    file: 'Or a transcript, of 1 MB at most',
    fileHint: 'Any format that an upload knows. The file itself is not kept.',
    act: 'Measure it',
    empty: 'Write what is said, or choose a file.',
    refused: 'That could not be read as a conversation:',
    yours: 'Your rehearsals',
    onlyYou: 'only you',
    none: 'Nothing yet. What you rehearse stands here.',
    when: (when: string) => `Rehearsed on ${when}`,
    airtime: (share: string) => `The customer held ${share} of the airtime.`,
    remove: 'Remove it',
    removeOf: (when: string) => `Remove what you rehearsed on ${when}`,
  },
  policy: {
    title: 'How long a conversation is yours alone',
    lead: 'A new conversation belongs to the rep first. For a while nobody else finds it: in no list, count, average, search, mail, export or log.',
    now: (count: number) =>
      count === 0
        ? 'Here it is switched off: a conversation is open as soon as it comes in.'
        : `Here it is ${days(count)}.`,
    rules: [
      'The time begins when a conversation comes in, or when it becomes somebody’s. Weekends, public holidays and days the rep is away do not count.',
      'The rep may share it earlier. What a manager brings in is open at once, because the manager has it already.',
      'Until it opens it counts in no grade and no figure that others see or that is paid.',
      'The rep may mark it as private: then it never opens and is never graded. Others are told how many, never which.',
      'Practice is never opened, graded or paid.',
      'A change counts for conversations that come in after it. What somebody was promised is kept.',
    ],
    change: 'Change it',
    label: 'Working days (0 switches it off)',
    hint: 'From 0 to 10.',
    save: 'Save',
    badDays: 'must be a whole number from 0 to 10',
    marks: 'Marked as private',
    marksAside: 'in the last 90 days',
    marksLead: 'A number and nothing else: what was marked is never opened.',
    noMarks: 'Nobody marked anything.',
    rep: 'Rep',
    count: 'Marked as private',
    longest: (most: number) => `Opened only after ${most} days`,
    longestRule: (most: number) =>
      `However long somebody is away, it opens at the latest ${most} days of the calendar after it came in; how often that was the reason is counted.`,
  },
} as const
