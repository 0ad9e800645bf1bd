import type { TemplateName } from '../../../server/pay/plan-templates.ts'
import type { AgreeingRole, Letter, PackName } from '../../../server/pay/policy-packs.ts'
import { numbers } from './numbers.ts'
import { planBriefing } from './plan-briefing.ts'
import { planGates } from './plan-gates.ts'
import { planProblems } from './plan-problems.ts'

const agreeing: Readonly<Record<AgreeingRole, string>> = {
  'works-council': 'The works council agrees, or is heard, before it begins',
  'each-rep': 'Each rep signs it before it begins',
}

const letters: Readonly<Record<Letter, string>> = {
  'notice-before-use': 'notice to everybody before measuring begins',
  'monitoring-notice': 'notice of electronic monitoring, acknowledged in writing',
  'terms-in-writing': 'the terms of pay in writing, with a copy for the rep',
  explanation: 'an explanation of how a figure came about, for whoever asks',
  'adverse-outcome': 'a letter with the reasons to whoever is paid below target',
  'consent-to-recording': 'consent to recording, asked of everybody in a conversation',
}

const packs: Readonly<Record<PackName, string>> = {
  EU: 'European Union',
  DE: 'Germany',
  FR: 'France',
  UK: 'United Kingdom',
  CA: 'California',
  CO: 'Colorado',
  IL: 'Illinois',
  NY: 'New York',
}

const templates: Readonly<Record<TemplateName, readonly [name: string, says: string]>> = {
  'upside-only': [
    'It can only add',
    'Kept promises and notes add up to 1%; nothing is ever deducted. The gentlest way to begin.',
  ],
  'three-behaviours': [
    'Listening, notes and follow-up',
    'Three behaviours carry two fifths of variable pay; the rest is paid to everybody.',
  ],
  'facts-only': ['Facts only', 'Kept promises and notes on time: facts that no machine has to guess.'],
}

export const plans = {
  title: 'Plans',
  lead: 'What variable pay depends on. Everybody can read the rules; amounts are seen by HR and by the rep they are for.',
  inForce: 'Published',
  none: 'No plan has been published.',
  drafts: 'Drafts',
  noDrafts: 'Nobody is writing one.',
  make: 'Begin a plan',
  version: (version: number) => `Version ${version}`,
  named: (name: string, version: number) => `${name}, version ${version}`,
  stands: {
    coming: (day: string) => `Begins on ${day}`,
    running: (day: string) => `In force since ${day}`,
    until: (from: string, to: string) => `In force from ${from} until ${to}`,
    over: (from: string, to: string) => `Was in force from ${from} until ${to}`,
  },
  draftOf: (name: string, version: number) =>
    name === '' ? `Draft of version ${version}` : `${name}, draft of version ${version}`,
  asked: (name: string) => `${name} asks for it to be published`,
  changed: (day: string) => `Changed on ${day}`,
  madeBy: (name: string | null, approver: string | null) =>
    approver === null
      ? `Written by ${name ?? 'somebody who has left'}.`
      : `Written by ${name ?? 'somebody who has left'}, published by ${approver}.`,
  new: {
    title: 'Begin a plan',
    lead: 'Choose what to begin from. Everything can be changed until it is published.',
    name: 'Name',
    nameError: 'Give it a name of at most 100 characters that no other plan has.',
    template: 'Begin from',
    send: 'Begin a draft',
  },
  templates,
  fields: {
    name: 'Name',
    nameFixed: 'The name stays from version to version.',
    purpose: 'What it is for',
    purposeHint: 'In your own words. It stands on the briefing.',
    from: 'First day',
    to: 'Last day',
    toHint: 'Leave it empty while nobody knows.',
    stages: 'How it begins',
    stagesSays: {
      shadow: 'On paper first: two periods that only say what would have been, then at most 5%, then 10%',
      five: 'At once, at most 5% in the first period, then 10%',
      ten: 'At once, at most 10%',
    },
    facts: 'Facts may add from the first period on',
    factsHint:
      'Notes filed on time and promises proved kept need no machine to be believed; they may add, and not deduct, while the rest is on paper.',
    error: 'Risk of docking somebody blameless, in percent',
    errorHint: 'For all paid behaviours together; it is shared out among them.',
    behaviour: 'Behaviour',
    everybody: 'Not tied to a behaviour: paid in full to everybody',
    label: 'What it asks for',
    labelHint: 'Conduct that can be heard or read, for example: restated the problem before proposing.',
    share: 'Share, %',
    target: 'Goal',
    stretch: 'Stretch',
    floor: 'Floor',
    up: 'Adds at most, %',
    down: 'Deducts at most, %',
    means: {
      share: 'Share: how much of variable pay hangs on it.',
      target: 'Goal: from here on it adds. Nobody loses anything while the goal is still plausible.',
      stretch: 'Stretch: here it adds the most, and no more beyond.',
      floor: 'Floor: here it deducts the most, and no more below.',
      up: 'Adds and deducts: how far this part can move. All points are out of 100.',
    },
    part: (nth: number) => `Part ${nth}`,
    removePart: (nth: number) => `Take part ${nth} out`,
    addPart: 'Add a part',
    because: 'Why more than three behaviours',
    becauseHint: 'Only where there are more than three.',
    currency: 'Currency',
    currencyHint: 'Three letters, such as EUR.',
    amount: (name: string) => `${name}, at target for one period`,
    amounts: 'Leave an amount empty where somebody is not on this plan.',
    noReps: 'There are no reps yet.',
    baselines: 'What to expect before there are six colleagues to go by',
    baselinesHint: 'From an earlier period, out of 100. With six colleagues or more it is not used.',
    mean: (behaviour: string) => `${behaviour}: usual value`,
    within: (behaviour: string) => `${behaviour}: variance between encounters`,
    agreement: 'Works council agreement',
    agreementHint: 'Its number or name, where one is needed.',
  },
  sections: {
    what: 'What it is',
    when: 'When',
    parts: 'What it pays for',
    whom: 'For whom',
    law: 'Law and agreements',
    lawAsks: 'What that asks for',
    check: 'What stands in its way',
    trial: 'What it would have paid',
    publish: 'Publish',
    rules: 'The rules',
    examples: 'Played through',
    sign: 'Your signature',
    signatures: 'Signatures',
    verdicts: 'What is payable from when',
    versions: 'Versions',
    seal: 'Seal',
  },
  law: {
    none: 'No rules chosen. Where yours is not listed, ask somebody who knows it.',
    noAdvice:
      'These are reminders to check against, read by people who are no lawyers. They are no legal advice.',
    notice: (days: number) => `${numbers.counted(days, 'day')} from publishing to the first day`,
    keep: (recordings: number, grids: number, pay: number) =>
      `Recordings are kept ${numbers.counted(recordings, 'month')}, marks and measures ${numbers.counted(grids, 'month')}, pay records ${numbers.counted(pay, 'year')}`,
    letters: (list: string) => `To be handed over: ${list}`,
    consent: 'Everybody in a conversation has to agree to its being recorded',
    sources: (list: string) => `Read from: ${list}`,
    agreeing,
    letter: letters,
    pack: packs,
    agreed: (id: string) => `Works council agreement: ${id}`,
  },
  problems: planProblems,
  check: {
    fine: 'Nothing stands in its way.',
    count: (count: number) => `${numbers.counted(count, 'thing')} to put right before it can be published.`,
    least: (share: string) => `At the very least it pays ${share} of the amount at target.`,
    examples: (amount: string) => `Somebody with ${amount} at target:`,
    case: (went: string, of: string, paid: string, at: string) =>
      `${went} of ${of} went well: ${paid} instead of ${at}.`,
    estimate: (grade: string, upper: string, times: string) =>
      `Most likely ${grade}, at best ${upper}; times ${times}.`,
    note: 'Computed as every statement is, for a period after those on paper.',
    again: 'Look again',
  },
  save: 'Save the draft',
  propose: 'Ask for it to be published',
  proposeHint: 'Somebody else in HR, or an admin, publishes it: whoever wrote it cannot.',
  proposed: 'It waits for somebody else to publish it. Any change takes that back.',
  drop: 'Throw the draft away',
  stale:
    'Somebody else saved this draft meanwhile. What you typed is still here; theirs stands below each field that differs. Saving again keeps yours.',
  theirs: (value: string) => `Theirs: ${value === '' ? 'empty' : value}`,
  trial: {
    says: 'Past periods, paid by this draft as it stands, by the grades that were kept then.',
    run: 'Try it on past periods',
    waiting: 'It is being tried. You can leave this page.',
    look: 'Look whether it is done',
    none: 'There is no past period in which anybody of this plan was graded, so nothing can be said about cost yet.',
    old: 'The draft was changed since. Try it again for what it would pay now.',
    note: 'What might be at best was computed under the plan of its time, for as many behaviours as it paid.',
    cost: (cost: string, target: string, share: string) =>
      `${cost} instead of ${target}: ${share} of target.`,
    people: (n: number) => numbers.counted(n, 'person', 'people'),
    below: (below: number, of: number, share: string) => `${below} of ${of} below target (${share}).`,
    range: (least: string, most: string) => `Between ${least} and ${most} of target.`,
    unmeasured: (n: number, of: number) =>
      `${n} of ${of} lines could not be measured and are paid at target.`,
    period: 'Period',
    spread: 'Paid, of target',
    upTo: (from: string | null, to: string | null) =>
      from === null ? `up to ${to}` : to === null ? `more than ${from}` : `${from} to ${to}`,
    justBelow: 'just below target',
    exactly: 'exactly at target',
    group: 'Team',
    noTeam: 'No team',
    small: 'fewer than five people, so nothing is said',
    gap: (paid: string, gap: string) => `${paid} of target, ${gap} points from all together`,
  },
  approval: {
    title: (name: string, version: number) => `Publish ${name}, version ${version}?`,
    lead: 'Read it as reps will. Once published it never changes: a change is a new version.',
    own: 'You have written in this draft, so somebody else has to publish it.',
    paid: 'It pays you, so somebody else has to publish it.',
    notAsked: 'Nobody has asked for it to be published.',
    send: 'Publish this version',
    moved: 'It was changed meanwhile. Read it again.',
  },
  rule: {
    line: (share: string, title: string) => `${share} for ${title}`,
    everybody: (share: string) => `${share} for everybody, whatever happens`,
    moves: (target: string, stretch: string, floor: string, up: string, down: string) =>
      `From a grade of ${target} it adds, up to ${up} at ${stretch}. Where even the best it may plausibly be stays below ${target}, it deducts, up to ${down} at ${floor}.`,
    onlyAdds: (target: string, stretch: string, up: string) =>
      `From a grade of ${target} it adds, up to ${up} at ${stretch}. It never deducts.`,
    formula:
      'times = 1 + adds × (grade − goal) ÷ (stretch − goal) − deducts × (goal − at best) ÷ (goal − floor), each between 0 and 1',
    unmeasured: 'What cannot be measured is paid at target, and its share never moves to another part.',
    yours: (amount: string) => `Your amount at target is ${amount} a period.`,
    notOn: 'You are not on this plan.',
    amounts: 'Amounts at target',
    because: (why: string) => `Why more than three behaviours: ${why}`,
  },
  gates: planGates,
  change: 'Change it in a new version',
  locked:
    'A published version never changes: a change is a new version, and what was paid stays with the rules it was paid by.',
  briefing: planBriefing,
  sign: {
    says: 'You sign this very version: its seal stands below. Signing is needed before anything moves; until then you are paid at target.',
    send: 'I have read it and agree',
    signed: (day: string) => `You signed it on ${day}.`,
    changed: 'What you saw is not what is kept. Read it again before you sign.',
    of: (signed: number, all: number) => `${signed} of ${all} have signed.`,
    on: (day: string) => `signed on ${day}`,
    open: 'not signed yet',
  },
  verdicts: {
    none: 'There are no teams with reps yet.',
    facts: (from: string) =>
      `Payable from ${from} at the earliest, adding only, because it rests on facts that need no machine.`,
    staged: (from: string) => `Payable from ${from} at the earliest, after the periods on paper.`,
    fromDay: (day: string) => `the period that begins on ${day}`,
    fromNth: (nth: number) => `period ${nth}`,
    notPaid: 'Not paid by this plan.',
    missing: (lack: string) => `Still missing: ${lack}.`,
    nothing: 'Nothing is missing but the period itself.',
    measured: (measurable: number, of: number) =>
      `Measurable for ${measurable} of ${numbers.counted(of, 'rep')} in the latest period.`,
  },
  link: 'The plan',
} as const
