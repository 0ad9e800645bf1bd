import { examples } from '../example.ts'

/** The rep's answer to a customer who has said a dozen words or more: their point taken up, or passed over. */
export const uptakes = examples(`
up-pallets | phone | uptake, question, follow-up-question, serving
customer: half the pallets turn up with the corners crushed and then my lads spend the morning repacking them
rep: so your lads lose a morning repacking what happens to the crushed ones do you claim for them

up-reading | video | uptake, serving?, question?
customer: the younger children love the stories but the reluctant readers just click through to get the points
rep: right, so the ones who most need it are gaming the points instead of reading

up-cold | in-person | uptake, serving
customer: we close the back bedroom all winter because we simply cannot get it above fourteen degrees in there
rep: fourteen is grim. A bigger radiator won't fix that on its own, the outside wall is where you're losing it

up-answer | video | uptake, serving?
customer: what worries me is that if your server goes down on a saturday night I have a full restaurant and no orders
rep: if it goes down the tills keep taking orders on their own and catch up when it's back

up-ask-more | phone | uptake, question, open-question, follow-up-question, serving
customer: my husband had a fall in the spring and since then he hasn't wanted to go anywhere near the bath
rep: since the fall what does he do to wash

up-insurance | phone | uptake, serving?
customer: I only drive it from the house to the station and back so maybe four thousand miles in a year
rep: four thousand is well under what you're paying for so we should bring the mileage down

up-visit | email | uptake, serving?
customer: The auditors come in the first week of February and last time they found eleven files without a signature.
rep: With the audit in February and those unsigned files in mind, signatures are where I would begin.

up-over-pitch | phone | pitch, ego?
customer: to be honest the last system was so slow that people went back to writing everything on paper
rep: well our platform has over two hundred integrations and an award winning mobile app

up-over-process | phone | question, serving?
customer: we had three drivers walk out in one week and i've been doing the night run myself since then
rep: okay and what's the postcode there

up-over-script | phone | immediate?
customer: the baby was up all night because the heating went off again and i had to go to my mum's
rep: okay i'm just going to take you through some security questions

up-over-bare | phone | -
customer: we've been with the same broker since nineteen ninety and i feel bad about leaving him to be fair
rep: right okay yeah

up-over-echo | phone | -
customer: I don't want another machine that needs a specialist every time a fuse blows in the middle of the harvest
rep: mm a fuse yeah

up-over-sympathy | phone | -
customer: she's been in and out of hospital since august and we just want somewhere close to home for her
rep: aw I'm sorry to hear that

up-over-price | video | pitch?
customer: our volunteers are mostly over seventy and a good few of them have never used a smartphone at all
rep: so the standard package is ninety nine a month and the plus package is one forty nine

up-short | phone | question, serving, follow-up-question
customer: it's the noise
rep: where is the noise coming from

up-backchannel | phone | uptake, question, serving, follow-up-question
customer: the thing is we lease the building so anything we bolt to the wall has to come off again
rep: mm-hm
customer: and they check
rep: so it needs to stand on its own with nothing bolted to the wall would a floor frame be allowed

up-restate | in-person | uptake, note-taking?, serving?, question?
customer: we need eleven metres of counter but the far end has to lift up so the wheelchair users can get behind it
rep: eleven metres with a lifting end for wheelchairs, got it

up-build | video | uptake, serving?
customer: every teacher keeps their own spreadsheet so nobody knows who has paid for the trip until the coach is outside
rep: one shared list that parents pay into would mean the office knows before the coach arrives

up-own-story | in-person | ego
customer: we lost the whole lambing shed in the floods last year and we're still arguing with the insurer about it
rep: oh that's nothing, when my place flooded I lost two barns and a brand new combine

up-colleague | phone | uptake, promise, ownership, advocacy?, serving?
customer: your office sent me the same reminder four times and I had already paid it on the first of the month
rep: four reminders after you'd paid isn't right i'll get accounts to stop them and confirm it to you
`)
