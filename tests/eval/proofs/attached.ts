/** Trails in which files, invitations, purchases and answered cases keep promises, with their look-alikes; see `trail.ts`. */
export const attached = `
# bakery ovens
2026-03-02 10:00 phone
customer: we need to know what two ovens come to
rep [a]: I'll send you the quote by Wednesday.
customer: and how they fit in the corner
rep [b]: I'll send you the drawings as well.

2026-03-03 09:00 email
rep {inline logo.png; image001.png}: Dear Cora, thank you for the tour yesterday, the rye was superb. Rosa

2026-03-04 09:00 email
rep [=a] {Quote_two_ovens.pdf; inline logo.png}: Dear Cora, as discussed. Do call if anything is unclear. Rosa

2026-03-05 15:00 email
rep {Christmas opening hours.pdf}: Dear Cora, we are closed on the 24th, see the sheet. Rosa

2026-03-09 16:00 email
rep [=b] {Corner-layout-v2.dwg}: Good afternoon, please see attached. Rosa

# glazier
2026-04-07 09:00 phone
customer: and what does the guarantee cover
rep [a]: I'll send you the guarantee terms tomorrow.
rep [b]: And I'll send you a photo of the frame.

2026-04-08 09:00 email
rep {signature.png}: Dear Cora, our fitter will be with you at ten on Friday. Rosa

2026-04-08 11:00 email
rep [=a] {guarantee.pdf}: Dear Cora, here it is. Rosa

2026-04-09 10:00 chat
rep [=b] {frame oak.jpg}: this is how it looks in oak

2026-04-20 10:00 email with Omar
rep {guarantee.pdf}: Dear Omar, Cora asked me to pass this on to you too. Rosa

# greenhouse
2026-05-04 10:00 phone
customer: could somebody walk us through the heating
rep [a]: I'll set up a meeting with you for Thursday.
customer: fine
rep [b]: I'll send you the heating plan by Friday.

2026-05-05 09:00 email
rep [=a] {request 2026-05-07T13:00Z Heating, walk through}: Dear Cora, see you on Thursday. Rosa

2026-05-06 09:00 email
customer {heating bill.pdf}: Dear Rosa, our last bill, so you know what we use. Cora

2026-05-12 09:00 email
rep: Dear Cora, thank you for coming on Thursday. Rosa

# harbour crane
2026-06-01 10:00 phone
customer: let's meet with your engineer
rep [a]: I'll set up a call with our engineer on Friday.
rep [b]: I'll send you the load tables.

2026-06-02 09:00 email
rep {cancel 2026-06-05T09:00Z Engineer call}: Dear Cora, I have to call this off, our engineer is ill. Rosa

2026-06-03 09:00 email
rep {request 2026-06-16T09:00Z Summer party}: Dear Cora, you are warmly invited to our summer party. Rosa

2026-06-04 09:00 email
customer {reply 2026-06-16T09:00Z Summer party}: We will be there! Cora

2026-06-08 09:00 email
rep [=b] {LoadTables2026.pdf}: Dear Cora, with apologies for the wait. Rosa

# school kitchen
2026-02-02 10:00 video
customer: can the cook see it in use
rep [a]: I'll book a demo for you by next Friday.
customer: good
rep [b]: I'll send you a calendar invite for the tasting.

2026-02-05 09:00 email
rep [=a] {request 2026-02-19T10:00Z Demo of the steamer}: Dear Cora, the nineteenth was the first free morning. Rosa

2026-02-09 09:00 email
rep [=b] {request 2026-02-26T12:00Z Tasting}:  

2026-02-12 09:00 email
customer: Thank you, both are in the diary. Cora

# framer
2026-07-06 10:00 phone
customer: right, we take the twelve frames
rep [a]: I'll place the order for the frames today.
customer [b]: and I'll order the glass from you by Friday

2026-07-06 16:00 bought
[=a] 12 oak frames

2026-07-07 09:00 email
rep: Dear Cora, a pleasure doing business with you. Rosa

2026-07-10 09:00 bought
[=b] Glass, 12 sheets

# clinic lamps
2026-08-03 10:00 phone
customer: we go for the lamps then
rep [a]: I'll put the order for the lamps through tomorrow.
rep [b]: I'll send you the order confirmation.

2026-08-04 09:00 cancelled
6 lamps

2026-08-05 09:00 bought
Disinfectant, 20 bottles

2026-08-06 09:00 email
rep: Dear Cora, did the bottles arrive in one piece? Rosa

# hotel linen
2026-09-07 10:00 phone
customer: with a discount of five per cent we would sign
rep [a]: I'll get you the discount approved by Thursday.
customer: and thirty days to pay
rep [b]: I'll ask finance about the payment terms.

2026-09-09 12:00 case yes about u1
[=a] five per cent discount on the linen

2026-09-10 12:00 case no about u3
thirty days to pay

2026-09-11 09:00 email
rep: Dear Cora, it was good to talk. Rosa

# ferry
2026-10-05 10:00 phone
customer: the six o'clock crossing would save us
rep [a]: I'll ask operations about the six o'clock crossing.
customer: and bikes
rep [b]: I'll find out whether bikes go free.

2026-10-07 12:00 case untold about u1
the six o'clock crossing in winter

2026-10-08 12:00 case yes with Omar
dogs on the upper deck

2026-10-12 12:00 case partly about u3
[=b] bikes go free

# stone mason
2026-11-02 10:00 in-person
customer: can we have a sample of the slate
rep [a]: I'll send you the price list for the slate tonight.
rep [b]: I'll call you on Wednesday about the sample.

2026-11-02 20:00 email
rep [=a] {Pricelist slate 2026.xlsx}: Good evening, as promised. Rosa

2026-11-03 09:00 email
rep {request 2026-11-04T09:00Z Trade fair visit}: Dear Cora, our stand is in hall two. Rosa

2026-11-04 11:00 phone
rep [=b]: good morning, about that sample of slate
customer: ah yes

# archive shelves
2026-01-12 10:00 phone
customer: what would the moving shelves cost us
rep [a]: I'll send you an offer by Friday.
rep [b]: I'll set up a visit to our showroom.

2026-01-14 09:00 email
rep {invoice 2025-118.pdf}: Dear Cora, the invoice for the repair in December. Rosa

2026-01-16 09:00 email
rep [=a] {Offer moving shelves.pdf}: Dear Cora, I hope this finds you well. Rosa

2026-01-20 09:00 email
rep [=b] {request 2026-01-29T10:00Z Showroom}: Dear Cora, does this suit you? Rosa

2026-01-28 09:00 email
rep {cancel 2026-01-29T10:00Z Cancelled: Spring sale}: Dear Cora, our spring sale is off. Rosa
`
