import { examples } from '../example.ts'

/** More of what is rare: asking how it goes, the customer's corner, the rep's own blame, writing down, merits. */
export const moreCare = examples(`
chk-van | phone | check-in, question, open-question, serving?
rep: so it's three weeks since you picked the van up how's it running

chk-hearing | in-person | check-in, question, serving?
rep: have you got used to the hearing aids since we fitted them

chk-software | email | check-in, question, open-question?, serving?
rep: You went live on the new till a fortnight ago. How is it holding up on Saturdays?

chk-roof | phone | check-in, question?, serving?
rep: i was passing and i thought i'd ask if the roof stayed dry in that storm after we did the ridge

chk-course | chat | check-in, question, open-question?, serving?
rep: Hi Nadia! You've finished the first month of the course, are you enjoying it?

chk-boiler | phone | check-in, question, serving?
rep: is the boiler we put in behaving itself

chk-not-weekend | phone | question?, open-question?
rep: how was your weekend

chk-not-mother | in-person | question?, open-question?, serving?
rep: and how's your mother keeping

chk-not-invoice | email | question?
rep: Following up on the invoice below, has it been approved?

adv-credit | phone | advocacy, promise, ownership?, serving?
rep: i'll go and argue it with the credit people for you because you've never paid late

adv-boss-asked | email | advocacy, serving?
rep: I showed your photographs to our quality manager and asked her to scrap the call-out fee for you.

adv-roadmap | video | advocacy, promise, ownership?, serving?
rep: I'll take it to the product board and push for it, because half your clinics are stuck without it

adv-depot | phone | advocacy, promise?, ownership?, serving?
rep: i've told the depot manager you've been let down twice and that you want the same driver every time

adv-chef | in-person | advocacy, promise, ownership?, serving?
rep: let me speak to our head chef for you and ask him to make an exception on the minimum numbers

adv-not-transfer | phone | immediate
rep: i'll pop you over to my supervisor

adv-not-introduce | video | -
rep: this is Karl, he's our head of finance

adv-not-policy | phone | -
rep: the directors decided that back in june

own-wrong-date | phone | ownership
rep: no that's down to me i wrote the wrong date on your card

own-apology | email | ownership
rep: I gave you the wrong measurements, and I apologise.

own-find | chat | ownership, promise, serving?
customer: does the kiln take three phase
rep: not sure, I'll find out for you

own-see-to | phone | ownership, promise, serving?
customer: the skip's still there
rep: right i'll see to that

own-not-someone | phone | -
rep: somebody in the office must have typed it in wrong

own-not-sorry | phone | -
rep: i'm sorry you had to wait

own-not-mine | in-person | -
rep: it's my van outside yes

note-scribble | in-person | note-taking
rep: hang on I'm scribbling this on the back of the plan, two metres forty

note-read | phone | note-taking, question?
customer: thirty chairs four trestles and the urn
rep: right i've written thirty chairs four trestles and the urn

note-log | video | note-taking, immediate?
rep: I'm adding that to my notes so I don't lose it

note-keep | phone | note-taking, immediate?
rep: let me get that on paper before i forget it

note-not-noted | in-person | -
rep: the noted architect who built it lived upstairs

note-not-record | phone | -
rep: calls are recorded for training

pitch-tyres | in-person | pitch
rep: these grip in the wet and they'll do you forty thousand miles

pitch-course | email | pitch
rep: Our evening course has small groups, native teachers and a certificate at the end.

pitch-cover | phone | pitch
rep: with the silver cover you get a courtesy car and your no claims is protected

pitch-scan | video | pitch
rep: it scans a full jaw in under a minute and sends it straight to the lab

pitch-buy | phone | pitch, question
rep: do you want to go ahead and take the two of them

offer-lift | phone | offer, serving?
rep: i could always run you home if you leave the car with us

offer-second | in-person | offer, question, serving?
rep: would it help if I came back with the smaller one?

offer-refund-if | email | offer
rep: If the pump is not right for you, we will take it back.

offer-customer-van | phone | offer, owner customer
customer: i can come and fetch it in the pickup if that's easier for you
`)
