/** Trails of customers of trades and shops; how they are written stands in `trail.ts`. */
export const trades = `
# bakery ovens
2026-03-02 10:00 phone
customer: what would two of the deck ovens cost us with the stone plates
rep [a]: I'll send you the price for the two ovens by Friday.
customer: and does the flue fit a low ceiling
rep [b]: I'll ask our fitter about the flue height and come back to you.

2026-03-03 09:12 email
rep: Dear Cora, here is the brochure of our mixers, which I mentioned in passing. The price for the ovens follows by Friday. Rosa

2026-03-05 16:40 email
rep [=a]: Dear Cora, as promised: two deck ovens with stone plates come to 11,400, delivered. The sheet is attached. Rosa

2026-03-06 08:20 email
customer: Thank you Rosa, that is about what we had set aside. And the ceiling?

2026-03-10 11:00 phone
rep [=b]: so i spoke to our fitter and the flue needs two metres forty above the oven so your ceiling is just about fine
customer: oh that's a relief

2026-03-20 11:00 phone
customer: are the ovens a good idea in summer
rep: with the hood they are, and the flue takes most of the heat

# garden machines
2026-04-07 14:00 in-person
customer: the mower cuts out on the slope
rep [a]: I'll order the new carburettor for you tomorrow.
rep [b]: And I'll bring a loan mower round to you on Thursday.
customer [c]: I'll send you the serial number tonight.

2026-04-07 21:15 chat
customer [=c]: here's the number off the plate, KX-20914

2026-04-08 09:00 chat
rep: great, thanks
rep: is the lawn very wet at the bottom?

2026-04-09 10:30 in-person
rep [=b]: there you are, this one's on loan until yours is done, the choke is on the left
customer: lovely, it's much lighter than mine

2026-04-14 09:05 chat
customer [!a]: any word on the carburettor? I haven't heard anything
rep: not yet, I'll chase it

2026-04-22 17:20 phone
customer: the grass is up to my knees
rep: I know, the loan one isn't meant for that much

# joinery windows
2026-02-10 09:30 in-person
customer: we need eight sashes restored before the listing officer comes back
rep [a]: I'll work out a quote for the eight sashes and get it to you by Wednesday.
rep [b]: I'll also talk to the listing officer about the glazing.
rep [c]: And I'll send you photos of the church we did last year.

2026-02-11 18:00 email
rep [=a, c]: Hello Cora, please find attached my quotation for restoring all eight sashes. I have put in some pictures of St Anne's, the church I told you of, so you can see the putty lines. Rosa

2026-02-13 12:00 phone
customer: the quote is fine but my husband wants to see a cheaper timber
rep [d]: okay i'll do you a second version in larch by monday

2026-02-17 08:30 email
rep: Hello Cora, the second version in larch is nearly ready, our yard is slow with the timber price. You will have it tomorrow. Rosa

2026-02-18 15:00 email
rep [=d]: Hello Cora, here it is in larch: 1,100 less than before, and the guarantee drops to eight years. Rosa

2026-02-20 10:00 phone
customer: did you ever get hold of the listing officer about the glazing
rep: no he's on leave i'm afraid

2026-02-27 10:00 phone
customer: we went to see St Anne's and it's beautiful
rep: i'm glad you went

# tile shop
2026-05-04 11:00 in-person
customer: we like the green one but not sure in that light
rep [a]: I'll post you three samples of the green tile today.
rep [b]: I'll check whether the border comes in green as well and let you know.

2026-05-07 18:30 chat
customer [=a]: the samples came this morning, thank you! the darkest one is it

2026-05-08 09:00 chat
rep: I'm glad. How much wall is there behind the stove?
customer: about four square metres

2026-05-08 16:00 chat
rep [=b]: The border does come in green, though only in the matt glaze

2026-05-12 10:10 phone
customer: we'd take the matt one then
rep [c]: perfect i'll put twelve boxes aside for you this afternoon

2026-05-13 09:00 email
rep: Dear Cora, our autumn catalogue is out, with many green tiles and borders in it. Do have a look. Rosa

2026-05-19 10:00 phone
customer: can i fetch the boxes on saturday
rep: of course, we're open until four

2026-05-23 12:00 in-person
customer: so which ones are mine
rep: they're at the back, let me look

# plumber's merchant
2026-01-12 08:00 phone
customer: twelve radiators for the school and i need them in the holidays
rep [a]: I'll get you a delivery date for the radiators by tomorrow.
rep [b]: And I'll credit the two broken valves to your account this week.

2026-01-13 15:00 phone
rep: hi it's me i'm still waiting for the works to give me a date for the radiators i'll ring again tomorrow
customer: right

2026-01-14 09:30 phone
rep [=a]: okay so the radiators will be with you on the ninth of february, that's confirmed
customer: spot on, the ninth is the first day of the holidays

2026-01-20 10:00 email
customer [!b]: The January account has come and the two valves are still on it. You said you would credit them.

2026-01-21 08:45 email
rep [=b]: Sorry about that. I have credited both valves this morning, the credit note is attached.

2026-02-09 14:00 phone
customer: ten of the radiators are here but two are scratched
rep [c]: i'll send you two new ones on the van on thursday

2026-02-12 16:00 phone
customer [=c]: the two replacements turned up at lunch so we're all square

2026-02-26 09:00 phone
rep: how are the radiators behaving now the heating's on
customer: no leaks

2026-03-03 09:00 phone
customer: what are your opening hours at easter
rep: we're shut on the friday

# bicycles
2026-06-01 17:00 in-person
customer: the motor whines when i go uphill
rep [a]: I'll send the motor in to the maker on Wednesday.
rep [b]: I'll call you when it's back.
customer: could I have the invoice for the tyres again, I lost it
rep [c]: Of course, I'll email you the invoice for the tyres this evening.

2026-06-01 19:40 email
rep [=c]: Hi Cora, your tyre invoice from April again, attached. Rosa

2026-06-03 17:00 chat
rep [=a]: your motor went off to the maker at noon, they say ten days
customer: thanks!

2026-06-09 09:00 chat
customer: any news?
rep: nothing yet, sorry

2026-06-15 10:10 phone
rep [=b]: hello cora it's rosa the motor's back and it's quiet as a mouse
customer: wonderful i'll come by at five

2026-06-15 17:10 in-person
customer: it really is quiet now
rep: the bearings were gone

2026-07-06 12:00 email
customer: I could do with a second lock, what would you take?

# kitchens
2026-09-01 10:00 in-person
customer: we want the island longer, three metres
rep [a]: I'll redraw the island at three metres and send it to you by Monday.
customer [b]: I'll measure the window again and let you know.
rep: Shall we meet here on the fifteenth at ten?
customer [c]: the fifteenth at ten is perfect

2026-09-02 20:00 email
customer [=b]: I measured again: the window is 1,420 wide and 890 from the floor.

2026-09-07 17:30 email
rep [=a]: Dear Cora, the new drawing with the three metre island is attached. The seam now sits above the dishwasher. Rosa

2026-09-09 18:00 chat
customer: the drawing looks great, could the seam move to the left?
rep [d]: yes, I'll move the seam and send you a new drawing tomorrow

2026-09-12 11:00 chat
customer [!d]: still no new drawing?
rep: very sorry, the programme crashed, I'll do it over the weekend

2026-09-15 10:00 in-person
rep [=c]: good that you could come, sit down
customer: we have looked at stone as well

2026-09-22 10:00 phone
customer: which stone is toughest
rep: granite by far

2026-09-29 10:00 phone
customer: we are off on holiday until the tenth
rep: have a lovely time

# print shop
2026-10-05 09:00 email
customer: Could we have 500 programmes for the concert on the 24th?
rep [a]: Yes. I'll send you a proof of the programme by Thursday.
rep [b]: I'll let you know on Wednesday whether the cream paper is in stock.

2026-10-07 12:00 email
rep [=b]: The cream paper is in stock, a full pallet of it, so we can go ahead with that.

2026-10-08 11:00 email
rep [=a]: Here comes the proof. Please look at the names on page three with care.

2026-10-09 08:00 email
customer [c]: Thank you. I'll send you the corrections tonight.

2026-10-09 22:10 email
customer [=c]: Page 2: Andersen with an e. Page 3: the second piece is in D minor. Nothing else.

2026-10-12 09:00 email
rep [d]: Thank you, that is all in now. I'll have the programmes brought to the hall on the 22nd.

2026-10-20 14:00 phone
customer: are we on track
rep: we are printing as we speak

2026-10-23 08:10 email
customer [!d]: The programmes have not arrived at the hall. The concert is tomorrow!

2026-10-26 10:00 phone
customer: well that was close, the concert went fine in the end
rep: i am so sorry about the courier
`
