/** Trails of customers that are offices and firms; how they are written stands in `trail.ts`. */
export const offices = `
# payroll software
2026-03-09 13:00 video
customer: our auditors want to see where the data is kept
rep [a]: I'll send you our security report by Wednesday.
rep [b]: I'll find out whether the export can do the old pension codes.
rep [c]: And I'll set up a trial account for your two clerks this week.

2026-03-10 09:00 email
rep [=c]: Hi Cora, the trial is live: both clerks should have an invitation with their log-in. It runs for thirty days. Rosa

2026-03-11 17:55 email
rep [=a]: Hi Cora, please find our security report enclosed, with the certificate as a second file. Rosa

2026-03-12 10:00 email
customer: Thanks, passed on to the auditors.

2026-03-16 13:00 video
customer: the clerks like it, what about the pension codes in the export
rep: i don't have an answer on the pension codes yet, the developers are looking at it

2026-03-19 13:00 video
rep [=b]: i've heard back from the developers and the export does handle the old pension codes, you switch it on under settings
customer: good, that was the last big one

2026-03-26 13:00 video
customer: security asked again who can read the salaries
rep: only the two of you and nobody with us without your consent

# office cleaning
2026-02-02 08:00 phone
customer: the third floor has been skipped twice now
rep [a]: I'm so sorry. I'll speak to the team leader today.
rep [b]: I'll come by on Thursday morning and look at it with you.
customer: and i want last month's hours
rep [c]: You'll have the hours for January from me tomorrow.

2026-02-03 12:00 email
rep [=c]: Good day Cora, the January hours are in the table attached, floor by floor.

2026-02-05 08:30 in-person
rep [=a, b]: i had a word with the team leader and she had the wrong plan, shall we walk through the third floor
customer: yes come with me

2026-02-09 08:00 phone
customer: it's better but the bins in 312 are full
rep [d]: I'll send someone up to empty the bins today.

2026-02-10 08:00 email
customer [!d]: Bins in 312 not emptied again.

2026-02-11 08:00 email
rep [=d]: The bins were emptied last night and 312 is on the nightly list now.

2026-02-16 08:00 phone
customer: all good this week
rep: glad to hear it

2026-02-23 08:00 phone
customer: we are adding a floor in april, what hours would that be
rep: two more each night i think

# coffee for an office
2026-04-13 10:00 phone
customer: forty of us drink like there's no tomorrow
rep [a]: I'll put together an offer for forty people and send it over tomorrow.
customer [b]: I'll ask our finance lady whether we can rent instead of buy.

2026-04-14 15:00 email
rep [=a]: Hello Cora, attached you will find our offer for forty people: one machine, two grinders, 260 a month all in.

2026-04-15 08:00 email
customer: Thanks. Looks fair. Will discuss.

2026-04-21 10:00 phone
rep: did you get to ask about renting
customer: not yet she's ill

2026-04-28 10:00 phone
customer [=b]: so finance says renting is fine as long as it's under three years
rep [c]: great then i'll get the contract over to you by thursday

2026-04-30 09:00 email
rep: Hello Cora, just a thought: the beans from Peru would suit forty people who like it mild. Shall I put a kilo in? Rosa

2026-05-04 10:00 phone
customer: we'll have the peru too
rep: lovely choice

2026-05-11 10:00 phone
customer: the boss has changed his mind about the second grinder
rep: fine, one grinder then

2026-05-18 10:00 phone
customer: when would a machine come if we signed
rep: a week later

# translations
2026-05-11 09:00 email
customer: We need the manual in Czech and Polish by July.
rep [a]: I'll send you a price for both languages by Wednesday.
rep [b]: I'll check with our Czech translator whether she has time in June.

2026-05-12 14:00 email
rep: Quick question before I can work out the price: is the appendix part of it?

2026-05-13 16:00 email
rep [=a]: Czech 3,200, Polish 2,950, both with a second pair of eyes. Details in the table below.

2026-05-15 10:00 email
rep [=b]: Our Czech translator is free from the 8th of June, so July is safe.

2026-05-18 09:00 email
customer [c]: Good. I'll send you the final manual on Friday.
rep [d]: Thank you. I'll then confirm the start in writing.

2026-05-22 17:00 email
customer [=c]: The final manual, 214 pages, is here for you to download: https://files.example.com/m/214

2026-05-26 09:00 email
rep [=d]: We have started. This is to confirm Polish from today and Czech from 8 June.

2026-06-30 09:00 email
customer: How far along is the Czech?
rep: Three quarters, and the Polish is with the second reader.

2026-07-02 09:00 email
customer: We may need Slovak as well next year.

2026-07-06 09:00 email
customer: What would Slovak cost?

# fleet cars
2026-06-08 11:00 phone
customer: six estates, and two must tow
rep [a]: I'll call you on Wednesday with the lease rates.
rep [b]: I'll ask Noah to sort out the tow bars with you.
customer: and the diesel one is due back in august right
rep [c]: let me check the contract and I'll email you the exact return date

2026-06-10 10:30 phone
rep [=a]: morning cora so the rates i'd promised, it's 389 for the estate and 412 with the bar
customer: okay that is under what we pay now

2026-06-10 11:30 email
rep: Dear Cora, thank you for your time on the phone just now. I am glad the rates suit you. Rosa

2026-06-11 09:00 phone
colleague [=b]: hello it's noah rosa asked me to ring about the tow bars, which trailers do you pull
customer: one's a horse trailer, seventeen hundred kilos

2026-06-17 10:00 email
customer: Who insures the cars while on lease?
rep: You do, with any insurer you like.

2026-06-24 10:00 phone
customer [!c]: you were going to tell me the return date of the diesel and never did
rep: oh you're right i'm sorry

2026-06-25 09:00 email
rep [=c]: The contract says the diesel goes back on 28 August, by noon, washed.

2026-07-02 09:00 phone
customer: and can we keep it a month longer
rep: probably

# temp staff
2026-09-07 09:00 phone
customer: i need four packers from the twenty first
rep [a]: I'll send you four profiles by Friday.
rep [b]: I'll ring the two who were with you last year and see if they're free.

2026-09-08 09:00 email
customer: Make sure they have their own boots please.
rep: Noted.

2026-09-11 16:00 email
rep: Two of the four profiles are ready, the other two I will send on Monday. Sorry about that.

2026-09-14 09:00 email
rep [=a]: Now complete: the four profiles are attached, all with boots.

2026-09-15 10:00 phone
rep [=b]: i've reached both from last year, one can come and the other has a job now
customer: take the one then

2026-09-22 08:00 phone
customer: only three of the four turned up
rep [c]: i'll get you a fourth by tomorrow morning

2026-09-23 07:30 phone
customer: nobody here again, it's half past seven
rep: that can't be, let me ring round

2026-09-25 07:30 phone
customer: so we're doing it with three then
rep: i feel terrible about it

2026-10-02 07:30 phone
customer: could we keep the three until christmas
rep: i should think so

# web shop
2026-07-06 15:00 video
customer: the basket loses things on phones
rep [a]: We'll have that fixed by the end of the week.
rep [b]: I'll share last month's figures with you tomorrow.
customer [c]: I'll give you access to the analytics this afternoon.

2026-07-06 17:00 chat
customer [=c]: you've both been added to analytics as editors, check your mail

2026-07-07 09:30 chat
rep [=b]: June in one picture: https://dash.example.com/june - orders up, phone share at 61 percent
customer: nice

2026-07-09 11:00 chat
customer: a client says her basket was emptied again on the phone
rep: we know, the fix is being tested

2026-07-10 16:00 chat
rep [=a]: the basket fix went live an hour ago, it keeps its things on every phone we tried

2026-07-14 15:00 video
customer: no complaints since, well done
rep [d]: thank you. i'll write up what we learned for your board

2026-07-21 15:00 video
customer: the board meets on thursday, will i have it by then
rep: i'm on it

2026-07-28 15:00 video
customer: the board was unhappy that there was nothing in writing
rep: that's on me

2026-08-04 15:00 video
customer: phones again, the picture zoom hangs
rep: we'll look at it

# insurance broker
2026-01-19 14:00 phone
customer: is the new warehouse covered or not
rep [a]: I'll check with the insurer and call you back this afternoon.
rep [b]: And I'll mail you the form for the forklift claim.

2026-01-19 16:45 phone
rep [=a]: i've got the insurer's word, the new warehouse is in from the first of january
customer: thank god for that

2026-01-20 08:00 email
rep: Dear Cora, following our call: the new warehouse is insured for 400,000. Kind regards, Rosa

2026-01-22 10:00 email
customer: Your mail of Tuesday had no form for the forklift with it?

2026-01-22 13:00 email
rep [=b]: You are right, my apologies. The claim form for the forklift is attached now.

2026-01-29 10:00 email
customer: Filled in and posted to the insurer directly.

2026-02-05 14:00 phone
customer: how long do they take with a claim
rep: six weeks as a rule

2026-02-12 14:00 phone
customer: we've bought another forklift, does it go on the same policy
rep: it does, just give me the plate
`
