import { examples } from '../example.ts'

/** What hangs on a yes, what the other side is asked to do, and intentions nobody can hold them to. */
export const offersAsksPlans = examples(`
offer-sample | phone | offer, serving?
rep: if you'd like i could send you a swatch of the linen

offer-visit | phone | offer, question?, serving?
rep: do you want us to come out and have a look at the gutter

offer-hold | in-person | offer, question, serving?
rep: shall I keep the blue one back for you?

offer-callback | phone | offer
rep: just give us a shout and we'll swap it over no bother

offer-intro | email | offer, serving?
rep: Happy to introduce you to another school that uses it.

offer-price | phone | offer, pitch?
rep: if you take both trailers i can do them for nine fifty

offer-trial | video | offer, serving?
rep: We'd be glad to set up a sandbox for your team to play with.

offer-warranty | in-person | offer
rep: if the seal ever goes, bring it in and we'll replace it for nothing

offer-quote | chat | offer, question?
rep: Would you like me to put a quote together?

offer-customer | video | offer, owner customer
customer: I could get you the export from our old system if that's any use

offer-refused | phone | offer
rep: I can book the fitter in for you while we're on the phone if you want

refused-offer | phone | -
rep: I can post you the catalogue if you like
customer: no don't bother thanks

ask-invoices | email | ask, question?
rep: Could you send me the last three electricity bills?

ask-photo | chat | ask
rep: pls send a pic of the fuse board when you can

ask-sign | email | ask
rep: Please sign page four and return it to me.

ask-check-it | video | ask, question?
rep: can you find out from your IT people whether port 443 is open

ask-forward | email | ask, question?
rep: Would you mind passing this on to your bursar?

ask-call-me | phone | ask
rep: call me when you've had a chat with your wife

ask-customer-quote | phone | ask, question?, buying-signal?
customer: can you email me a quote for the two bed version

ask-customer-callback | phone | ask
customer: i need somebody to ring me back about the drains

ask-customer-spec | email | ask, question?
customer: Could you let me know what voltage it runs on and whether you hold spares?

ask-customer-plain | phone | ask
customer: just send me the forms and i'll have a look at em

ask-customer-polite | email | ask
customer: I'd be grateful if you could confirm the delivery window.

ask-customer-driver | phone | ask, question?
customer: get your driver to ring the bell this time would you

ask-wonder | phone | ask, question?, timing?
customer: i was wondering if you could hold the price till after christmas

fit-coldroom | phone | question, ask?, buying-signal?
customer: would that freezer work in a shed with no heating

fit-app | video | question, ask?, buying-signal?
customer: is this really the right thing for a team of four

plan-fair | phone | plan
rep: we're going to be at the farm show in february

plan-release | video | plan
rep: we're planning to bring out an android version at some point

plan-hire | video | plan, goal?, constraint?
customer: we're hoping to take on another hygienist in the new year

plan-think | phone | plan
customer: i'm gonna sleep on it

plan-office | email | plan, constraint?, personal?, timing?
customer: We're moving premises in March.

plan-group | video | plan
rep: at some stage we'll all have to think about the archive

plan-talk-later | video | plan
rep: we'll come to pricing a bit later

plan-holiday | phone | plan, personal?, timing?
customer: i'm taking the kids to my sister's for half term

plan-own-work | in-person | plan
rep: I'm going to tidy the showroom up after Christmas

general-page | email | -
rep: If you press the green button the drum will stop.

report-past | email | -
rep: I sent the certificate over on Monday.

prediction | phone | -
rep: it'll probably be quieter on the roads after four

recap-promise | phone | note-taking?
rep: so just to recap you're emailing me the plans and I'm sending the quote like we said
`)
