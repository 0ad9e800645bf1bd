import { examples } from '../example.ts'

/** Questions with and without their mark, open ones, those that take up what was said, and what only sounds like one. */
export const questions = examples(`
q-drainage | phone | question, open-question, serving
rep: how does the yard drain when it rains hard

q-staff | phone | question, serving
rep: and is it just you on the desk or have you got somebody helping

q-tellme | video | open-question, question, serving
rep: tell me a bit about how a booking gets from the phone into your diary

q-walk | in-person | open-question, question, serving
rep: walk me through a normal Monday in the kitchen

q-why-follow | phone | question, open-question, follow-up-question, serving
customer: we stopped using the big oven
rep: what made you stop using it

q-follow-count | phone | question, follow-up-question, serving
customer: some of the older residents can't manage the stairs
rep: how many residents are we talking about

q-follow-that | video | question, open-question, follow-up-question, serving
customer: it keeps logging people out halfway through
rep: when that happens what do they do

q-tag | phone | question, serving?
rep: you're out towards the coast aren't you

q-declarative | phone | question, serving?, follow-up-question?
customer: we've two vans on the road
rep: so both vans are diesel?

q-declarative-so | phone | question, serving?, follow-up-question?
customer: they all come in at six
rep: and you said they all start at six is that right

q-short | phone | question, serving, follow-up-question?
customer: it's for my mother's flat
rep: which floor

q-choice | in-person | question, serving
rep: do you prefer matt or gloss

q-would-open | phone | question, open-question, serving
rep: if you could change one thing about the way the deliveries come in what would it be

q-budget | phone | question, serving
rep: have you got a figure in mind for the extension

q-customer-spec | phone | question
customer: does it come with the charger

q-customer-how | video | question, open-question
customer: how does the approval step work

q-customer-why | phone | question, open-question
customer: why is the bill higher than last time

q-mail | email | question, serving
rep: Is the annex heated from the same boiler?

q-two | phone | question, serving
rep: right okay and er are you the one who does the ordering or is it the head chef

q-indirect | video | question?, serving
rep: I'd be curious to hear what the teachers think of it

q-wonder-indirect | phone | question, serving
rep: can i ask who looks after the grounds at the minute

q-filler-asr | phone | question, open-question, serving
rep: um so like what uh what sort of stuff do you um ship mostly

q-greeting | phone | -
rep: morning how are you

q-hello-alright | phone | -
rep: hiya you alright

q-you-know | phone | -
rep: it's a long old drive you know

q-rhetorical | in-person | -
rep: well who doesn't like a bit of sunshine eh

q-rhetorical-why | video | -
rep: so why do we put a lid on it, because steam is what ruins the board

q-echo | phone | -
customer: it was nine degrees in the shop
rep: oh really

q-reported | phone | pain?
customer: my son asked me where i was going to put it all and i had no answer

q-embedded | phone | -
rep: i don't know what time the wagon gets in

q-when-clause | phone | -
rep: when the tank is empty the light comes on

q-what-clause | video | -
rep: what the report shows is the number of missed visits per week

q-how-statement | video | -
rep: that's how most of the clinics run it

q-do-emphatic | phone | -
rep: i do have the red one in the warehouse

q-is-inverted | email | -
rep: Attached is the seating plan.

q-had-conditional | email | -
rep: Had I seen the note I would have rung.

q-pls-chat | chat | question, open-question, follow-up-question?, serving
customer: its for a wedding
rep: lovely, what are you picturing for the evening

q-asr-run-on | phone | question, serving
rep: yeah no that makes sense okay so is the roof flat or pitched

q-customer-tag | phone | question, ask?, buying-signal?
customer: it does fit a long wheelbase doesn't it

q-customer-hearing | phone | -
customer: sorry

q-any | phone | question, serving
rep: any allergies at the table

q-anything-else | phone | question, serving?
rep: was there anything else you wanted to talk through today

q-permission | phone | question?
rep: may i call you jean

q-aye | phone | question, serving
rep: and have ye still got the wee shop on the high street

q-yall | phone | question, serving
rep: do y'all run one crew or two out there

q-innit | phone | question?, serving?
rep: that's the one by the canal innit

q-quoted | phone | -
customer: he says to me who do you think you are
`)
