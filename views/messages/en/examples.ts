import type { DetectorName } from '../../../server/measures/accuracy.ts'
import type { MeasureName } from '../../../server/measures/measure.ts'

/** A line of an example: who says what and, where time matters, from when to when in seconds. */
export type ExampleLine = readonly [who: 'Rosa' | 'Cora', text: string, start?: number, end?: number]

export interface Example {
  readonly lines: readonly ExampleLine[]
  /** Why it counts, or does not. */
  readonly why: string
  readonly isWritten?: true
}

export interface Examples {
  readonly counts: Example
  readonly not: Example
}

/** What is found but has no number of its own. */
export type OtherFinder = Extract<
  DetectorName,
  | 'advocacy'
  | 'check-in'
  | 'note-taking'
  | 'buying-signal'
  | 'serving'
  | 'pitch'
  | 'immediate'
  | 'offer'
  | 'ask'
>

const timed = {
  customerAirtime: {
    counts: {
      lines: [
        ['Rosa', 'What is the kiln like on a cold morning?', 0, 20],
        ['Cora', 'Slow. The left side takes an hour longer, so we glaze on the right and wait.', 20, 100],
      ],
      why: 'Cora spoke for 80 of the 100 seconds that anybody spoke.',
    },
    not: {
      lines: [
        ['Rosa', 'What is the kiln like on a cold morning?', 0, 20],
        ['Cora', 'Slow. The left side takes an hour longer.', 80, 160],
      ],
      why: 'The minute of silence between them is nobody’s: the share is the same.',
    },
  },
  repAirtime: {
    counts: {
      lines: [
        ['Rosa', 'Let me go through the three sizes one after another.', 0, 60],
        ['Cora', 'The middle one, I think.', 60, 80],
      ],
      why: 'Rosa spoke for 60 of 80 seconds.',
    },
    not: {
      lines: [
        ['Rosa', 'Let me go through the three sizes.', 0, 30],
        ['Cora', 'Wait, I would rather tell you what we make.', 20, 80],
      ],
      why: 'Ten seconds belong to both: each is credited, and nothing is taken from either.',
    },
  },
  talkMs: {
    counts: {
      lines: [
        ['Rosa', 'Where does the clay come from?', 0, 5],
        ['Cora', 'From the pit behind the church.', 5, 15],
      ],
      why: 'Five seconds are Rosa’s and ten are Cora’s.',
    },
    not: {
      lines: [
        ['Cora', 'From the pit behind', 5, 15],
        ['Cora', 'behind the church.', 10, 20],
      ],
      why: 'Where Cora’s own lines overlap, the time is counted once.',
    },
  },
  overlapMs: {
    counts: {
      lines: [
        ['Rosa', 'Shall I come on Monday or', 0, 10],
        ['Cora', 'Monday, Monday is good.', 8, 14],
      ],
      why: 'For two seconds both spoke.',
    },
    not: {
      lines: [
        ['Rosa', 'Shall I come on Monday?', 0, 8],
        ['Cora', 'Monday is good.', 8, 14],
      ],
      why: 'One began when the other had finished.',
    },
  },
  silenceMs: {
    counts: {
      lines: [
        ['Rosa', 'What would you change?', 0, 4],
        ['Cora', 'The lid.', 12, 14],
      ],
      why: 'For eight seconds nobody spoke.',
    },
    not: {
      lines: [
        ['Rosa', 'What would you change?', 0, 4],
        ['Cora', 'The lid.', 4, 6],
      ],
      why: 'The answer came at once.',
    },
  },
  longestMonologueMs: {
    counts: {
      lines: [
        ['Rosa', 'There are three sizes, and I will take them in turn.', 0, 70],
        ['Cora', 'Right.', 60, 60.6],
        ['Rosa', 'The third is the one with the double door.', 71, 100],
      ],
      why: 'A short “right” is listening, and does not end Rosa’s turn.',
    },
    not: {
      lines: [
        ['Rosa', 'There are three sizes, and I will take them in turn.', 0, 70],
        ['Cora', 'Before you do, which of them fits through a narrow gate?', 70, 80],
        ['Rosa', 'Only the first.', 80, 84],
      ],
      why: 'A question of Cora’s ends the turn.',
    },
  },
  longestCustomerStoryMs: {
    counts: {
      lines: [
        ['Cora', 'My father built the first kiln out of bricks from the old school.', 0, 40],
        ['Rosa', 'Mm.', 30, 30.5],
        ['Cora', 'It stood for thirty winters.', 41, 60],
      ],
      why: 'Rosa’s “mm” left Cora the floor: one story of a minute.',
    },
    not: {
      lines: [
        ['Cora', 'My father built the first kiln.', 0, 20],
        ['Rosa', 'We have a booklet about kilns, I can bring you one.', 20, 40],
        ['Cora', 'He used bricks from the old school.', 40, 60],
      ],
      why: 'Rosa took the floor: two stories of twenty seconds.',
    },
  },
  interactivity: {
    counts: {
      lines: [
        ['Rosa', 'How many a day?', 0, 20],
        ['Cora', 'Forty, fifty on Saturdays.', 20, 40],
        ['Rosa', 'And in summer?', 40, 60],
      ],
      why: 'The turn changed twice in a minute of talk.',
    },
    not: {
      lines: [['Cora', 'Forty a day, and fifty on Saturdays, and in summer none at all.', 0, 60]],
      why: 'One person speaking changes no turn.',
    },
  },
  patienceMs: {
    counts: {
      lines: [
        ['Cora', 'I do not know whether we can go on like that.', 0, 10],
        ['Rosa', 'What would have to change?', 12, 15],
      ],
      why: 'Rosa left two seconds before she answered.',
    },
    not: {
      lines: [
        ['Cora', 'I do not know whether we can go on like that.', 0, 10],
        ['Rosa', 'What would have to change?', 9.8, 15],
        ['Cora', 'The lids, most of all.', 15, 20],
        ['Rosa', 'What is it with the lids?', 21, 25],
      ],
      why: 'Where she began while Cora still spoke, there is no pause: only the second one counts.',
    },
  },
  cutIns: {
    counts: {
      lines: [
        ['Cora', 'And then the handle came off, and what I wanted to say is', 0, 10],
        ['Rosa', 'The new handles are made of steel.', 9.2, 14],
      ],
      why: 'Rosa began before Cora had finished, and Cora gave way.',
    },
    not: {
      lines: [
        ['Cora', 'And then the handle came off, and what I wanted to say is this.', 0, 10],
        ['Rosa', 'Mm.', 6, 6.4],
      ],
      why: 'A short “mm” cuts nobody off.',
    },
  },
  firstResponseMs: {
    counts: {
      isWritten: true,
      lines: [
        ['Cora', 'Is the glaze safe for cups?', 0],
        ['Rosa', 'It is. Shall I send you the test?', 600],
      ],
      why: 'Ten minutes from Cora’s message to Rosa’s answer.',
    },
    not: {
      lines: [
        ['Cora', 'Is the glaze safe for cups?', 0, 4],
        ['Rosa', 'It is.', 5, 7],
      ],
      why: 'On the phone nobody waits for a reply.',
    },
  },
} as const satisfies Partial<Record<MeasureName, Examples>>

const worded = {
  questions: {
    counts: {
      lines: [['Rosa', 'how many pots do you fire in a week']],
      why: 'It asks, question mark or not.',
    },
    not: {
      lines: [['Rosa', 'It breaks first, you know, when it is cold.']],
      why: '“You know” waits for no answer.',
    },
  },
  openQuestions: {
    counts: {
      lines: [['Rosa', 'What happens when the rain gets into the shed?']],
      why: 'It cannot be answered with yes or no.',
    },
    not: {
      lines: [['Rosa', 'Does the rain get into the shed?']],
      why: 'Yes or no is an answer to it.',
    },
  },
  followUpQuestions: {
    counts: {
      lines: [
        ['Cora', 'The shelves bend as soon as we stack the big bowls on them.'],
        ['Rosa', 'Which of the shelves bend first?'],
      ],
      why: 'It asks on about Cora’s shelves.',
    },
    not: {
      lines: [
        ['Cora', 'The shelves bend as soon as we stack the big bowls on them.'],
        ['Rosa', 'What is your budget for this year?'],
      ],
      why: 'It takes up nothing of what Cora has just said.',
    },
  },
  uptake: {
    counts: {
      lines: [
        [
          'Cora',
          'We stopped selling at the market because the stand was too heavy for my two girls to carry.',
        ],
        ['Rosa', 'So the weight of the stand cost you the market. How heavy is it?'],
      ],
      why: 'Rosa says it back and asks about it before anything else.',
    },
    not: {
      lines: [
        [
          'Cora',
          'We stopped selling at the market because the stand was too heavy for my two girls to carry.',
        ],
        ['Rosa', 'Okay, great. Now let me show you our new catalogue.'],
      ],
      why: 'Rosa turns to her own agenda.',
    },
  },
  egoPer1000: {
    counts: {
      lines: [
        ['Cora', 'We fire on Thursdays.'],
        ['Rosa', 'We are the number one in the whole country, nobody else can do what we do.'],
      ],
      why: 'Nobody had asked, and it has nothing to do with Thursdays.',
    },
    not: {
      lines: [
        ['Cora', 'How long have you been doing this?'],
        ['Rosa', 'We have been doing this for eleven years.'],
      ],
      why: 'Cora asked.',
    },
  },
  pressurePer1000: {
    counts: {
      lines: [['Rosa', 'This price is only good today, so you had better sign right now.']],
      why: 'A hurry that somebody made up.',
    },
    not: {
      lines: [
        ['Cora', 'By when would you need the order, so that it comes before the fair?'],
        ['Rosa', 'By the tenth, because the factory takes three weeks.'],
      ],
      why: 'A real date that Cora asked for.',
    },
  },
  ownership: {
    counts: {
      lines: [['Rosa', 'That was my mistake, leave that with me.']],
      why: 'Rosa takes the blame and the task herself.',
    },
    not: {
      lines: [['Rosa', 'Somebody in the office should look at that.']],
      why: 'It is left to somebody.',
    },
  },
  servingShare: {
    counts: {
      lines: [
        ['Cora', 'Our wheel is too loud for the flat above.'],
        ['Rosa', 'Then I would not buy the big one. The smaller one is enough for you, and it is quieter.'],
      ],
      why: 'It works on Cora’s need, and recommends the smaller one.',
    },
    not: {
      lines: [
        ['Cora', 'Our wheel is too loud for the flat above.'],
        [
          'Rosa',
          'Every wheel comes with a great motor and a ten year guarantee. Shall we sign the contract today?',
        ],
      ],
      why: 'It praises the offer and asks for the order.',
    },
  },
  needBeforePitch: {
    counts: {
      lines: [
        ['Cora', 'We need something that a child can lift, because my daughter closes the shop alone.'],
        [
          'Rosa',
          'Our light shutter is perfect for that, it comes with a great spring and a ten year guarantee.',
        ],
      ],
      why: 'Cora’s need came first.',
    },
    not: {
      lines: [
        [
          'Rosa',
          'Our light shutter is the best you can get, it comes with a great spring and a ten year guarantee.',
        ],
        ['Cora', 'I see.'],
      ],
      why: 'Nobody had said what they need.',
    },
  },
  promises: {
    counts: {
      lines: [['Rosa', 'I will send you the drawing by Friday.']],
      why: 'Rosa can be held to it later.',
    },
    not: {
      lines: [['Rosa', 'Let me just pull up the drawing for you.']],
      why: 'It is done at once, and nothing stays owed.',
    },
  },
  openLoops: {
    counts: {
      lines: [
        ['Cora', 'Could you send me the sizes of the lids?'],
        ['Rosa', 'The weather has been awful here.'],
      ],
      why: 'No promise, no answer and no refusal.',
    },
    not: {
      lines: [
        ['Cora', 'Could you send me the sizes of the lids?'],
        ['Rosa', 'Of course, I will send you the sizes tonight.'],
      ],
      why: 'Rosa promised it.',
    },
  },
  insights: {
    counts: {
      lines: [['Cora', 'We lose a third of the cups because the glaze cracks when it is cold.']],
      why: 'A pain of theirs, in their words.',
    },
    not: {
      lines: [['Cora', 'Hello Rosa, good morning, how are you?']],
      why: 'A greeting tells nothing about their work.',
    },
  },
} as const satisfies Partial<Record<MeasureName, Examples>>

export const measureExamples: Readonly<Record<MeasureName, Examples>> = { ...timed, ...worded }

export const finderExamples: Readonly<Record<OtherFinder, Examples>> = {
  serving: worded.servingShare,
  pitch: {
    counts: {
      lines: [['Rosa', 'It comes with a great spring and a ten year guarantee. Shall we sign the contract?']],
      why: 'It praises the offer and asks for the order.',
    },
    not: {
      lines: [['Rosa', 'What do you make on a good day?']],
      why: 'It asks about the customer.',
    },
  },
  advocacy: {
    counts: {
      lines: [['Rosa', 'I will take your case to our head of service myself.']],
      why: 'Rosa carries Cora’s case inside.',
    },
    not: {
      lines: [['Rosa', 'Our head of service is on holiday.']],
      why: 'Nobody takes anything to anybody.',
    },
  },
  'check-in': {
    counts: {
      lines: [['Rosa', 'How are you getting on with the new wheel?']],
      why: 'It asks how they like what they bought, and sells nothing.',
    },
    not: {
      lines: [['Rosa', 'Would you like to buy a second wheel?']],
      why: 'It sells.',
    },
  },
  'note-taking': {
    counts: {
      lines: [['Rosa', 'Let me write that down: forty cups, by the third.']],
      why: 'Rosa says that she writes it down, and reads it back.',
    },
    not: {
      lines: [['Rosa', 'I read about that in the paper.']],
      why: 'Nothing is written down.',
    },
  },
  'buying-signal': {
    counts: {
      lines: [['Cora', 'How much would it cost with delivery?']],
      why: 'The customer asks for the price.',
    },
    not: {
      lines: [['Cora', 'My brother used to work in a delivery office.']],
      why: 'A story is no sign of buying.',
    },
  },
  immediate: {
    counts: {
      lines: [['Rosa', 'Let me just pull up the drawing for you.']],
      why: 'It is done while they speak.',
    },
    not: {
      lines: [['Rosa', 'I will send you the drawing by Friday.']],
      why: 'It is promised for later.',
    },
  },
  offer: {
    counts: {
      lines: [['Rosa', 'I could send you a sample if you like.']],
      why: 'Nothing is owed before Cora says yes.',
    },
    not: {
      lines: [['Rosa', 'I will send you a sample tomorrow.']],
      why: 'It does not wait for Cora’s yes: it is a promise.',
    },
  },
  ask: {
    counts: {
      lines: [['Cora', 'Could you send me the price list?']],
      why: 'Cora wants something done.',
    },
    not: {
      lines: [['Cora', 'I have seen the price list.']],
      why: 'She asks for nothing.',
    },
  },
}

/** The rule of each finder that has no number of its own. */
export const finderRules: Readonly<Record<OtherFinder, string>> = {
  serving:
    'What our side says to work on the customer’s need: asks about it, explains a drawback, recommends the smaller or somebody else’s, helps outside the sale.',
  pitch: 'What our side says to praise the offer or to ask for the order.',
  advocacy: 'Our side promises, or reports, that the customer’s case is taken to somebody inside.',
  'check-in': 'After a sale, our side asks how they like what they bought, and sells nothing.',
  'note-taking': 'Our side says that it is being written down, or reads it back.',
  'buying-signal':
    'The customer asks about price, delivery, the contract or the next step, compares finalists or brings in who decides.',
  immediate: 'Somebody says that they do something at once; nothing stays owed.',
  offer: 'Somebody would do something if the other side liked; with a yes it becomes a promise.',
  ask: 'One side asks the other to do something later.',
}
