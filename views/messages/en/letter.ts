import { numbers } from './numbers.ts'

const { list } = numbers

export const letter = {
  title: 'A result below target',
  fileName: (name: string, from: string) => `letter ${name} ${from}`,
  back: 'Back to the statement',
  dear: (name: string) => `For ${name}`,
  draft: 'Preview: nothing is decided yet.',
  result: {
    title: 'What it is about',
    says: (from: string, to: string, total: string, target: string, less: string) =>
      `From ${from} to ${to} your variable pay comes to ${total}. At target it would be ${target}, which is ${less} more.`,
  },
  reasons: {
    title: 'Why',
    line: (title: string, less: string, counted: string, why: string) =>
      `${title}: ${less} less than at target. ${counted} ${why}`,
    rest: (titles: readonly string[]) =>
      `Nothing was deducted for ${list(titles.map(numbers.lower))}. What cannot be measured, or cannot be told apart from its goal, costs nothing.`,
    evidence:
      'Every figure leads to its evidence on the statement: open a line there and see one by one what it counted.',
  },
  decided: {
    title: 'Who decided',
    rule: (plan: string, signed: string | null) =>
      `The sum was worked out by the rule of ${plan}${signed === null ? '' : `, which you signed on ${signed}`}. No feelings, no voice and no comparison with named colleagues go into it.`,
    opened: (names: readonly string[]) =>
      `${list(names)} opened your statement and looked at it, before anything was approved.`,
    approved: (names: readonly string[], day: string) =>
      `${list(names)} approved it on ${day}. Neither is paid by this plan, and neither rated you. They were free to decide otherwise.`,
    open: 'Nobody has decided yet. Two people will, after your preview and after every appeal; neither is paid by this plan, and neither rated you.',
  },
  changed: 'What would have changed it',
  appeal: {
    title: 'How to appeal',
    where:
      'Open your statement and choose “Appeal this line”, or write to HR. You do not have to give evidence: it is on us to show what was counted.',
    hear: 'You can ask for somebody to explain it to you, to look at it again, and to hear how you see it. An appeal never makes a result worse.',
    copy: 'Everything kept about you is yours to have: open “Everything about me” and save it.',
  },
  law: {
    title: 'Why you get this letter',
    asked: (packs: readonly string[]) => `The rules your plan follows ask for it: ${list(packs)}.`,
    notAsked: 'No rule your plan follows asks for it. You get it all the same.',
    sources: (sources: readonly string[]) => `Read from: ${sources.join('; ')}.`,
    noAdvice: 'This letter gives facts and reasons. It is no legal advice.',
  },
} as const
