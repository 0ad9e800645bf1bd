import { examples } from '../example.ts'

/** Urgency and scarcity made up, a no that is not taken, guilt and fear, and true deadlines. */
export const pressures = examples(`
pr-tonight | phone | pressure, ask?
rep: you need to make your mind up now because the price goes up at midnight

pr-last-one | in-person | pressure
rep: it's the very last one and I've another couple coming back for it in an hour

pr-today-only | phone | pressure, pitch?, offer?
rep: i can only do that figure if you sign today

pr-what-take | phone | pressure, question, open-question
rep: what would it take to get you to sign this afternoon

pr-after-no | phone | pressure, question?, pitch?
customer: no I don't want the extended cover thank you
rep: are you sure though, most people regret it, shall I just add it on

pr-after-no-again | in-person | pressure, pitch?, question?
customer: It's not for us, sorry.
rep: come on let's just get the paperwork started and you can always change your mind

pr-guilt | phone | pressure
rep: i've spent three weekends on this quote for you, the least you could do is say yes

pr-fear | phone | pressure
rep: and when there's a fire and you've got no alarm you'll never forgive yourself

pr-kids | in-person | pressure, question?
rep: you do want your children to be safe don't you

pr-embarrass | video | pressure
rep: all of your competitors have already moved, it'd look bad if you were the last

pr-boss | phone | pressure
rep: my boss will kill me if i don't get this over the line tonight so help me out

pr-decide-now | phone | pressure
rep: i'm gonna need a yes or a no off you before we hang up

pr-waiting-cost | video | pressure
rep: every week you wait is costing you money so the sensible thing is to sign now

pr-slots | chat | pressure
rep: only 2 spaces left on the course and they'll be gone by tonight!!

pr-deposit | in-person | pressure, offer?, question?, pitch?
customer: we're not ready to commit to anything
rep: just a small deposit then, fifty quid, nothing really, to hold your place

pr-ignore-wife | in-person | pressure, question?
customer: I'd have to ask my wife before I agree to anything
rep: surely you don't need her permission for a few hundred pounds

pr-once-more | phone | pressure, question
rep: i'm going to ask you one last time are you in or are you out

pr-offer-gone | email | pressure, pitch?
rep: This is your final chance to lock in the discount before it disappears for good.

true-deadline-asked | phone | uptake
customer: when do i have to tell you by to make the february sailing
rep: the ferry company closes its list on the fifteenth of january

lead-time | phone | serving?
customer: i need it in for easter
rep: the joiner needs eight weeks so to be in by easter we would have to order by the end of january

asking-once | phone | question, pitch?
rep: do you fancy going for that one then

take-time | phone | -
rep: there's no rush at all have a think about it over the weekend

accept-no | phone | -
customer: no thanks I'll leave it
rep: fine by me that's the last you'll hear of it

stock-honest | chat | -
customer: do you have many of those left?
rep: We have six in the Leeds shop at the moment.

customer-urgent | phone | timing
customer: it has to be today or i lose the booking

last-chance-other | phone | -
rep: the last bus goes at ten so you'd want to leave before then

pressure-word | in-person | -
rep: the tyre pressure drops when it gets cold

once-more-name | phone | ask?, question?
rep: sorry could you give me the name one more time

limited-company | email | -
rep: The invoice should be made out to the limited company.

before-monday-check | phone | question, serving
rep: what day does it need to be in by

price-hold-kind | phone | -
customer: how long is that quote good for
rep: it's good for thirty days and if you need longer just say

lose-data | video | serving?
customer: will we lose the old records
rep: no you won't lose any of them they all come across

reminding | email | -
rep: As you asked, this is a reminder that early booking ends on the 30th.

customer-sarcasm | phone | question?
customer: oh yeah sure last one in the shop is it
`)
