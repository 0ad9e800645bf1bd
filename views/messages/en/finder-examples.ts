import type { Examples, OtherFinder } from './examples.ts'
import { wordExamples } from './word-examples.ts'

/** Examples of what is found but has no number of its own. */
export const finderExamples: Readonly<Record<OtherFinder, Examples>> = {
  serving: wordExamples.servingShare,
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
