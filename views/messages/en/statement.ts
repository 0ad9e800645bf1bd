import type { BehaviourName } from '../../../server/grading/behaviours.ts'
import type { PeriodState } from '../../../server/pay/period-way.ts'
import { numbers } from './numbers.ts'

const { counted, list, spelled, capital, lower } = numbers

type Units = readonly [one: string, many: string]

/** What went well, counted after its number: 31.5 of 35 promises kept. */
const wentWell: Readonly<Record<BehaviourName, string>> = {
  listening: 'encounters',
  humility: 'encounters',
  'note-taking': 'encounters have a note that holds what was said',
  insight: 'encounters brought something new that was accepted',
  serving: 'encounters',
  'follow-up': 'promises kept',
  advocacy: 'needs taken up and answered',
}

const better: Readonly<Record<BehaviourName, Units>> = {
  listening: ['encounter as good as can be', 'encounters as good as can be'],
  humility: ['encounter as good as can be', 'encounters as good as can be'],
  'note-taking': ['good note', 'good notes'],
  insight: ['insight', 'insights'],
  serving: ['encounter as good as can be', 'encounters as good as can be'],
  'follow-up': ['kept promise', 'kept promises'],
  advocacy: ['need taken up and answered', 'needs taken up and answered'],
}

const more = (count: number, behaviour: BehaviourName): string =>
  `${spelled(count)} more ${better[behaviour][count === 1 ? 0 : 1]}`

const each = (items: readonly (readonly [title: string, amount: string])[], between: string): string =>
  list(items.map(([title, amount]) => `${amount} ${between} ${lower(title)}`))

const states: Readonly<Record<PeriodState, string>> = {
  open: 'Running',
  measured: 'Measured',
  preview: 'Preview',
  appeals: 'Under review',
  approved: 'Approved',
  frozen: 'Frozen',
  exported: 'Frozen',
  reconciled: 'Frozen',
}

export const statement = {
  fileName: (name: string, from: string) => `statement ${name} ${from}`,
  states,
  trial: 'Trial, would have been',
  replaced: 'Earlier version',
  stateSays: {
    open: (own: boolean) =>
      own
        ? ', yours first: it moves with every day until the period is over'
        : ': it moves with every day until the period is over',
    measured: () => ': counting is over, and the preview comes next',
    preview: (name: string | null, until: string | null) =>
      `, ${name === null ? 'yours' : `${name}’s`} first${until === null ? '' : `, until ${until}`}`,
    appeals: () => ': appeals are decided, then two people approve it',
    approved: () => ' by two people, and frozen next',
    frozen: (day: string) => ` on ${day}`,
    trial: ': nothing is paid by it yet',
    replaced: ', a newer one stands now',
  },
  yourTarget: (target: string) => `Your target was ${target}.`,
  target: (target: string) => `The target was ${target}.`,
  added: (items: readonly (readonly [title: string, amount: string])[]) => `Added: ${each(items, 'for')}.`,
  taken: (items: readonly (readonly [title: string, amount: string])[]) => `Deducted: ${each(items, 'for')}.`,
  corrected: (amount: string) => `Corrections of earlier statements come to ${amount}.`,
  nothing: (within: readonly string[], unknown: readonly string[]) => {
    const reasons = [
      within.length === 0
        ? ''
        : `${list(within.map(lower))} cannot be told apart from ${within.length === 1 ? 'its goal' : 'their goals'}`,
      unknown.length === 0 ? '' : `${list(unknown.map(lower))} could not be measured`,
    ].filter((one) => one !== '')
    return reasons.length === 0 ? 'Nothing was deducted.' : `Nothing was deducted: ${reasons.join(', and ')}.`
  },
  unmeasured: (titles: readonly string[]) =>
    `${capital(list(titles.map(lower)))} could not be measured, which costs nothing.`,
  trialTotal: (total: string) =>
    `This period is a trial and is paid at target; by the plan it would have been ${total}.`,
  went: (behaviour: BehaviourName, sum: string, n: number, customers: number | null) =>
    `${sum} of ${n} ${wentWell[behaviour]}${customers === null ? '' : `, ${behaviour === 'follow-up' ? 'to' : 'with'} ${counted(customers, 'customer')}`}.`,
  onAverage: (mean: string, units: string, customers: number | null) =>
    `${mean} on average, over ${units}${customers === null ? '' : ` with ${counted(customers, 'customer')}`}.`,
  tapeEnds: (line: number, symbol: string) => `line ${line}, in ${symbol}`,
  tapeWould: (line: number, symbol: string) => `line ${line} would have been, in ${symbol}`,
  changed: {
    nothing: (title: string) => `${title}: everything went well; more would have changed nothing.`,
    all: (title: string, cases: readonly string[]) => `${title}: ${cases.join('; ')}.`,
    none: (count: number, behaviour: BehaviourName) => `${more(count, behaviour)} would have changed nothing`,
    some: (count: number, behaviour: BehaviourName, amount: string, share: string, adds: boolean) =>
      `${more(count, behaviour)} would have ${adds ? 'added' : 'taken'} ${amount} (${share} of this line)`,
  },
  adjustment: {
    upheld: (line: string, from: string, to: string) =>
      `Correction of ${line}, ${from} to ${to}: an appeal was upheld`,
    lapsed: (line: string, from: string, to: string) =>
      `Correction of ${line}, ${from} to ${to}: nobody decided the appeal in time, so it counts as upheld`,
    fraud: (line: string, from: string, to: string) =>
      `Correction of ${line}, ${from} to ${to}: what it counted was made up`,
  },
  leftToTake: (left: string) => `(no statement goes below zero: ${left} is left for the next ones)`,
  part: 'Your part of the period',
  wrong: {
    title: 'If something is wrong',
    preview: (until: string) =>
      `Appeal any line, or one piece of its evidence, until ${until}. Somebody who did not rate you decides within 5 working days; after that your version stands.`,
    open: 'Appeal any line, or one piece of its evidence, now or in the preview. Somebody who did not rate you decides within 5 working days; after that your version stands.',
    review:
      'The preview is over. Appeals that are open are decided first; two people approve after that, and neither is paid by this plan.',
    replaced: 'This is how it stood once. Open the newest version to appeal a line of it.',
    closed:
      'A frozen statement never changes. Appeal a line and somebody who did not rate you decides within 5 working days; what is upheld is a line of its own in the next statement.',
  },
  rates: (upheld: number, decided: number) => `So far ${upheld} of ${decided} appeals were upheld.`,
  acts: {
    read: 'I have read it',
    readHint: 'This says that you have read it, not that you agree. You can appeal all the same.',
    appeal: 'Appeal a line',
    pdf: 'Save as PDF',
    newest: 'Open the newest version',
    whatIf: 'What if it had gone better?',
    letter: 'Letter on a result below target',
  },
  appealLine: 'Appeal this line',
  acknowledged: {
    own: (when: string) => `You said on ${when} that you have read it.`,
    other: (name: string, when: string) => `${name} has read it: ${when}, with the seal it bears now.`,
    none: (name: string) => `${name} has not said yet that they have read it as it is now.`,
    title: 'Has it been read?',
  },
  page: (number: number, of: number) => `Page ${number} of ${of}`,
} as const
