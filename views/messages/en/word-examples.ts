import type { MeasureName } from '../../../server/measures/measure.ts'
import type { Examples } from './examples.ts'

/** Examples of the measures that rest on words. */
export const wordExamples = {
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
