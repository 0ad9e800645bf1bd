/** Four months of three reps, told by hand: who talked with whom, on which channel, and what was said. */

export type Rep = 'rosa' | 'rena' | 'ravi'
export type Customer = 'cora' | 'carl' | 'clara' | 'dora'
export type Channel = 'phone' | 'email' | 'chat' | 'in-person'
export type Told = readonly [on: string, rep: Rep, customer: Customer, channel: Channel, ...said: readonly Said[]]
/** "we" is the rep, "they" the customer. */
type Said = readonly ['we' | 'they', string]

const hello: readonly Said[] = [
  ['we', 'Good morning, how did the week go for all of you?'],
  ['they', 'It went well, and the ovens run as they did before.'],
]

export const contacts: readonly Told[] = [
  [
    '2026-07-01', 'rosa', 'cora', 'phone',
    ['they', 'What would two of the deck ovens cost us?'],
    ['we', 'I’ll send you the price for the two deck ovens by Friday.'],
    ['they', 'That would help us a great deal.'],
  ],
  ['2026-07-03', 'rosa', 'cora', 'email', ['we', 'Dear Cora, as promised, the price for the two deck ovens is attached.']],
  ['2026-07-06', 'rena', 'carl', 'phone', ...hello],
  ['2026-07-08', 'ravi', 'clara', 'in-person', ...hello],
  ['2026-07-10', 'rosa', 'dora', 'chat', ...hello],
  [
    '2026-07-15', 'rosa', 'cora', 'phone',
    ['they', 'We have nothing yet that shows the new bakery.'],
    ['we', 'I’ll send you the drawings of the new bakery by Monday.'],
  ],
  ['2026-07-16', 'rena', 'carl', 'email', ...hello],
  ['2026-07-20', 'ravi', 'clara', 'phone', ...hello],
  ['2026-07-22', 'rosa', 'cora', 'email', ['we', 'Dear Cora, here are the drawings of the new bakery. Sorry that they are late.']],
  ['2026-07-23', 'rosa', 'dora', 'phone', ...hello],
  ['2026-07-27', 'rena', 'carl', 'chat', ...hello],
  ['2026-07-31', 'ravi', 'clara', 'email', ...hello],
  [
    '2026-08-05', 'rosa', 'cora', 'chat',
    ['they', 'The flour did not come this week.'],
    ['we', 'I will call you on Friday about the flour delivery.'],
    ['they', 'I’ll send you our opening hours tomorrow.'],
  ],
  ['2026-08-06', 'rosa', 'cora', 'email', ['they', 'Dear Rosa, here are our opening hours, as promised.'], ['we', 'They have reached us, and stand on the door plan.']],
  ['2026-08-06', 'rena', 'carl', 'phone', ...hello],
  ['2026-08-07', 'rosa', 'dora', 'email', ...hello],
  ['2026-08-12', 'ravi', 'clara', 'chat', ...hello],
  ['2026-08-17', 'rosa', 'cora', 'in-person', ...hello],
  [
    '2026-08-20', 'rena', 'carl', 'phone',
    ['they', 'We would like to see it in writing.'],
    ['we', 'I’ll send you the service contract by 4 September.'],
  ],
  ['2026-08-21', 'rosa', 'dora', 'chat', ...hello],
  ['2026-08-24', 'ravi', 'clara', 'phone', ...hello],
  [
    '2026-08-26', 'rosa', 'cora', 'in-person',
    ['they', 'We can’t tell how the steel would look.'],
    ['we', 'I’ll bring you the sample of the steel on Tuesday.'],
  ],
  ['2026-08-31', 'rosa', 'cora', 'chat', ['they', 'Leave the steel sample, we have decided on stone.'], ['we', 'Good that you told us, stone is easier to clean.']],
  ['2026-09-02', 'rosa', 'dora', 'phone', ...hello],
  ['2026-09-04', 'rosa', 'carl', 'email', ['we', 'Dear Carl, the service contract Rena promised you is attached.']],
  ['2026-09-07', 'ravi', 'clara', 'in-person', ...hello],
  [
    '2026-09-10', 'ravi', 'clara', 'phone',
    ['they', 'Two of our people are new.'],
    ['we', 'I’ll send you the training dates next week.'],
  ],
  ['2026-09-14', 'rosa', 'carl', 'phone', ...hello],
  ['2026-09-16', 'rosa', 'dora', 'email', ...hello],
  ['2026-09-24', 'ravi', 'clara', 'chat', ...hello],
  ['2026-09-25', 'rosa', 'carl', 'in-person', ...hello],
  ['2026-09-28', 'rosa', 'cora', 'phone', ...hello],
  ['2026-09-30', 'rosa', 'dora', 'phone', ...hello],
  ['2026-10-06', 'ravi', 'clara', 'email', ...hello],
  ['2026-10-08', 'rosa', 'cora', 'email', ...hello],
  ['2026-10-10', 'rosa', 'carl', 'chat', ...hello],
  ['2026-10-19', 'ravi', 'clara', 'phone', ...hello],
  ['2026-10-20', 'rosa', 'carl', 'email', ['they', 'Dear Rosa, is anybody there who can look at our oven?']],
  [
    '2026-10-28', 'ravi', 'clara', 'phone',
    ['they', 'The cooler is nearly as old as I am.'],
    ['we', 'I’ll send you the offer for the cooler.'],
  ],
  [
    '2026-10-30', 'rosa', 'cora', 'phone',
    ['they', 'The vans come when the bread is cold.'],
    ['we', 'I’ll send you the new timetable tomorrow.'],
  ],
]

/** Where each promise stands on the evening of 31 October. */
export const ledger = [
  { of: 'price for the two deck ovens', owner: 'rep', dueOn: '2026-07-03', state: 'kept', keptOn: '2026-07-03', now: 'rosa' },
  { of: 'drawings of the new bakery', owner: 'rep', dueOn: '2026-07-20', state: 'late', keptOn: '2026-07-22', now: 'rosa' },
  { of: 'flour delivery', owner: 'rep', dueOn: '2026-08-07', state: 'broken', keptOn: null, now: 'rosa' },
  { of: 'opening hours', owner: 'customer', dueOn: '2026-08-06', state: 'kept', keptOn: '2026-08-06', now: 'rosa' },
  { of: 'service contract', owner: 'rep', dueOn: '2026-09-04', state: 'kept', keptOn: '2026-09-04', now: 'rosa' },
  { of: 'sample of the steel', owner: 'rep', dueOn: '2026-09-01', state: 'released', keptOn: null, now: 'rosa' },
  { of: 'training dates', owner: 'rep', dueOn: '2026-09-18', state: 'broken', keptOn: null, now: 'ravi' },
  { of: 'offer for the cooler', owner: 'rep', dueOn: '2026-11-11', state: 'made', keptOn: null, now: 'ravi' },
  { of: 'new timetable', owner: 'rep', dueOn: '2026-10-31', state: 'due', keptOn: null, now: 'rosa' },
] as const

/** Whom we left without a word for two weeks, on a day; Dora asked on 30 September for quiet until 15 November. */
export const silences: readonly (readonly [on: string, customer: Customer, state: string, days: number])[] = [
  ['2026-07-14', 'cora', 'running', 11],
  ['2026-07-22', 'dora', 'running', 12],
  ['2026-08-05', 'carl', 'running', 9],
  ['2026-09-14', 'cora', 'silent', 14],
  ['2026-09-13', 'cora', 'running', 13],
  ['2026-09-27', 'cora', 'silent', 27],
  ['2026-09-24', 'clara', 'running', 0],
  ['2026-10-23', 'carl', 'running', 13],
  ['2026-10-31', 'cora', 'running', 1],
  ['2026-10-31', 'carl', 'silent', 21],
  ['2026-10-31', 'clara', 'running', 3],
  ['2026-10-31', 'dora', 'quiet', 0],
  ['2026-11-16', 'dora', 'running', 1],
  ['2026-11-29', 'dora', 'silent', 14],
]
