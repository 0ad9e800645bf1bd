/** More trails nobody tuned on; see `trail.ts`. */
export const heldOutMore = `
# veterinary clinic
2026-07-13 09:00 phone
customer: the x-ray plates are blurred since the update
rep [a]: I'll log in remotely this afternoon and have a look.
rep [b]: I'll send you a spare plate.
customer: and what about the training you sold us
rep [c]: I'll talk to the training people and give you two dates.

2026-07-13 16:00 phone
rep [=a]: i've been in your machine just now and put the old driver back, try one
customer: oh that's crisp

2026-07-15 09:00 email
customer: All pictures sharp again, many thanks.

2026-07-16 09:00 phone
customer: we don't need that spare plate any more now it works
rep: okay i'll keep it here

2026-07-20 09:00 email
rep: Dear Cora, the manual for the training is on our site, with pictures. Rosa

2026-07-22 09:00 email
rep [=c]: Dear Cora, the training team could come on 4 or 11 August, both at nine. Rosa

2026-07-29 09:00 phone
customer: the fourth then
rep: noted

2026-08-12 09:00 phone
customer: the girls learned a lot
rep: that makes me happy

# locksmith
2026-11-02 10:00 in-person
customer: eleven doors and everyone has every key, it's madness
rep [a]: I'll draw up a key plan and bring it on Monday.
rep [b]: I'll text you the price of the extra keys tonight.
rep [c]: I'll ask the maker how long the cylinders take.

2026-11-02 20:00 chat
rep [=b]: extra keys are 14.50 each, 12 from ten up
customer: ok

2026-11-04 10:00 chat with Omar
customer: hi, Omar here from the same house. can I have a price for a safe?
rep: sure, the small one is 340

2026-11-06 10:00 phone
rep: the maker hasn't answered about the cylinders i'll ring them again
customer: alright

2026-11-09 10:00 in-person
rep [=a]: so this is the plan, the red doors are yours alone
customer: that's so clear

2026-11-11 10:00 phone
rep [=c]: the maker says three weeks for the cylinders and four before christmas
customer: then let's order today

2026-11-13 10:00 phone
customer: one of the doors is thicker, does that matter
rep: we'd need a longer one there

2026-11-18 10:00 phone
customer: the cellar door sticks now
rep: that's the damp

# seed dealer
2026-01-20 07:00 phone
customer: the barley had poor germination last spring
rep [a]: I'll look at the batch records and tell you what went wrong.
rep [b]: I'll put you down for twenty bags of the new sort.
rep [c]: I'll come out and see your field in March.

2026-01-27 07:00 phone
customer: have you found anything in the records about the barley
rep: i've asked for the batch, it's in the archive

2026-02-03 07:00 phone
rep [=a]: i've been through the batch records and your barley came from a silo that got wet in november
customer: i knew it

2026-02-10 07:00 email
rep [=b]: Your order is in: twenty bags of the new sort, to be collected from 1 March.

2026-02-24 07:00 phone
customer: will it be dry enough
rep: looks like it

2026-03-17 08:00 in-person
rep [=c]: morning, so this is the field, it's heavier than i thought
customer: down there it's clay

2026-03-24 08:00 phone
customer: drilled it all yesterday
rep: good timing

2026-04-07 08:00 phone
customer: it's coming up nicely
rep: i'd hoped so

# event agency
2026-04-06 10:00 phone
customer: our singer cancelled
rep [a]: I'll find you another singer by Wednesday.
rep [b]: I'll call the hall about an earlier sound check.
rep [c]: You'll get the running order from me on Thursday.

2026-04-07 10:00 phone
rep: i've rung nine singers and they're all taken, i'm not giving up
customer: please don't

2026-04-08 10:00 phone
rep [=b]: the hall lets us in at two for the sound check
customer: good

2026-04-09 18:00 email
rep: Dear Cora, the running order must wait until we have a singer. Rosa

2026-04-10 10:00 email
rep [=a]: We have one: Ella Storm is free that night and knows your songs. She asks 900.

2026-04-13 11:00 email
rep [=c]: Dear Cora, please find enclosed the running order with Ella in it, minute by minute. Rosa

2026-04-14 10:00 phone
customer: minute by minute indeed
rep: i like to know

2026-04-20 10:00 phone
customer: she was wonderful
rep: wasn't she just

# optician chain
2026-08-17 10:00 video
customer: eight shops, and each has its own price labels, it's a mess
rep [a]: I'll make you a sample label by Thursday.
rep [b]: I'm going to set up a call with our label printer people for next week.
rep [c]: I'll find out if the tills can read the codes.
customer [d]: I'll get you the article list from head office.

2026-08-19 10:00 email
customer [=d]: Head office sent me the article list, here it is as a spreadsheet.

2026-08-20 17:00 email
rep [=a]: Hi Cora, how do you like this sample label? It is attached in both sizes. Rosa

2026-08-21 10:00 email
rep [=b]: You have an invitation from me for Tuesday at ten, with two people from the label printer side. Rosa

2026-08-25 10:00 video
colleague: let me show you the small printer
customer: it's very quick

2026-09-01 10:00 video
customer: and can the tills read them
rep: i have to come back to you on that one

2026-09-08 10:00 video
customer: head office likes the labels
rep: excellent

2026-09-15 10:00 video
customer: we'd start with two shops
rep: a good idea

# travel agent
2026-02-09 10:00 phone
customer: two weeks in june somewhere the children can swim
rep [a]: i'll send you three suggestions by thursday
rep [b]: and i'll find out if the school lets them out two days early
customer [c]: I'll tell you our exact dates tomorrow.

2026-02-10 09:00 chat
customer [=c]: dates: 6 to 20 June, or a day either way

2026-02-12 21:00 email
rep [=a]: Dear Cora, three suggestions as promised: a lake in Austria, a farm by the sea in Brittany, and Menorca. Prices next to each. Rosa

2026-02-13 09:00 email
customer: The farm! Could we have the cottage with the oven?
rep [d]: I'll ask them for the cottage with the oven.

2026-02-16 09:00 email
rep: Dear Cora, travel insurance is 4 percent of the price with us, in case you wish. Rosa

2026-02-20 10:00 phone
rep [=d]: hello so the farm wrote back and the cottage with the oven is yours if you say yes today
customer: yes yes yes

2026-03-02 10:00 phone
customer: do we need passports for the little one
rep: you do

2026-03-09 10:00 phone
customer: and a car on site?
rep: there's one to hire

2026-03-16 10:00 phone
customer: is there a doctor nearby
rep: ten minutes away

# heat pumps
2026-10-05 09:00 phone
customer: it hums at night and the neighbour complains
rep [a]: I'll have someone there on Wednesday to measure the noise.
rep [b]: I'll email you the data sheet with the decibels.
rep [c]: And I'll look into whether a mat would help.

2026-10-06 09:00 email
rep: Good morning Cora, here is the data sheet of the boiler in your cellar, which you asked about in August. Rosa

2026-10-07 14:00 in-person
colleague [=a]: right i've measured it at both windows and it's forty one decibels at night
customer: that's over isn't it

2026-10-09 09:00 phone
customer: my neighbour wants it in writing, the decibels
rep: you'll get it

2026-10-13 09:00 email
rep [=c]: A mat would take off three to four decibels, our supplier tells me. It costs 160.

2026-10-15 09:00 email
customer [!b]: The data sheet you sent was for the boiler. I need the one of the heat pump.

2026-10-22 09:00 phone
customer: it hums less since it's colder
rep: strange but good

2026-10-29 09:00 phone
customer: who cleans the filters
rep: we do that once a year

# theatre lights
2026-05-18 12:00 in-person
customer: we can't see the actors' faces from row ten
rep [a]: I'll lend you two profile lamps for the weekend, I'll drop them off on Friday.
rep [b]: I'll introduce you to Ravi, who did the opera.
rep [c]: I'll get back to you on the dimmer.

2026-05-20 09:00 email
rep [=b]: Cora, meet Ravi, who lit the opera. Ravi, Cora runs the small theatre by the park. I leave you two to it. Rosa

2026-05-22 13:00 in-person
rep [=a]: here are your two lamps, mind the lenses
customer: bless you

2026-05-25 09:00 chat
customer: rows ten to fourteen were amazed on saturday
rep: hooray

2026-05-27 09:00 chat
rep: we have smoke machines on offer this month, by the way
customer: ha, we cough enough

2026-06-03 09:00 phone
customer: so what about the dimmer
rep: sorry, i've not got round to the dimmer

2026-06-10 09:00 phone
customer: we're building the stage for the autumn now
rep: how exciting

2026-06-17 09:00 phone
customer: the council gave us two thousand
rep: congratulations
`
