/** Trails nobody tuned on: a third of all, looked at only when a change is done; see `trail.ts`. */
export const heldOut = `
# dental supplies
2026-02-02 09:00 phone
customer: the steriliser shows error seven
rep [a]: I'll have a technician call you before noon.
rep [b]: I'll send you the manual for it as well.
rep [c]: And I'll find out what a new one would cost you with a trade-in.

2026-02-02 11:20 phone
colleague [=a]: hi this is the technician what exactly does the display say
customer: e seven and then it beeps

2026-02-03 08:30 email
rep [=b]: Dear Cora, the manual is attached, error seven stands on page 31. Rosa

2026-02-05 08:30 email
rep: Dear Cora, our spring offers are out: gloves, masks and a new steriliser at a good price. Rosa

2026-02-10 09:00 phone
customer: it's running again for now
rep: let's hope it lasts

2026-02-12 12:00 email
rep [=c]: With your old steriliser traded in, the new one would come to 4,150. That holds until the end of March.

2026-02-19 09:00 phone
customer: we're thinking about it
rep: take your time

# furniture
2026-05-05 15:00 in-person
customer: would the sofa go through a door of seventy eight
rep [a]: I'll ask the workshop whether the legs come off and ring you tomorrow.
rep [b]: I'll post you swatches of the wool.
customer [c]: I'll measure the stairs and text you.

2026-05-05 19:00 chat
customer [=c]: stairs are 84 wide, and there's a turn after the sixth step

2026-05-06 10:00 phone
rep [=a]: the workshop says yes the legs screw off so it's down to seventy one
customer: then it'll fit

2026-05-09 10:00 chat
customer [=b]: got the swatches, it'll be the dark one

2026-05-12 15:00 in-person
customer: we'd like to order it
rep [d]: I'll confirm the delivery week by Friday.

2026-05-18 15:00 chat
customer [!d]: you wanted to confirm the week of delivery last Friday
rep: I know, the workshop hasn't told me yet

2026-05-25 15:00 phone
customer: is wool hard to clean
rep: easier than you'd think

2026-06-01 15:00 phone
customer: what about a stool to match
rep: there's one at 290

# solar panels
2026-06-15 10:00 in-person
customer: the west roof gets sun until nine
rep [a]: I'll run the numbers for the west roof and mail them to you by Monday.
rep [b]: I'll register you with the grid company.
rep [c]: I'll get our electrician to look at your meter box.

2026-06-18 14:00 in-person
colleague [=c]: hello i'm the electrician rosa sent me to look at the meter box
customer: it's down in the cellar

2026-06-22 20:00 email
rep [=a]: Good evening Cora, here are the numbers: the west roof alone would give 5,200 kWh a year and pay for itself in nine. Rosa

2026-06-25 10:00 phone
customer: nine years, hm
rep: eight if the price of power goes on like this

2026-07-06 10:00 email
rep [=b]: You are registered with the grid company as of today, their number for you is 88-1203.

2026-07-13 10:00 phone
customer: can the birds nest under them
rep: we put a mesh round it

2026-07-20 10:00 phone
customer: we'll decide after the holidays
rep: that's quite all right

# caterers
2026-09-01 09:00 phone
customer: ninety guests on the third of october and a third of them vegan
rep [a]: I'll send over a menu with vegan mains tomorrow.
rep [b]: I'll also find out if we can use the barn kitchen.
rep [c]: I'll invite you both to a tasting on the 12th at noon.

2026-09-02 17:00 email
rep [=a]: Hi Cora, see attachment: the menu with three vegan mains. The squash is everybody's darling. Rosa

2026-09-08 09:00 phone
customer: did the barn people get back to you about the kitchen
rep: they haven't, no

2026-09-12 12:05 in-person
rep [=c]: welcome, we've laid out nine little plates for you
customer: oh how pretty

2026-09-15 09:00 phone
rep [=b]: i've got the barn on side, we can have their kitchen from noon that day
customer: great that makes it simple

2026-09-22 09:00 phone
customer: now it's ninety six guests
rep [d]: no problem, i'll send you the new total today

2026-09-28 09:00 phone
customer: and do you have high chairs
rep: we have four

2026-10-01 09:00 phone
customer: see you saturday then
rep: we'll be there at ten

2026-10-06 09:00 email
customer: It was a lovely feast, everyone says so.

# language school
2026-01-12 10:00 video
customer: twelve of us would learn spanish if it's before work
rep [a]: I'll check which teachers can do seven in the morning and get back to you this week.
rep [b]: You'll have the placement test from me today.
customer [c]: I'll send you the list of names by Wednesday.

2026-01-12 13:00 email
rep [=b]: Hello Cora, the link to the placement test: https://school.example.com/test. It takes twenty minutes. Rosa

2026-01-15 10:00 email
rep [!c]: Hello Cora, I don't seem to have the list of names yet. Could you send it?

2026-01-16 09:00 email
rep [=a]: Hello Cora, two of our teachers can start at seven, Marta on Mondays and Luis on Thursdays.

2026-01-19 10:00 email
customer [=c]: Sorry for the delay. Names: Arnold, Bell, Chaudry, Dunn, Ekman, Frost, Gale, Hart, Ives, Jolly, Kerr, Lamb.

2026-01-26 10:00 video
customer: four did not do the test
rep: i'll remind them

2026-02-02 07:00 video
customer: it was fun this morning
rep: marta said so too

2026-02-16 10:00 video
customer: could there be a second group
rep: surely

# packaging
2026-03-23 14:00 phone
customer: the boxes from the last lot burst at the seam
rep [a]: I'll replace the whole lot.
rep [b]: I'll let you know by tomorrow when the new ones ship.
rep [c]: And I'm going to have our lab test the glue and send you what they find.

2026-03-24 09:00 email
rep [=b]: The new boxes leave us on Thursday morning and reach you on Friday.

2026-03-26 14:00 phone
customer: two more burst today
rep: i can only say sorry

2026-03-27 15:00 email
customer [=a]: The replacement boxes came today, all 4,000. Will check the seams.

2026-04-02 10:00 phone
customer: what did the lab say about the glue
rep: they're not done with it

2026-04-09 10:00 email
rep [=c]: Attached is what our lab found: the glue was too cold when it was put on, which is why the seams burst.

2026-04-16 14:00 phone
customer: seams are holding
rep: good to hear

2026-04-23 14:00 phone
customer: what do you do with boxes we send back
rep: they're pulped
`
