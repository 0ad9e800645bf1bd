/** What each buying signal is called to a rep, and whether it counts only in a question. */
export const buyingReasons: Readonly<Record<string, { readonly why: string; readonly onlyAsking: boolean }>> =
  {
    'buying.price': { why: 'The customer asks about the price', onlyAsking: true },
    'buying.delivery': { why: 'The customer asks about delivery or stock', onlyAsking: true },
    'buying.contract': { why: 'The customer asks about contract, warranty or references', onlyAsking: true },
    'buying.next': { why: 'The customer asks what happens next', onlyAsking: true },
    'buying.compare': { why: 'The customer compares us with the others left', onlyAsking: true },
    'buying.deciders': { why: 'The customer brings in somebody who decides', onlyAsking: true },
    'buying.said': { why: 'The customer speaks of buying', onlyAsking: false },
  }
