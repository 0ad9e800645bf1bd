import { examples } from '../example.ts'

/** Something owed after the conversation: by us, by the customer, by a colleague, and by an accepted offer. */
export const promises = examples(`
roof-porch | phone | promise, due 2026-11-19, ownership?, serving?
customer: the flashing over the porch has lifted again
rep: right leave that with me i'll get lee up there with a ladder tomorrow

roof-slates | phone | promise, ownership?, serving?
rep: so i'll drop a box of the reclaimed slates round to you so the surveyor can see the colour

dental-handpiece | email | promise, due 2026-11-20, serving?
rep: The loan handpiece will be with you on Friday while yours is at the repairer.

dental-invoice | email | promise, ownership?, due 2026-11-19, serving?
customer: Your credit note still has last year's practice name on it.
rep: I'll reissue it with the right name and have it in your inbox tomorrow.

software-legal | video | promise, ownership?, due 2026-11-20, serving?
customer: our legal people want to see the data processing terms
rep: sure i will get those over to you by friday

software-sso | video | promise, ownership, serving?
customer: does the single sign on work with two tenants
rep: honestly I don't know, let me find out from our engineers and come back to you

boat-survey | phone | promise, owner colleague, serving?
customer: who do we speak to about the hull survey
rep: our surveyor pete will give you a ring once he's back ashore

boat-berth | in-person | promise, ownership?, advocacy?, serving?
customer: the pontoon lights have been out since the storm
rep: I'll have a word with the harbour office about those lights, you shouldn't be mooring in the dark

insurance-schedule | phone | promise, due 2026-11-18, serving?
rep: and what i'm gonna do is um email you the revised schedule this afternoon

insurance-claims | phone | promise, owner colleague, due 2026-11-20, serving?
rep: someone from our claims desk is going to call you within forty eight hours

language-level | chat | promise, due 2026-11-19, ownership?, serving?
rep: i'll text u the placement test link tmrw

language-rota | email | promise, serving?
rep: We will let you know which teacher is free for the Thursday group.

print-proof | email | promise, due 2026-11-23, serving?
rep: You'll have the wet proof from us by Monday.

print-board | phone | promise, ownership?, uptake, serving?
customer: i'd want to feel the board before i commit to ten thousand of them
rep: fair enough i'll pop a couple of sheets of each weight in the post to you

farm-baler | in-person | promise, ownership?, due 2026-11-21, serving?
rep: ah go on so, I'll bring the knotter out to you myself Saturday

farm-gearbox | phone | promise, owner colleague, serving?
customer: and who fits it
rep: our dealer over in Louth is gonna come out and fit it for you

care-home-menu | in-person | promise, ownership?, serving?
customer: mum can't have anything with gluten in it
rep: I'll speak to the kitchen and make sure that's on her card before she moves in

care-home-room | phone | promise, ownership?, serving?
rep: as soon as the room on the garden side comes free I'll ring you

catering-tasting | phone | promise, ownership?, due 2026-11-24, serving?
rep: okay so I'll write up the three menus and get them across to you on tuesday

freight-customs | email | promise, ownership, uptake, serving?
customer: The container has been sitting in Felixstowe for nine days and nobody can tell me why.
rep: I'm sorry. I'll chase the agent and get you a straight answer.

freight-tail-lift | phone | promise, ownership?, advocacy?, serving?
rep: yeah i'll put a note to the depot and i'll make sure they send the wagon with the tail lift

optician-frames | in-person | promise, ownership?, due any, serving?
rep: I'll have both frames put aside for you until next Wednesday

gym-freeze | chat | promise, ownership?, serving?
customer: I'm having surgery in January, can I freeze it
rep: of course, I'll get the freeze set up for January and confirm by email

solar-dno | video | promise, ownership?, serving?
rep: we'll need the grid people's approval, so I'll submit that application on your behalf

school-minibus | phone | promise, due 2026-11-30, serving?
rep: we'll get the minibus back to you by the end of the month

accepted-offer-vet | phone | promise, owner rep
rep: I could fax the vaccination record across to the kennels if that would help
customer: oh yes please that'd be great

accepted-offer-window | in-person | promise, owner rep, due 2026-11-20
rep: If you want, we can come and re-measure the bay on Friday.
customer: Please do.

accepted-ask-tiles | phone | promise, owner rep, serving?
customer: could you put twelve square metres by for me
rep: yeah no problem will do

accepted-ask-crane | email | promise, owner rep, due 2026-11-26, serving?
customer: Please could you let us have the lift plan by next Thursday?
rep: Certainly, you will have it by then.

customer-plans | phone | promise, owner customer, due 2026-11-18
customer: i'll dig out the architect's plans and email them over tonight

customer-measure | in-person | promise, owner customer
customer: I'll measure the doorway again and let you know

customer-boss | phone | promise, owner customer, decision?
customer: um okay i'll run it past my business partner and get back to you

customer-accept-ask | email | promise, owner customer
rep: Could you send us the meter readings?
customer: Yes, I will.

customer-pay | chat | promise, owner customer, due 2026-11-20, budget?, timing?
customer: will pay the deposit friday when wages land

both-call | video | promise, owner both, due 2026-11-24, serving?
rep: so we'll both look at the numbers and speak again on Tuesday

both-accepted | video | promise, owner both, due 2026-11-26
rep: Shall we talk again next Thursday at ten?
customer: Thursday at ten works.

repair-jim | phone | promise, owner colleague, due 2026-11-19, serving?
rep: i'll send- well jim will send you the gasket numbers tomorrow

repair-day | phone | promise, ownership?, due 2026-11-20, serving?
rep: i'll have it with you thursday no sorry friday

dialect-scots | phone | promise, ownership?, serving?
rep: aye nae bother i'll get that sent oot tae ye

dialect-south | phone | promise, ownership?, serving?
rep: well ma'am i'm fixin to run that estimate by my boss and then i'll holler at you

signature-mail | email | promise, due 2026-11-27, serving?
rep: Revised drawings to follow next week.

sending-mail | email | promise, ownership?, serving?
rep: Will send the tenancy pack over once the landlord has signed it off.

third-person-team | video | promise, owner colleague, serving?
rep: Priya on our onboarding side will send you the import template.

trial-key | chat | promise, ownership?, serving?
customer: the licence key doesnt work
rep: sorry about that, I'll have a fresh key issued and mailed to you
`)
