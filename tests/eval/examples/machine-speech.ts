import { examples } from '../example.ts'

/** Long run-on lines as a recogniser writes them, with several findings or none. */
export const machineSpeech = examples(`
ms-roof-long | phone | promise, ownership?, due 2026-11-20, serving?
rep: yeah so uh basically what's happened is the scaffold lads got called off to another job so i'll i'll ring them in the morning and i'll let you know by friday what day they're coming

ms-hygiene | phone | question, open-question, serving
rep: okay perfect um and what what do you do at the moment when a patient doesn't turn up

ms-freight-check | phone | immediate
rep: um okay so if you just bear with me i'm gonna have a quick look see where the wagon is

ms-boat-both | phone | promise, ownership?, question, due 2026-11-19, serving?
rep: so i'll email you the mooring form tomorrow and um do you still want the electric hook up

ms-farm-need | phone | pain
customer: well the thing is see it's the clutch it goes every time it gets wet and we're sat there in a field with a full trailer and nobody about

ms-insurer-decision | phone | decision, promise?, plan?
customer: i mean i'm happy enough with it but i'd need to run it by my sister because it's half hers the house

ms-catering-budget | phone | budget
customer: yeah so we've er we've got about two and a half thousand for the whole thing food and drink

ms-print-pitch | phone | pitch
rep: so what you get with that is you get a free redesign every year and it's all on recycled stock and delivery's included

ms-care-serve | phone | serving
rep: to be honest with you if she only needs a hand in the mornings you don't want a home you want a carer popping in it's a third of the price

ms-language-own | phone | ownership
rep: no no that's my fault i put you in the wrong group i do apologise

ms-software-ego | phone | ego
rep: i mean look we're the market leader we've got like nine hundred customers including the biggest hospital group in the country

ms-school-press | phone | pressure
rep: so like i said it's today or never i've got two more families waiting on that place so you need to tell me now

ms-mumble | phone | -
rep: yeah yeah no yeah that's grand so

ms-crossed | phone | -
customer: hang on sorry no you go

ms-customer-wait | phone | -
customer: sorry the dog's going mad

ms-fitter-colleague | phone | promise, owner colleague, due 2026-11-23, serving?
rep: right so dave's gonna give you a bell monday morning before he sets off and he'll bring the part

ms-customer-ask-long | phone | ask
customer: yeah if you could just pop all of that in an email for me that'd be grand cause i won't remember it

ms-garden-immediate | phone | immediate
rep: right i'm just gonna stick your postcode in a sec and we'll see who covers you

ms-gym-offer | phone | offer, serving?, question?
rep: i mean if it helps i could always pause it for a month for you if you wanted

ms-clinic-insight | phone | timing
customer: we go live with the new building second of february so it's kind of got to be done by then

ms-clinic-two | phone | question, buying-signal, open-question?
customer: okay so say we went with the two chairs like what would that what would that set us back

ms-wine-check | phone | check-in, question?
rep: hiya it's just a quick one to see how you got on with the case we sent you

ms-lift-readback | phone | note-taking, question?, immediate?
rep: so that's let me read it back flat six second floor access code four four one two

ms-tyre-price | phone | -
customer: how much for four of them
rep: fitted and balanced that's three twenty the set

ms-window-uptake | phone | uptake, serving?
customer: the ones at the back rattle that much in the wind i've put newspaper down the sides to keep em still
rep: if they rattle enough to need newspaper it's the frames that have gone not the glass

ms-bank-transfer | phone | immediate
rep: yeah so that's a different team i'll just transfer you across now okay

ms-vet-plan | phone | plan
rep: we'll probably be taking on another vet in the spring sometime

ms-hotel-ask | phone | ask, question?
rep: could you pop the passport numbers across to me when you get a minute

ms-hotel-refuse | phone | -
rep: i can hold the room for you till six if you want
customer: no you're alright i'll leave it

ms-glass-adv | phone | advocacy, promise?, ownership?
rep: i'm gonna go to my area manager for you and tell her you shouldn't have to pay that call out charge
`)
