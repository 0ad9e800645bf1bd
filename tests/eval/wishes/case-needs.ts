import { wishRows } from './rows.ts'

/** Lines by which customers need somebody to speak up in our house (`+`), and lines that only sound like it (`-`). The detector was made with the first ones in view. */
export const needRows = wishRows(`
+ Your credit department has blocked us again.
+ Could you get them to waive the late fee?
+ your accounts people keep asking for the same form
+ I've been passed from one department to the next since Monday.
+ Can you have a word with your warehouse about the pallets?
+ Your system won't let me order in half cases.
+ You've put our account on hold over forty pounds.
+ Is there anyone at your end who can approve sixty days?
+ We need an exception to your minimum order.
+ Nobody at your head office can tell me when the refund comes.
+ your legal team will not sign our terms
+ The order is stuck with your billing department
+ Could somebody lift the limit for December?
+ Can you ask your manager to extend the trial for the school?
+ your paperwork is costing us a day a month
+ Your compliance people rejected the form for the third time.
+ they froze our account because of one invoice
+ Would you talk to your finance people about the deposit?
- Our credit department blocked it.
- My bank refused the payment.
- Could you send the invoice again?
- Your finance team was great about it.
- What is your returns policy?
- If your warehouse refused it, what happens then?
- Your people have been kind.
- Our own legal team will not sign before May.
- Could you ask Tom to call me?
- The old supplier's rules did not allow it.
- Can you hold the line?
- I lifted it myself.
- They blocked the road outside our shop.
- My boss has to approve it first.
- Could you make the font larger?
- Thanks, your credit team has released the order.
- We need approval from our board.
- Can you talk to the driver when he comes?
- our policy does not allow that
- I was locked out of the house
- Could you extend the table to three metres?
- Would you release the brake first?
- what does your warehouse hold
- Can you ask your engineer what size the screw is?
`)

/** The same, labelled before the detector ever saw them; what it missed then has since been learnt from. */
export const laterNeedRows = wishRows(`
+ Shipping on your side refuses to combine the two orders.
+ Is it possible for someone to reverse the restocking charge?
+ We can't pay until your finance department issues a corrected invoice and they just ignore me.
+ can you push your planning department to give us the earlier slot
+ I have sent the tax form three times and your onboarding team lost it every time
+ Your contract people want our bank statements, which no one else asks for.
+ Couldn't you get an exception for schools?
+ your returns desk declined the claim because the box was open
+ My account is locked and support says only your security team can open it.
+ It would help if you spoke to your credit control people for us.
+ Your rules do not allow two addresses, and we have two kitchens.
+ Who in your company could authorise a bigger discount for the hospice?
+ we need you to get legal to sign the addendum
+ they've suspended our deliveries over a typo
+ I keep getting bounced between billing and support
+ Your process forces us to print and post every order.
- Your support line answered in a minute.
- Let me check with my finance department first.
- Do you have a technical team?
- The council refused our permit.
- We rejected the other offer.
- Please hold while I get a pen.
- I'd like to talk to your engineer about the oven.
- Can you get someone to install it on Monday?
- My manager insists on two quotes.
- Your company is on the approved list now.
- The lift is blocked by pallets.
- Our supplier put us on stop last year.
- Could you sign here?
- can you send the contract to our legal team
- We have a policy of paying in thirty days.
- our accounts department will not pay without a number
- Does your system allow two addresses?
- Do you release a new version each year?
- She refused to leave her department.
- What does your policy say about dogs?
- your billing is clear, thank you
- Would you extend my thanks to your team?
- The tank holds your warehouse stock for a week
- he asked whether you could waive it for his cousin
`)
