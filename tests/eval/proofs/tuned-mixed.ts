/** Trails in which promises are repeated, released, taken back or kept to somebody else; see `trail.ts`. */
export const mixed = `
# harbour berth
2026-03-16 10:00 phone
customer: is there any berth for a twelve metre boat this summer
rep [a]: I'll look at the plan and tell you by Thursday which berths are left.
rep [b]: I'll send you our price list too.
customer: and my brother wants to know about winter storage
rep [c]: I'll write to your brother about the winter storage.

2026-03-17 09:00 email with Omar
rep [=c]: Dear Omar, your sister asked me about winter storage: inside it is 62 a metre, outside 31, both with the crane. Rosa

2026-03-18 09:00 email with Omar
rep: Dear Omar, attached is our price list for the winter as you asked. Rosa

2026-03-19 12:00 phone
rep [=a]: there are two berths left for twelve metres, c 14 and d 3, d 3 has more shelter
customer: d 3 sounds right

2026-03-26 12:00 phone
customer [!b]: i never got that price list by the way
rep: oh goodness i'll still send it

2026-04-02 10:00 email
customer: We take D 3 then. Who do I pay?
rep: The office, by transfer, any time in April.

2026-04-10 10:00 phone
customer: my brother says you were very helpful
rep: that's kind of him

# roofers
2026-10-12 08:00 phone
customer: water's coming in by the chimney
rep [a]: I'll get lee up there with a ladder tomorrow.
rep [b]: And I'll send you a price for the whole flashing.

2026-10-13 15:00 phone
rep [=a]: so lee was up there this morning and it's two slates and a bit of lead
customer: yes he showed me

2026-10-15 09:00 phone
customer: don't bother with the price for the flashing, the landlord will do it all
rep: fine i'll drop it then

2026-10-22 09:00 phone
customer: the landlord's man never came
rep [c]: shall we do it after all? okay, i'll put you down for monday morning

2026-10-26 08:15 in-person
rep [=c]: good morning, we're here for the chimney
customer: at last, come in

2026-10-27 18:00 chat
customer: dry as a bone, thank you both!

2026-11-03 09:00 email
rep: Dear Cora, the invoice for the chimney is attached. It was two slates and the lead. Rosa

# school trips
2026-02-16 16:00 phone
customer: forty two children to the coast in june, two coaches
rep [a]: I'll reserve two coaches for you this afternoon.
rep [b]: I'll find out if the museum is open on that Monday.
rep [c]: And I'll send you the forms for the parents next week.

2026-02-17 09:00 email
rep [=a]: Both coaches are reserved for the 15th of June under your name, no charge before May.

2026-02-19 16:00 phone
rep: about the museum and that monday, i haven't found anyone who knows yet
customer: no rush

2026-02-24 16:00 phone
customer: has the museum answered?
rep: still nothing, i will try them again

2026-02-27 10:00 email
rep [=c]: Here are the forms for the parents, in four languages. Ask me if a fifth is needed.

2026-03-03 09:00 email
customer: Thank you for the forms, they went home today.

2026-03-10 16:00 phone
rep [=b]: good news, the museum opens for you that monday at ten though it's normally shut
customer: brilliant, the children will love it

2026-04-07 16:00 phone
customer: two have dropped out, is that a problem
rep: not at all

# hearing aids
2026-05-18 11:00 in-person
customer: the left one whistles when i hug my grandson
rep [a]: I'll order you a softer mould for the left one.
rep [b]: I'll call you as soon as it's in.
rep [c]: And I'll write to your doctor with the hearing test.

2026-05-20 10:00 phone
customer: my doctor says he has had a letter from you with the test in it
rep [=c]: yes, that went off on monday

2026-05-27 11:00 phone
customer: i just wondered whether the mould has come
rep: not so far, it takes a fortnight

2026-06-02 10:00 phone
rep [=a, b]: hello there, your new mould's in, when would you like to come by
customer: this afternoon if i may

2026-06-02 15:00 in-person
rep: how does that feel
customer: no whistle, look

2026-06-16 11:00 phone
customer: what do the batteries cost at yours
rep: four euros a card

# wine merchant
2026-09-14 12:00 phone
customer: we need a white by the glass for under eight
rep [a]: I'll bring you three to taste on Tuesday.
rep [b]: And I'll see what I can do on the champagne price.
customer [c]: I'll send you our new menu before then.

2026-09-14 18:00 email
customer [=c]: Our new menu, hot off the press. Mind the oysters!

2026-09-22 15:00 in-person
rep [=a]: so here are the three whites, start with this one from the loire
customer: mm, that one's it

2026-09-23 09:00 email
rep [d]: I'll deliver six cases of the Loire to you on Friday.
customer: Good.

2026-09-24 10:00 email
rep: New in our cellar: a champagne from a small house in the south, worth a try at 29. Rosa

2026-09-25 17:00 chat
customer [=d]: the six cases are in the cellar, your driver is a gem

2026-10-02 12:00 phone
customer: is there any movement on the price of the champagne
rep: i asked and they won't give us less for under ten cases i'm afraid

2026-10-09 12:00 phone
customer: we sold eleven bottles of the loire on saturday
rep: that's good going

# lift company
2026-01-26 09:00 phone
customer: lift two stops between floors again
rep [a]: I'll send an engineer out to you today.
rep [b]: You'll get a written report on lift two from me by Friday.
rep [c]: And I'll ask my manager about the call-out fee.

2026-01-26 15:30 phone
customer [=a]: your engineer's just left and it runs but he says the door motor is worn
rep: okay so that fits

2026-01-28 10:00 email
rep: Good morning, the yearly inspection report for lifts one and three is attached. Lift two follows separately. Rosa

2026-01-30 16:00 email
rep [=b]: As agreed on Monday, the report on lift two with pictures of the door motor. Rosa

2026-02-03 09:00 phone
rep: i'll ask him about the fee this week he's been away
customer: it's only fair after five visits

2026-02-06 09:00 phone
rep [=c]: my manager agrees with you and you won't be charged the call-out fee for january
customer: thank you for fighting for us

2026-02-13 09:00 phone
customer: it's been good for two weeks
rep: long may it last

2026-02-20 09:00 phone
customer: what would a new door motor be
rep: about nineteen hundred fitted

# accountants
2026-04-20 10:00 video
customer: can the shareholder loan stay as it is
rep [a]: I'll get you an answer from our tax people this week.
customer [b]: I'll upload the bank statements tonight.
rep [c]: I'll file the extension for you tomorrow.

2026-04-20 23:00 chat
customer [=b]: all twelve statements are uploaded

2026-04-21 12:00 chat
rep [=c]: the extension is filed, new deadline 31 October
customer: phew

2026-04-23 10:00 chat
customer: our own lawyer answered the loan question, so no need to ask your tax people any more
rep: perfect, then I leave it

2026-05-04 10:00 video
rep: there's a gap in the statements in march
customer [d]: i'll dig out the march one and send it by wednesday

2026-05-07 09:00 chat
rep [!d]: the march statement isn't there yet, is it?
customer: sorry!! after lunch

2026-05-07 20:00 chat
customer [=d]: march.pdf

2026-05-18 10:00 video
rep: the accounts are nearly closed
customer: any surprises

2026-05-25 10:00 video
customer: and do we get something back
rep: a little

# gym
2026-01-05 18:00 in-person
customer: i can't do mondays any more with the baby
rep [a]: I'll move you to the Wednesday class.
rep [b]: I'll ask Rena about a crèche.
rep [c]: and I'll text you the new timetable tonight

2026-01-05 20:30 chat
rep [=c]: the timetable from January on: https://gym.example.com/january

2026-01-07 09:00 chat
rep: hi! we've got 20% off personal training all week, interested?
customer: not now, thanks

2026-01-12 18:00 chat
rep [=a]: you're in the Wednesday class from this week, 18:30, same trainer
customer: cool

2026-01-21 19:40 in-person
customer: so is there going to be a crèche
rep: rena would love it but we don't know yet who'd pay

2026-02-04 19:40 in-person
customer: my sister looks after him now on wednesdays so forget the crèche
rep: good to hear

2026-02-18 19:40 in-person
customer: i'm getting stronger i think
rep: you are
`
