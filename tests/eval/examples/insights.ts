import { examples } from '../example.ts'

/** What is learnt about the customer, of each kind, and what is only talk. */
export const insights = examples(`
in-goal-shops | video | goal
customer: we want to have every branch on the same till by the autumn

in-goal-exam | phone | goal
customer: i'm trying to get my french good enough to pass the citizenship test

in-goal-waste | in-person | goal
customer: What we're after is sending nothing to landfill.

in-goal-mother | phone | goal
customer: ideally i'd like dad to stay in his own home as long as he can

in-pain-leaks | phone | pain
customer: every time it rains i've got buckets in the hallway

in-pain-paper | video | pain
customer: we lose about a day a week just rekeying the orders by hand

in-pain-nobody | email | pain
customer: Three times this month the delivery has gone to the wrong entrance.

in-pain-back | in-person | pain
customer: me back's killing me lifting them boxes all day

in-pain-asr | phone | pain
customer: yeah it's it's just so slow like you press save and you can go make a coffee

in-constraint-listed | phone | constraint
customer: it's a listed building so we're not allowed to touch the front

in-constraint-staff | video | constraint
customer: there's only me and a part timer so we can't give it more than an hour a week

in-constraint-cloud | email | constraint
customer: Our regulator does not permit patient data to leave the country.

in-constraint-door | in-person | constraint
customer: it won't go through the door if it's over seventy eight wide

in-preference-paper | phone | preference
customer: i'd sooner have it on paper if it's all the same to you

in-preference-quiet | in-person | preference
customer: I like things plain, no gold taps and no curly bits

in-preference-local | video | preference
customer: we'd always rather buy from somebody round here than from a big chain

in-preference-colour | email | preference
customer: My favourite colour for the covers is dark green.

in-personal-baby | phone | personal
customer: we've got a baby due in march

in-personal-job | in-person | personal
customer: I was a merchant seaman for twenty years before I bought the pub

in-personal-move | chat | personal
customer: just moved back here from Lisbon with my partner

in-personal-dog | phone | personal
customer: my dog sleeps in the van with me when i'm on the road

in-decision-board | video | decision
customer: anything over five grand has to go past the governors

in-decision-dad | phone | decision
customer: it's my dad that signs the cheques so he has the final word

in-decision-criteria | email | decision, buying-signal?, plan?
customer: We will judge the three bids on price, references and how fast you can start.

in-decision-it | video | decision
customer: I choose it but our security officer can still say no

in-competitor-current | phone | competitor
customer: we're with national farm mutual at the moment

in-competitor-quote | email | competitor
customer: Another firm has offered us the same machine for two thousand less.

in-competitor-trial | video | competitor
customer: we've also got a trial running with two other vendors

in-competitor-left | phone | competitor, pain
customer: we left our last caterer because they kept turning up late

in-timing-season | phone | timing
customer: it's got to be in the water before the season starts

in-timing-contract | email | timing
customer: Our lease on the copier is up in the last week of April.

in-timing-later | video | timing
customer: nothing's going to happen on our side before the school holidays

in-timing-urgent | phone | timing, ask?
customer: i really need it for saturday it's my daughter's wedding

in-budget-set | video | budget
customer: we've got about sixty thousand put by for it this year

in-budget-max | phone | budget, constraint
customer: i can't go over four hundred a month

in-budget-cut | email | budget
customer: The council has cut our grant by a third.

in-budget-pay | in-person | budget
customer: we're paying nine pence a sheet at the minute

in-answer-size | phone | constraint
rep: how many people would be eating
customer: about a hundred and twenty and most of them are kids

in-answer-short | phone | pain, constraint?
rep: what happens when the power goes
customer: we lose the whole freezer

in-request-seat | chat | ask?
customer: I'd like to change my appointment please

in-none-thanks | phone | -
customer: no that's brilliant thank you

in-none-name | phone | -
customer: yeah it's mrs ellis e double l i s

in-none-number | phone | -
customer: oh seven seven one four double two

in-none-okay | phone | -
customer: right yeah okay

in-none-weather | phone | -
customer: bit chilly out there today

in-none-interest | chat | -
customer: sounds interesting

in-none-question | email | question
customer: Does the blade come off for cleaning?

in-none-bid | in-person | offer?
customer: Sixty five for the pair and I'll take them off your hands

in-none-hear | phone | -
customer: you're breaking up a bit there

in-none-joke | phone | -
customer: ha you should see my handwriting

in-none-about-rep | phone | -
customer: you've got a lovely phone manner

in-none-agree | video | -
customer: yes that's what I thought as well

in-none-filler | phone | -
customer: erm well yeah i mean you know
`)
