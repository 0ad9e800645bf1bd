import { wishRows } from './rows.ts'

/** Written after the detectors: at first sight they found 4 of 12 and 5 of 12; what they missed has since been learnt from. */
export const moreQuietRows = wishRows(`
+ We've a new baby in the house, so no phone calls for a month please.
+ don't bother me again until the insurance has paid
+ Kindly refrain from contacting us before the vote.
+ I'd be glad if you left us in peace until Whitsun.
+ Can you stop ringing us every week? I'll ring when I'm ready.
+ Please wait for us to get back to you after the fair.
+ let's have no more visits until we've finished the barn
+ I don't want to hear from anybody until February.
+ Do not message me while I am in hospital.
+ We'd rather not be contacted over Ramadan.
+ please leave us alone till the floor is laid
+ Not a word until the strike is over, please.
- Don't ring off yet.
- I never got your message until Monday.
- Please don't leave me waiting until Friday.
- You can reach me any time, don't be shy.
- We'd like a room that is quiet until noon.
- Don't write the price on the box.
- My son told me to stop calling him until term ends.
- The alarm would not leave us alone all night.
- Please don't contact the bank, I will do it.
- don't call it a discount then
- No calls, only one mail, so nobody knows about the sale.
- Could you call me less formally, just Per?
- I can wait until you call on Thursday.
- Nobody visits us until the snow is gone.
`)

export const moreNeedRows = wishRows(`
+ Your invoicing people have charged us twice and nobody will undo it.
+ Could your boss make an exception for a charity?
+ Our delivery is stuck at your depot because a stamp is missing.
+ Your security review has been holding us up since June.
+ Would someone be able to lift the credit limit for the fair?
+ they keep sending me from one desk to another
+ Your returns department will not take it back without a box we never got.
+ I was told only your legal department can change that clause.
+ Can you fight for us on the delivery charge?
+ your system insists on a company number and we are a club
+ Please get your planners to move us up, they ignore my mails.
+ The account is blocked again and the hotline says it is your finance department.
- Your delivery people were very careful.
- Our lawyers will not let me sign today.
- Can you lift the box onto the table?
- The bank has put a hold on the card.
- What would your finance team need from us?
- I asked my boss to approve the budget.
- Can you send me your terms?
- Your competitor blocked our account once.
- We got an exception from the council.
- Is your warehouse in Leeds?
- Could you ask your fitter to bring a longer ladder?
- Their rules forbid dogs.
- The form was easy, thank your support team.
- We hold stock for three weeks.
`)
