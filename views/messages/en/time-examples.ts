import type { MeasureName } from '../../../server/measures/measure.ts'
import type { Examples } from './examples.ts'

/** Examples of the measures that rest on times. */
export const timeExamples = {
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
