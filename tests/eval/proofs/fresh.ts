/**
 * Forty promises of other trades, written on 22 November 2026 before anything was tried on them; see `trail.ts`. At first
 * sight 29 of 33 had their proof among three, none of 27 was falsely called kept, and 3 of 6 complaints were heard; cues
 * for complaints were added afterwards.
 */
export const fresh = `
# piano workshop
2026-03-02 10:00 in-person
customer: the low strings sound dead and the pedal squeaks
rep [a]: I'll write you a quote for new bass strings this week.
rep [b]: I'll order the felt for the pedal today.
customer: and when could somebody tune it before the concert
rep [c]: I'll ask our tuner which evening suits him.

2026-03-05 09:00 email
rep [=a]: Dear Cora, eighteen bass strings come to 640 euros with the work. Rosa

2026-03-06 15:00 phone
customer: that sounds fair, go ahead
rep: lovely, i'm writing it down

2026-03-10 11:00 chat
customer [!c]: hello, still no word about the tuning, the concert is next week
rep: oh dear, I am on it

2026-03-11 10:00 phone
rep [=c]: our tuner can do thursday evening at seven
customer: thursday it is

2026-03-20 10:00 in-person
customer: what a concert that was
rep: we heard it was full

# translation office
2026-04-01 09:00 phone
customer: the manual has to be in four languages
rep [a]: I'll send you a test page in Polish by tomorrow.
rep [b]: I'll find out whether we have somebody for Estonian.
rep [c]: I'll call you on Monday about the deadlines.

2026-04-02 17:00 email
rep [=a]: Dear Cora, you will find the Polish test page below. Tell us whether the tone is yours.

2026-04-06 09:00 phone
rep [=c]: hello it's rosa about those deadlines
customer: good, i have the calendar open

2026-04-09 09:00 email
customer: Dear Rosa, the Polish is excellent.

2026-04-14 09:00 email
rep: Dear Cora, our office is closed over Easter.

# solar roofs
2026-05-04 10:00 in-person
customer: i can't picture it on the east side
rep [a]: I'll email you a drawing of the east roof.
rep [b]: I'll have our electrician look at your fuse box next Tuesday.
rep [c]: I'll let you know what the grid company says about feeding in.
customer [d]: I'll send you last year's power bills tonight.

2026-05-04 21:00 email
customer [=d]: Here you go, twelve bills in one file.

2026-05-08 09:00 email
rep [=a]: Good morning Cora, the layout of the east side is in the pdf, fourteen panels in two rows.

2026-05-12 11:00 in-person
colleague [=b]: i'm the electrician, rosa asked me to check your fuse box
customer: it's in the cellar

2026-05-26 09:00 phone
customer [!c]: did the grid company ever answer about feeding in
rep: they have not, I'll chase them

2026-06-15 09:00 phone
rep: how are you getting on with the bank
customer: slowly

# wedding barn
2026-06-01 10:00 in-person
customer: we'd be ninety, with children
rep [a]: I'll hold the second of October for you until Friday.
rep [b]: I'll put together three menus for ninety and mail them.
rep [c]: I'll introduce you to the band that played in May.

2026-06-03 09:00 email
rep [=b]: Dear Cora, three suggestions for your dinner are attached, one of them without meat.

2026-06-04 09:00 email
rep [=a]: Dear Cora, the second of October is reserved for you, no need to hurry.

2026-06-09 09:00 phone
customer: we'll take the one with the trout
rep: a fine choice

2026-06-12 09:00 email
rep [=c]: Cora, meet Anton, whose band played here in May. Anton, Cora is the bride I told you of.

# dental laboratory
2026-07-01 08:00 phone
customer: the crown does not close, it rocks
rep [a]: I'll collect it this afternoon.
rep [b]: I'll remake the crown by next Wednesday.
rep [c]: I'll credit you for the first one.

2026-07-01 15:00 in-person
rep [=a]: hello, i've come for the crown
customer: here, with the impression

2026-07-09 08:00 phone
customer [!b]: the crown was meant to be here yesterday and my patient is in the chair
rep: i'm so sorry, the furnace broke down

2026-07-10 08:00 in-person
rep [=b]: so here it is, the new crown, and i polished it myself
customer: fits like a glove

2026-07-31 08:00 email
rep [=c]: Dear Cora, the July statement shows the credit for the crown of the first.

# removals
2026-08-03 10:00 phone
customer: the grand piano has to go up two floors
rep [a]: I'll send somebody round to measure the stairs.
rep [b]: I'll get you boxes by the weekend.
rep [c]: I'll check with the town hall about the parking permit.

2026-08-06 10:00 in-person
colleague [=a]: right, i've measured the stairs, it goes by the window
customer: as i feared

2026-08-08 10:00 chat
customer [=b]: forty boxes on the doorstep this morning, thank you
rep: happy packing

2026-08-11 10:00 email
rep [=c]: Dear Cora, the town hall has granted the permit, both bays from seven to noon.

# hosting company
2026-09-01 09:00 chat
customer: our shop was down for an hour in the night
rep [a]: I will find out why and tell you today.
rep [b]: I'll move you to the faster machine on Thursday night.
rep [c]: I'll send you the uptime report every month.

2026-09-01 16:00 chat
rep [=a]: found it: a disk was full because the log had not been rotated
customer: simple as that

2026-09-04 08:00 email
rep [=b]: Good morning, since two in the night your shop has been running on the new machine.

2026-09-10 09:00 phone
customer: it is visibly quicker
rep: that was the plan

# cheese wholesaler
2026-10-05 09:00 in-person
customer: the goat cheese sells itself, but the blue one lies about
rep [a]: I'll bring you two other blues to taste on my next round.
rep [b]: I'll talk to the dairy about smaller wheels.
customer [c]: I'll count the stock and text you the numbers tomorrow.

2026-10-06 18:00 chat
customer [=c]: stock: goat 4, blue 11, brie 7
rep: noted with thanks

2026-10-12 09:00 in-person
rep [=a]: try these, one is from bavaria and one from the auvergne
customer: the second, no question

2026-10-19 09:00 in-person
rep: the goat is short this week
customer: a pity

2026-10-26 09:00 phone
customer [!b]: and the smaller wheels you wanted to ask for, nothing yet
rep: i keep forgetting it, sorry

# physiotherapy couches
2026-02-02 09:00 phone
customer: the motor hums and then it stops half way
rep [a]: I'll dispatch a new motor today.
rep [b]: I'll write down for you how to change it.
rep [c]: I'll find out whether it is still under guarantee.

2026-02-02 14:00 email
rep [=c]: Dear Cora, your couch is covered until May, so the motor costs you nothing.

2026-02-05 09:00 phone
customer [=a]: the motor came this morning but there is no paper with it
rep: the paper comes separately

2026-02-06 09:00 email
rep [=b]: Dear Cora, attached is a page with four pictures that shows how the motor goes in.

# insurance broker
2026-01-12 09:00 video
customer: after the flood nobody tells us anything
rep [a]: I'll get the adjuster to ring you tomorrow.
rep [b]: I'll compare two other insurers for you until the end of the month.
rep [c]: I'll forward you the claim form.

2026-01-12 12:00 email
rep [=c]: Please find the form for the claim here: https://example.org/claim

2026-01-14 09:00 phone
customer [!a]: nobody rang us, neither yesterday nor today
rep: that can't be, i'll ring him myself

2026-01-15 09:00 phone
colleague [=a]: good morning, i'm the adjuster, rosa asked me to call about the flood
customer: at last

2026-01-29 09:00 email
rep [=b]: Dear Cora, I have compared both insurers: the table shows where each is dearer.

# garden planner
2026-03-16 10:00 in-person
customer: it should look wild and not be any work
rep [a]: I'll draw you a planting plan by the end of March.
rep [b]: I'll set aside six of the old roses for you.
rep [c]: I'll ask the stonemason what the wall would cost.
rep [d]: I'll give you a ring when the trees arrive.

2026-03-27 10:00 email
rep [=a]: Dear Cora, the plan for the beds is enclosed, with a list of what flowers when.

2026-04-02 10:00 phone
rep [=d]: hello cora, your trees came off the lorry an hour ago
customer: then i'll come by on saturday

2026-04-04 10:00 in-person
rep [=b]: these six i kept back for you, smell them
customer: heavenly

2026-04-20 10:00 phone
customer: forget about the wall, my brother will build it
rep: all right, i'll tell the mason

# bookbinder
2026-05-11 10:00 in-person
customer: the spine of the family bible has come off
rep [a]: I'll make you a new spine in goatskin by the end of May.
rep [b]: I'll send you pictures of the leather tonight.
rep [c]: I'll ask the paper mill about the endpapers.
customer [d]: I'll look for the missing page and bring it.

2026-05-11 20:00 email
rep [=b]: Dear Cora, here are four pictures, the dark one is the goatskin. Rosa

2026-05-18 10:00 in-person
customer [=d]: look, the missing page was in my aunt's drawer
rep: wonderful, give it here

2026-05-25 10:00 phone
customer [!c]: have you had any answer from the paper mill
rep [e]: not a line, I'll ring them and tell you on Friday.

2026-05-29 10:00 phone
rep [=e]: the mill no longer makes that paper but a cousin of theirs does
customer: then let us take the cousin's

2026-05-30 10:00 in-person
rep [=a]: so there it is, with its new spine
customer: my grandmother would cry

2026-06-08 10:00 email
customer: Dear Rosa, it stands in the hall now.

2026-06-09 10:00 email
rep: Dear Cora, that makes me glad.

2026-06-20 10:00 phone
customer: my aunt has one too
rep: then bring it along
`
