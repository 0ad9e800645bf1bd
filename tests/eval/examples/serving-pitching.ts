import { examples } from '../example.ts'

/** Working on their need, or describing what we sell. */
export const servingPitching = examples(`
srv-smaller | in-person | serving
rep: honestly the smaller boiler would do you, you'd never use the power of that one

srv-competitor | phone | serving
rep: if it's only for christmas cards i'd go to the copy shop on mill street they'll do it cheaper than us

srv-drawback | video | serving
rep: the downside of the cloud version is that it won't work when your line drops

srv-outside | phone | serving
customer: i can't get the old one out of the garage
rep: if you ring the council they'll take it away for you and it doesn't cost anything

srv-not-need | phone | serving
rep: you don't need the premium cover if the car's only worth a grand

srv-options | in-person | serving
customer: which is better for a wet field
rep: on wet ground the wide tyre spreads the weight but it costs you at the pump so it depends how wet it gets

srv-tie | video | serving, uptake?
customer: our drivers finish at midnight and can't be ringing an office
rep: for drivers who finish at midnight you'd want something they can do from the cab without talking to anyone

srv-advice | phone | serving
rep: before you spend anything get the electrician to check that socket it might just be the fuse

srv-wait | chat | serving
rep: to be honest I'd wait till January, the new model fixes exactly that

srv-limit | video | serving
customer: can it read handwriting
rep: not well no, it gets about half of it wrong so you would still have to type those

srv-ask-need | phone | question, open-question, serving
rep: what are you hoping to get out of the lessons

srv-try | in-person | serving, question?, offer?
rep: sit on it for ten minutes, and if your knees touch the desk it's the wrong one for you

pitch-features | phone | pitch
rep: it's got a twin tub and a steam function and it does a full load in half an hour

pitch-price | chat | pitch
rep: The Gold package includes unlimited classes, a towel service and two guest passes for 59 a month

pitch-benefit | video | pitch
rep: with our system you can cut your admin in half and your customers get a text every time

pitch-order | in-person | pitch, question
rep: so shall we go ahead and get that ordered for you

pitch-close | email | pitch, ask?, question?
rep: Can I put you down for twelve cases?

pitch-range | phone | pitch
rep: we do everything from business cards right up to vehicle wraps

pitch-asr | phone | pitch
rep: so what this does is it automatically reorders your gloves when you run low and it integrates with your stock room

pitch-deal | email | pitch, offer?
rep: This month the annual plan comes with two extra seats and free setup.

pitch-material | in-person | pitch
rep: this deck is solid teak, hand oiled, and it'll outlast the boat

pitch-why-us | phone | pitch, ego?
rep: the reason people come to us is we collect and deliver and we guarantee the price

answer-price | phone | -
customer: how much is the forty foot one
rep: that's eleven hundred plus the fuel surcharge

answer-feature | phone | -
customer: has it got a handbrake
rep: it has yes

admin-address | phone | question
rep: and what's the postcode please

admin-spell | phone | question?, ask?
rep: could you spell the surname for me

small-talk | phone | -
rep: it's been tipping it down here all morning

logistic | email | -
rep: Our office is closed on Monday for the holiday.

greeting-chat | chat | -
rep: Hi there, thanks for getting in touch!

agree | phone | -
rep: yeah exactly

bye | phone | -
rep: lovely speak soon bye now

customer-describes | phone | constraint
customer: we've got eighteen beds and they're all full

directions | phone | -
rep: you come off at junction nine and it's second left
`)
