import { examples } from '../example.ts'

/** Taking a task or the blame, fighting the customer's corner inside, writing it down, asking how it goes. */
export const takingCare = examples(`
own-mistake | phone | ownership
rep: that was my mistake i read the wrong line i'm sorry

own-find-out | phone | ownership, promise, serving?
rep: good question i'll find out

own-leave | phone | ownership, promise, serving?
rep: leave it with me

own-fix | chat | ownership, promise, serving?
customer: you billed me twice
rep: that's on me, I'll get it put right and email you when it's done

own-personally | email | ownership, promise, serving?
rep: I will look into this personally and come back to you.

own-should-have | phone | ownership
rep: i should've rung you before the delivery went out

own-not-we | phone | -
rep: the warehouse forgot to load it

own-not-blame | phone | -
rep: it's not my department that

own-chase | phone | ownership, promise, advocacy?, serving?
customer: nobody from your depot calls me back
rep: i'll chase the depot and i'll make sure somebody rings you

own-sort | in-person | ownership, promise, serving?
customer: the door still sticks
rep: I'll sort it

own-customer | phone | -
customer: that was my fault i gave you the wrong size

adv-manager | phone | advocacy, promise, ownership?, serving?
rep: i'll fight your corner with my manager and see if we can waive the fee

adv-case | email | advocacy, promise, ownership?, serving?
rep: I am going to put your case to our credit committee and ask them to extend the terms.

adv-reported | phone | advocacy
rep: i raised it with our product team this morning and told them what it's doing to your rounds

adv-director | video | advocacy, promise, ownership?, serving?
rep: let me take that to our finance director, I'll argue for splitting the payments the way you need

adv-feedback | chat | advocacy, promise?, ownership?
rep: I've passed your complaint to the head of logistics and asked for an exception for you

adv-escalate | phone | advocacy, promise?, ownership?, immediate?
rep: i'm going to escalate this to the plant manager because you shouldn't be waiting

adv-not | phone | -
rep: our manager is on holiday this week

adv-not-boss | phone | -
rep: my manager won't let me go lower than that

adv-not-meeting | video | plan?
rep: I've got a meeting with our product team later

note-write | phone | note-taking, immediate?
rep: i'm just writing that down

note-readback | phone | note-taking
customer: fourteen doors and two of them fire rated
rep: so i've got fourteen doors two of them fire rated

note-down | in-person | note-taking, immediate?
rep: let me make a note of that, allergic to latex

note-typing | phone | note-taking
rep: sorry for the clicking i'm typing this up as we go

note-recap | video | note-taking, question?, immediate?, serving?
rep: Let me read back what I've written: three sites, go-live in May, and Anita signs it off. Have I missed anything?

note-put-in | phone | note-taking, immediate?
rep: i'm putting that on your record now so the next person sees it

note-got-down | phone | note-taking
rep: okay i have that down as two adults and a dog

note-not-banknote | phone | -
rep: the machine won't take a ten pound note

note-not-notice | email | -
rep: Please note that the gate is locked after six.

note-not-write | email | promise, ownership?, serving?
rep: I will write to you about the deposit.

chk-happy | phone | check-in, question?
rep: i'm just ringing to see how you're getting on with the new mower

chk-settled | email | check-in, question, open-question?, serving?
rep: It has been a month since the piano arrived. How are you finding it?

chk-fit | phone | check-in, question, serving?
rep: are the boots still comfy now you've worn them in

chk-kitchen | in-person | check-in, question, open-question?, serving?
rep: how's the new kitchen treating you?

chk-chat | chat | check-in, question, serving?
rep: hi Jo, just checking in, is everything ok with the blinds we put up last week?

chk-team | video | check-in, question, open-question?, serving?
rep: how has the team taken to the scheduling tool since you switched it on

chk-not-selling | phone | question, pitch?, open-question
rep: how are you getting on, and have you thought about adding the roof box

chk-not-hello | phone | -
rep: hi how's things

chk-not-pitch | phone | question, serving?, open-question
rep: how are you finding the supplier you're with now

chk-not-status | email | question?
rep: I am just checking in on the proposal, any thoughts?
`)
