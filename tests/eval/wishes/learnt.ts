import { wishRows } from './rows.ts'

/** Written by somebody who had not seen the detectors, a third at a time: at first sight they found 4, 7 and 5 of 18, 18 and 16 wishes, and 1, 3 and 4 needs. What they missed has since been learnt from. */
export const learntQuietRows = wishRows(`
+ We're flat out with the Easter rush, so please don't call before the twentieth of April.
+ Could you hold off until our new head chef has settled in? Say mid-March.
+ Give us some room for now, I'll ring you when we're ready to look at this again.
+ No more emails until the audit's behind us, if you don't mind.
+ I'd rather you left us alone for a couple of months.
+ Let's park this till the new year and pick it up then.
+ We'll come back to you, there's no need to chase.
+ Can we take a break from these calls for a bit?
+ My father passed away last week. I need some weeks without business, please.
+ Please stop following up, I have it on my list and you'll hear from me.
+ Try me again in September, before that I've no head for it.
+ It's best if you don't contact us while the insolvency is running.
+ I'm on parental leave from Monday; please get in touch after the first of June.
+ Would you mind not ringing me this month? It's stocktaking.
+ Nothing until after harvest, please, we're all out in the fields.
+ Honestly, we need a breather. Leave it with us until autumn.
+ Don't bother checking in before the board has met on the ninth.
+ Take me off your call list for the rest of the quarter.
- Please don't call the old number, it's been disconnected; use my mobile.
- We hold off on heating the second deck until six.
- I'll call you when the delivery gets here.
- Don't leave us alone with the installation, will you?
- The alarm is quiet until the door opens.
- Can you call me back after lunch?
- We can't wait until March, we need it sooner.
- Please stop by whenever you're in the area.
- Your colleague stopped calling and nobody got in touch for weeks.
- Nobody contacted us until the oven had already failed.
- It takes a break every twenty minutes and the screen goes dark.
- Let's park the van behind the bakery until Monday.
- Could you please send the offer before the twentieth?
- I told the other supplier to leave us alone.
- Nothing happens until after I press it twice.
- There's no need to bring the manual, we have it.
- I need some weeks to train the night shift on it.
- Don't email the invoice, post it please.
+ Could we leave it there for now? I'll get in touch once the renovation is done.
+ Please pause all your emails until the takeover is through.
+ I'd appreciate it if nobody rang before the tenth.
+ We want a bit of distance for a while, nothing personal.
+ Contact me again in spring, I can't think about it now.
+ Stop chasing me, will you.
+ Put it on hold until we've hired somebody.
+ No need to ring, we'll let you know.
+ Don't follow up until you hear from me.
+ I really need a break from all these sales calls.
+ It would be kind if you didn't write during Lent.
+ Hold fire till the board has decided.
+ Please let us breathe for a few weeks.
+ I'm going into hospital on Thursday. Do not phone me until I'm back.
+ Shelve this until autumn, please.
+ Nobody from your side before the wedding season is over, please.
+ We'd rather not hear anything until the budget is out.
+ Ask me again after Christmas.
- Can you hold off the delivery truck from the main gate?
- We had to put the bakery on hold until the flue was approved.
- I need some space for a second deck.
- We need more room before we can fit the oven.
- There is no need to check the seal every day, is there?
- The dough needs a rest until it has doubled.
- Leave it until the light goes green.
- Try it again in a few weeks, the fitter said.
- Call me again in ten minutes.
- Don't follow the manual, it is wrong.
- I don't want to hear that again.
- We take a break from baking in August.
- Nothing before the first tray is any good.
- My son does not call before Sunday.
- Please park in the yard until nine.
- Is it better if you don't open the door during baking?
- Speak to me again in plain English, please.
- Please don't reach into the oven while it is on.
+ We're moving house this month, so please no calls till we're in.
+ Could I ask you to stay away until the flu has gone through the team?
+ Don't get in touch before the summer, we're not deciding anything.
+ Honestly, stop emailing, I read them all and I have nothing to add.
+ Let it rest until my partner is back from Spain.
+ I'd like us to pause the conversation until April.
+ Please don't drop in while the inspectors are here.
+ I'll shout when I'm ready, no need to remind me.
+ Ring me again in November, the season will be over then.
+ Not now. Leave us in peace for the next fortnight.
+ No contact until the lawyers have finished, please.
+ We need some quiet until the baby comes.
+ Hold off until we've got the results.
+ You needn't write to me before the meeting on the third.
+ I don't want any more messages about this for now.
+ Would you kindly wait until I come back to you?
- The lorry must wait until I come back.
- Please don't write on the crates.
- We don't want any more flour for now.
- I asked the landlord to stop calling the bakers lazy.
- We need some quiet fans for the front of house.
- You should not email the invoices to Peter any more, send them to Anna.
- Let it rest until it has risen.
- There's no need to visit the shop, the kitchen is enough.
- Ring the bell again in the morning.
- He told me he would not call before Friday.
- We pause the line until the tray is out.
- You did not get in touch before the summer.
- No contact with the hot plate, please.
- Will you be away until April?
- Nobody rang, nobody wrote, we just waited.
- Could you remind me before the meeting on the third?
`)

export const learntNeedRows = wishRows(`
+ Your accounts people keep sending the bill to the branch that closed, and I've written to them three times.
+ Thirty days is what your contract says, but the county pays on sixty and nobody at your end will budge.
+ I've asked for a loan unit while ours is being repaired and was told that's against your policy.
+ Is there anyone on your side who could make an exception on the minimum order?
+ Your engineers would have to change the hinge; as it is my bakers burn their arms.
+ Support closed my ticket without fixing anything.
+ Could you have a word with whoever decides about warranty? Two years is too short for us.
+ Every time I phone your service desk I have to explain the whole thing from the beginning.
+ We were promised a refund in May and your finance department still hasn't paid it.
+ Your legal team won't accept our standard terms, and without that my hands are tied.
+ Is there no way your warehouse could deliver before seven? After that the street is closed to lorries.
+ I wish your software let us print the allergens in Polish.
+ They charged us a call-out fee although it was under guarantee, and that isn't right.
+ Can you push for us that the spare part is sent from stock here and not from Italy?
+ It seems ridiculous that I need four forms from you just to swap a thermostat.
+ Your delivery company refuses to carry it down the stairs.
+ Would somebody at Larkfield be allowed to sign off a longer trial for a school?
+ The portal rejects our VAT number and your helpdesk says there is nothing they can do.
- Our accounts people pay on the first of the month.
- We changed the policy ourselves last spring.
- Your engineers were wonderful, they fixed it in an hour.
- The contract is thirty days, and that's fine with us.
- My boss won't let me sign anything before June.
- Our old supplier charged a call-out fee for everything.
- Could you send me the brochure?
- I have to explain the whole menu to every new apprentice.
- Is there a way to bake two batches at once?
- Support was quick and friendly.
- The council refuses to let us put a flue through the roof.
- We need four forms for every wedding cake, it's quite a job.
- How long is your warranty?
- I'd like a quote for the longer trial.
- Our warehouse delivers before seven.
- My bakers burn their arms on the old oven, that's why I'm looking.
- We got the refund on Friday, thanks for that.
- Do you deliver in August?
+ Your returns people want a photo of every single tray, it's absurd.
+ Finance at your end says they can't split the invoice.
+ I was promised a callback by your technicians on Monday and again nobody rang.
+ Would you take this up with your product people?
+ We've been billed twice for the same service.
+ It's your rule that kills us, nobody here can pay in advance.
+ Could anyone in your house bend the minimum for a village shop?
+ Your legal department takes six weeks to read two pages.
+ I wish your planning team would give us a date.
+ Your warehouse sent the wrong hinge for the third time.
+ Can you get engineering to look at the noise?
+ The helpdesk told us to buy a new one, although it's under guarantee.
+ Your system asks for a purchase order number and we don't have such a thing.
+ Is there any way around the deposit?
+ Somebody at your office has frozen our account by mistake.
+ Please speak up for us, we've been customers for twenty years.
+ No one on your side feels responsible for the flue.
+ We need your boss to agree to the earlier date.
- Your drivers are always on time.
- The software lets us print labels, that's nice.
- Your fitters will have to change their shoes at the door.
- We charged them twice by mistake and said sorry.
- My wish is that your team visits us one day.
- Our portal rejects big files.
- It's against our religion to bake on Saturday.
- Somebody in our office has to sign.
- Is there any way to clean the glass?
- Did your engineers design that themselves?
- The council says no and the landlord says no.
- Your service people told me how to descale it, very clear.
- If your finance people refuse, we'll manage.
- Anyone can make an exception once, my mother used to say.
- Your company keeps growing, I read.
- Because of your advice we changed the flour.
- Can you push the tray in for me?
- Under your terms the guarantee is two years, correct?
+ Your credit team put us on stop over a two-pound difference.
+ Would you ask whoever runs your depot to let the school collect on Sundays?
+ Nobody in your back office answers the phone after three.
+ Your form has no box for a charity, so we can't order at all.
+ I keep being sent from sales to service and back.
+ Could someone senior on your side look at the penalty clause?
+ Your couriers left the oven on the pavement, and your claims department blames us.
+ It's impossible to change the address in your portal, I tried five times.
+ Please get your finance people to accept our purchase order.
+ Your policy of no refunds after a week is unfair to schools.
+ We'd need somebody over there to agree to a later start.
+ Your support line told me to wait eight days for a hinge.
+ The lamp can't be seen in daylight, could your engineers do something about that?
+ I've filled in your questionnaire twice and they ask for it again.
+ Can you talk to management about the price rise? We signed in spring.
+ Is it possible to be invoiced quarterly? Your accounts team said no.
- Your support line is open until six, isn't it?
- Our finance people accept your purchase order.
- I filled in the form and it went through at once.
- Who looks after the depot in the north?
- Your couriers carried it up four floors, bless them.
- It's impossible to bake rye without steam.
- My management talks about nothing but energy.
- We sign in spring.
- Could your oven do something with frozen dough?
- Your policy of visiting before selling is a good one.
- I can't see the lamp from there, let me walk over.
- The school collects on Sundays.
- Do you invoice quarterly?
- The last supplier's claims department blamed us.
- I will talk to management about the price.
- Somebody over there is waving at you.
`)
