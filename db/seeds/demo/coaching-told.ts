import type { MomentKind } from '../../../server/conversation/findings.ts'
import type { BehaviourName } from '../../../server/grading/behaviours.ts'
import type { NameChoice } from '../../queries/clip-links.ts'
import type { Side } from '../../queries/good-moments.ts'
import type { NewLesson } from '../../queries/lessons.ts'
import type { MemberKey, RepKey } from './people.ts'

/** A good moment as the demo tells it: of whom, by what kind of finding it is found, and who proposed it. */
export interface MomentTold {
  readonly key: string
  readonly rep: RepKey
  readonly by: MemberKey
  readonly kind: MomentKind
  readonly behaviour: BehaviourName
  readonly side: Side
  readonly name: string
  readonly why: string
  readonly names: NameChoice
}

export const goodMomentsTold: readonly MomentTold[] = [
  {
    key: 'question',
    rep: 'rosa',
    by: 'mina',
    kind: 'open-question',
    behaviour: 'listening',
    side: 'serving',
    name: 'A question, and then nothing',
    why: 'Rosa asks one open question and leaves it there. The customer tells what nobody had asked for.',
    names: 'first',
  },
  {
    key: 'offer',
    rep: 'rena',
    by: 'rena',
    kind: 'pitch',
    behaviour: 'serving',
    side: 'product',
    name: 'The oven, in one sentence',
    why: 'Rena says what it does in a sentence, and lets the customer say what that would change.',
    names: 'none',
  },
  {
    key: 'promise',
    rep: 'rosa',
    by: 'rosa',
    kind: 'uptake',
    behaviour: 'listening',
    side: 'serving',
    name: 'Their words first',
    why: 'Rosa says back what she heard before she goes on. The customer corrects one thing, and goes further.',
    names: 'none',
  },
]

export const lessonsTold: readonly (Omit<NewLesson, 'momentId' | 'madeBy' | 'once' | 'now'> & {
  readonly moment: string
})[] = [
  {
    moment: 'question',
    name: 'What a pause brings',
    question: 'Rosa asks and says nothing more. What does the customer do?',
    choices: ['Asks what it costs', 'Tells more than was asked', 'Waits for the next question'],
    happened: 1,
    why: 'An open question leaves the choice to the customer, and the pause after it leaves them the time. What they chose to tell is what matters to them.',
    try: 'After my first open question I count to three before I say anything.',
  },
  {
    moment: 'offer',
    name: 'One sentence on the oven',
    question: 'Rena has said what it does. What helps most now?',
    choices: ['Say what else it does', 'Ask what that would change for them'],
    happened: 1,
    why: 'A pitch serves when it answers a need that was said. Asking what it would change ties it to theirs.',
    try: 'After every sentence on a product I ask what that would change.',
  },
]

export const sentTold = [
  'Here you had the story nearly out. What might you have asked before the price?',
  'You wrote down the hours she told you: I found them in the note. Do that again.',
]

export const lineOnTheirCall = 'How do I say no to a visit on a Saturday without losing them?'
