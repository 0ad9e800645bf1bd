import { wishRows } from './rows.ts'

/** Written after everything else and never learnt from: how much is missed of what is said in words nobody thought of. */
export const heldOutQuietRows = wishRows(`
+ We're short of two people, so please leave us be until they're replaced.
+ Could you stop the weekly calls for a while?
+ I don't need any more reminders until the quarter is over.
+ Please wait with everything until I'm back from surgery.
+ Don't come by before Whitsun, we're rebuilding the front.
+ Write to me again in January and not sooner.
+ I'll be the one to call, all right? Until then, please no visits.
+ Put us on pause until the grant comes through.
+ It'd be better if you didn't ring during the fair.
+ Let's leave this until after Easter.
+ My wife is ill. Please, no calls for now.
+ I'd prefer not to be chased about it.
+ Don't send anything more until we've eaten through the first lot of paperwork.
+ We want to be left alone over the holidays.
+ There's no need to contact us, we'll be in touch in our own time.
+ Just give me two months of silence and I'll decide.
- Don't send the van before seven.
- Put the tray on pause until the timer rings.
- The old oven was left alone over the holidays and froze.
- Please ring the office during the fair.
- I never chased you about it.
- Could you stop the fan for a while?
- Silence is what I like about the new one.
- We wait with the dough until it's cold.
- Did you write to me in January?
- Please don't leave us alone with this manual.
- The inspector will come by before Whitsun.
- No visits to the doctor since, thank God.
- He asked me not to stop until the bell.
- Our phone is out until Monday, so call the mobile.
- It's better if you didn't salt the dough during the first knead.
- You'll hear from me about the invoice tomorrow.
`)

export const heldOutNeedRows = wishRows(`
+ Your logistics people insist on a forklift and we haven't got one.
+ Would somebody at your place be willing to waive the call-out for a charity?
+ Your booking system throws us out every time.
+ They won't sell us a single hinge, only the whole set, can you do something?
+ Can your boss make an exception for the village hall?
+ We've been waiting nine weeks for an answer from your insurance desk.
+ Your terms say no cancellation, but the fire was not our fault.
+ I was cut off by your hotline three times.
+ Please make your service department bring the part along, twice they came without.
+ Your lawyers changed the contract after we'd signed.
+ Is there somebody who can overrule that?
+ Your invoice department mixed us up with the other Brightwater again.
+ Could you put pressure on your supplier department for us?
+ No one at Larkfield seems to know who decides.
+ The minimum order is killing small shops like ours, can that be changed?
+ Your data people need to delete my old address, I have asked four times.
- Your logistics people were on time to the minute.
- We won't sell a single roll before six.
- The contract says thirty days, fine.
- Can your oven make a difference for the village hall?
- I know who decides at ours: my aunt.
- We've been waiting nine weeks for the builder.
- Your invoice arrived, thank you.
- There is somebody who cleans it every evening.
- I cut the hotline, it cost too much.
- Our lawyers read the contract and had no questions.
- What is the minimum order?
- Your service department brought the part along, splendid.
- The other supplier's desk never answers.
- Could you put the price per month in the mail?
- My old address is on the label still.
- Your data sheet says two hundred and fifty degrees.
`)
