import { examples } from '../example.ts'

/** Announced and done inside the conversation: nobody owes anything afterwards. */
export const onTheSpot = examples(`
check-booking | phone | immediate, ownership?
rep: i'll just check that for you

check-stock | phone | immediate
customer: have you got any of the grey ones left
rep: let me just have a look on the system

hold-water | phone | immediate
rep: bear with me two seconds i'm just bringing up your policy

transfer-parts | phone | immediate
rep: i'm gonna pop you through to parts now alright

read-back-number | phone | immediate, note-taking?
rep: let me read that number back to you

share-screen | video | immediate
rep: I'm just going to share my screen so you can see the dashboard

note-it | phone | note-taking, immediate?
rep: i'll just jot that down

pull-invoice | phone | immediate
rep: okay one moment while i pull up the invoice

ask-colleague-now | phone | immediate, ownership?
rep: give me a sec i'll ask the lad in the workshop hold the line

show-catalogue | in-person | immediate
rep: let me show you the one over here by the window

explain-excess | phone | immediate
rep: right so i'll explain how the excess works

start-demo | video | immediate
rep: I'll kick off with the booking calendar and then we'll go to reports

calc-now | in-person | immediate
rep: let me work that out for you now, it's eighteen metres at forty two

ref-number | phone | immediate, question?
rep: i'll give you a reference number have you got a pen

process-refund | phone | immediate
rep: i'm going ahead and processing that refund for you as we speak

typing-chat | chat | immediate
rep: One sec, checking with the warehouse :)

paste-link | chat | immediate
rep: I'll paste the link here now

customer-get-pen | phone | immediate, owner customer
customer: hang on let me get a pen

customer-look | phone | immediate, owner customer
customer: um let me just find the plate on the back of it

customer-screen | video | immediate, owner customer
customer: I'll put my camera on so you can see the boiler

rephrase | video | immediate
rep: sorry, let me put that another way

slow-down | phone | immediate
rep: okay i'll speak a bit slower for you

introduce | video | immediate
rep: I'll let my colleague introduce herself

quick-two | phone | immediate
rep: i'll be two seconds i'll just grab your file

come-back-hold | phone | immediate
rep: i'll put you on hold and i'll be right back with you

mail-live | phone | immediate
rep: i'm sending you the verification code now just tell me when you've got it
`)
