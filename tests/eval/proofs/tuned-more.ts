/** Trails of guests and of people who move; see `trail.ts`. */
export const more = `
# hotel meetings
2026-03-02 11:00 email
customer: Two days in May for 30 people, one big room and two small.
rep [a]: I'll hold the garden room for you until Friday week.
rep [b]: I'll send you menus for both evenings.
rep [c]: Our chef will call you about the allergies.

2026-03-03 10:00 email
rep [=b]: Dear Cora, enclosed you'll find the menus for both evenings, one with fish and one without. Rosa

2026-03-04 15:00 phone
colleague [=c]: good afternoon the chef speaking, rosa tells me there are nut allergies
customer: yes two people and one who can't have gluten

2026-03-05 10:00 email with Omar
rep [=a]: Dear Omar, for your files: the garden room is held for you and Cora until 13 March, option number 4471. Rosa

2026-03-12 10:00 phone
customer: we'd like to confirm
rep [d]: wonderful, you'll have the contract this afternoon

2026-03-13 09:00 email
rep: Dear Cora, would you like bicycles for the second afternoon? We have thirty. Rosa

2026-03-16 10:00 email
customer [!d]: We are still waiting for the contract.

2026-03-16 10:20 email
rep [=d]: So sorry, Cora. Contract attached, please sign on page four.

2026-03-23 10:00 phone
customer: signed and on its way
rep: thank you so much

2026-04-13 10:00 phone
customer: three more people if that's all right
rep: that's no trouble

# house movers
2026-08-03 09:00 phone
customer: three rooms and a piano from the fourth floor
rep [a]: I'll come round on Wednesday to look at the piano.
rep [b]: I'll send you boxes beforehand.
rep [c]: And I'll let you know what the parking permit costs.

2026-08-05 17:00 in-person
rep [=a]: so that's the piano, an upright, that goes down with straps
customer: and round this corner

2026-08-06 09:00 email
rep: Dear Cora, our price for three rooms and the piano is attached: 1,380. Rosa

2026-08-10 09:00 phone
customer [!b]: I've no boxes yet and we move in nine days
rep: they'll come i promise

2026-08-12 09:00 chat
customer [=b]: forty boxes on the landing, thanks

2026-08-13 09:00 chat
rep [=c]: the permit is 45 for the day, the city puts up the signs

2026-08-19 19:00 chat
customer: all in, and the piano is even in tune
rep: that never happens!

2026-08-26 09:00 email
customer: Can you collect the boxes again?
`
