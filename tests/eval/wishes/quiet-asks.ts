import { wishRows } from './rows.ts'

/** Lines by which customers ask to be left in peace (`+`), and lines that only sound like it (`-`). The detector was made with the first ones in view. */
export const quietRows = wishRows(`
+ please don't call me until after harvest
+ leave me alone until March
+ I'll come back to you, no calls please
+ We're flat out, so please don't ring us before the end of January.
+ Could you not contact us for the next two weeks?
+ i just need you to stop calling me until i have spoken to my brother
+ No more emails until the new year, thanks.
+ Give us some space until February and then we can talk.
+ I'd rather you didn't call until the 15th of January.
+ Please leave us in peace over the holidays.
+ Don't call us, we'll call you.
+ I ask you not to contact me again.
+ We'd like to be left alone until lambing is over.
+ hold off on calling until next week please
+ Please wait for me to call you.
+ I don't want to be contacted before Easter
+ um please uh don't don't call me till monday
+ We're drowning in audits until March. Please don't chase us.
+ not now thanks, do not contact us again until Q2
+ don't bother us with calls until spring
- You never called me back.
- Why didn't you call me?
- don't hesitate to call me
- It's a quiet place, we like it.
- Don't call me Bob, it's Robert.
- My neighbour told the bank to leave him alone.
- don't ring me, text me instead
- Please don't email me, just give me a call.
- don't call me at work, use my mobile
- He said don't call me until Monday.
- The kids leave us alone until six.
- Don't contact the warehouse until Friday.
- They did not contact us until March.
- No calls came in until Tuesday.
- leave me alone with the brochure for ten minutes
- Don't call me before nine in the morning.
- please don't call my husband until March
- We get no calls in August.
- I can't leave this alone until March
- give me a bit of space on the form for the address
- If you don't call me by Friday we go with the other firm.
- Can you call me until five?
- other suppliers never leave us alone
- wait until I get back to the office and then call me
- We need a quiet fan for the office until the summer
- Do not forget to call me
- my customers don't want to be called at dinner
- don't message me on this number, use the other one
- can you hold off invoicing until March
`)

/** The same, labelled before the detector ever saw them; what it missed then has since been learnt from. */
export const laterQuietRows = wishRows(`
+ Look, I've got a funeral on Friday, please leave me be for a while.
+ can we not have any calls until the audit is done
+ I'd appreciate no contact until we're through the move.
+ Honestly just leave us alone for a month.
+ It's calving season so don't ring me until it is over please
+ Please do not visit us again before April.
+ We're closing for refurbishment. No visits until May, please.
+ stop emailing me, I'll write when I've decided
+ I would prefer not to be contacted until the results are in
+ I'm asking you to leave me in peace until the new year
+ please don't get in touch until I've had the baby
+ Let me get back to you, and please no calls in the meantime.
+ Don't chase me for the next ten days, I'm on a boat.
+ You're calling too often. Please give me some space.
+ I need to be left alone with this until Thursday
+ We do not wish to be disturbed during Ramadan
+ hold off calling us until after Easter would you
+ I asked you not to ring me before the hearing.
+ pls dont call again til sept
+ I don't want any more calls from you until the board has met.
- Please don't hang up, I'm still here.
- She doesn't want to be called Liz.
- We don't contact customers before Easter.
- It was so quiet until March, nobody came in.
- My last supplier would not leave me alone.
- don't leave me alone with the paperwork
- Do not call the number on the invoice, it's dead.
- I'm not bothered until March, take your time.
- Please don't bother printing it until Monday.
- They asked me not to call them before ten.
- If the alarm goes don't ring us, ring the fire brigade.
- Will you call me or not?
- I couldn't get any peace in the old flat.
- Why not call me on Thursday?
- Don't leave it until March, call me sooner.
- Not until Monday, then call me.
- Please don't contact accounts directly, go through me.
- No visits this week from your engineer, again.
- Nobody calls us until there's a leak.
- We stopped calling them until they paid.
- can you leave the old one alone until march
- I need space for six pallets until May.
- Don't disturb the soil until April.
- you can leave me a message, do not wait until I call
- Please don't call me a liar.
- Do not message us the codes, post them.
- i don't want you to call it quits
- wait until we call the roll
- Should I not contact you until you've heard back?
- Don't text me the price, I am driving.
`)
