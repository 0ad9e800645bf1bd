/**
 * How much each idea of `role-cues.ts` tells about who is the rep: log-odds, above 0 for the rep.
 * Made by `tests/training/role-weights.ts` from labelled dialogues (PersuasionForGood, Schema-Guided Dialogue, ABCD), whole
 * and with their first turns cut off. Cross-validated by leaving a whole corpus out:
 *   p4g, never seen (386): more likely right 0.938; at 0.9: right 0.878, wrong 0.039
 *   sgd, never seen (142): more likely right 0.993; at 0.9: right 0.986, wrong 0.000
 *   abcd, never seen (6): more likely right 1.000; at 0.9: right 1.000, wrong 0.000
 */
export const roleWeights: Readonly<Record<string, number>> = {
  'offers help': 0.94,
  'asks for a time': 1.01,
  'asks who they are': 1.0,
  'speaks of theirs': 1.03,
  'sees them off': 0.92,
  'makes up for it': 0.99,
  'puts a choice': 0.89,
  recommends: 1.03,
  'speaks for the house': 0.89,
  'names terms': 0.85,
  'finds out': 0.8,
  'reports it done': 1.01,
  'reads it back': 1.01,
  'greets for the house': 0.94,
  'makes the case': 1.02,
  'asks about them': 0.6,
  'needs something': -0.71,
  'asks for a service': -1.01,
  'speaks of mine': -1.05,
  'describes our side': -1.0,
  'asks price and terms': -0.84,
  'takes it': -1.11,
  'holds back': -0.94,
  'reports a trouble': -1.0,
  'comes round': -1.05,
  'says who I am': -1.0,
  'says you': 0.91,
  'says I': -1.04,
}
