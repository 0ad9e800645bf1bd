/**
 * What a verb after "I'll" usually amounts to. `…` stands for up to four words.
 * The longest phrase that fits wins over a single verb; a verb in no list is an act of unknown kind.
 */
export type Leaning = 'promise' | 'immediate' | 'check' | 'plan' | 'none'

const split = (text: string): readonly string[] => text.trim().split(/\s*,\s*/)

/** Phrases that settle what a verb with many uses means. */
export const leaningPhrases: Readonly<Record<Leaning, readonly string[]>> = {
  promise: split(`
    get back, get … back to, get … to you, get you, get … over to, get … across to, get … sent, get … fixed, get … sorted,
    get … done, get … booked, get … scheduled, get … arranged, get … ordered, get … changed, get … checked, get … agreed,
    get … confirmed, get … out to, get … signed, get … shipped, get … ready, get … approved, get that in, get it in,
    get rid of, get in touch, get in contact, get onto, get on to, get hold of, get someone, get somebody, get him to, get her to, get them to,
    get on the phone to, get on the phone with, get an answer, get a quote, get … quote, get a definitive, get … moving,
    have … to you, have … for you, have … with you, have … over to, have … ready, have … call, have … look, have … ring, have … email,
    have … send, have … reach, have … contact, have … get, have … check, have … sent, have … on your, have a word, have a chat with,
    have an answer, have … looked at, have … looked into, have … and tell, get … and tell, look … and tell, measure … and tell, have … done, have … fixed, have … sorted, have … by, have fleshed,
    give you a call, give you a ring, give you a shout, give you a bell, give you a buzz, give you an update, give you an answer,
    give … a call, give … a ring, give … a nudge, give … a shout, give … a bell,
    look into, look after, look out for, keep an eye, keep an ear, keep you posted, keep you updated, keep you informed,
    keep you in the loop, keep you up to date, keep … for you, keep chasing, hold … for you, hold … until, hold … till,
    let you know, let him know, let her know, let them know, let the … know, let my … know, let our … know,
    take care of, take that back, take it back, take this back, take it up with, take that up with, take it from there, take that away,
    take it offline, take ownership, take … to my, take … to the, put together, put … together, put in a, put in the request, put in an,
    put it in the post, put … in the post, put … in the mail, put … in writing, put it in an email, put … aside, put … by for you, put … down for, put you in touch,
    put a hold, put … hold on it, put a … request, put up, make sure, make an appointment, make a booking, make the booking, make the call, make a call, make some calls,
    make it right, make it up to, make arrangements, make the arrangements, make that change, make the change, make those changes, make a reservation, make a presentation, make a first, make the corrections, make you,
    check with, check in with, check back, check and, check it out, check … and let, check … and get, check … and come, check … and call, double check, double-check, see what i can, see what we can, see if i can, see whether i can, see if we can,
    see who, see about, see to it, see to that, see that it, see whether he, see whether she, see whether they, see if he, see if she, see if they,
    go back to, go back and, go and, go to my, go to the … and, go through it and, go through them and, go through the … and, come back to you, come to you, come by, come round, come over, come out, come down,
    come in on, come and, come up with, come back with, come in and, be in touch, be in contact, be back to you, be back in touch, be with you by, be with you on, be with you before, be there at,
    be there by, be there on, be there for you, be on it, find out, find you, find someone, find somebody, find … for you, figure out, figure … out, work out, work … out, work on it,
    work on that, work it out, work with, dig, dig out, dig … out, dig up, pull together, pull … together, pull up in, pull up outside, pull some, pull a report, run it by,
    run it past, run this by, run that by, run … by my, run … past, run the numbers, run some numbers, run a, set up, set … up, sort out, sort … out, follow up, pass … on, pass it to, pass on,
    pass that, pass this, bring … up with, bring … up at, bring it to, add you to, add … to the, add it to the order, add that to the order, talk to, speak to, speak with, talk with, write to, write … up, write back,
    write you, write it up, do that, do it, do so, do this, do my best to, do some digging, do a, do the paperwork, try and get, try and find, push it, push for, push back on, push them,
    ask for, ask again, ask my, ask him, ask her, ask them, ask the, ask our, ask about, tell him, tell her, tell them, tell my, tell the, tell our, report back, report on,
    return to you, start on it, start the process, start the paperwork, start the order, line … up, line up, drop off, drop … off, drop you, drop it, fire … off, fire … over, fire off, shoot you, shoot … over, shoot … a, shoot … an,
    whip up, knock up, knock … up, mock up, type … up, print … out and, walk it over, drive it over, drive over, pop round, pop over, pop in, pop it in, swing by, stop by,
    pick … up, pick you up, meet you, ping you, loop … in, copy you, cc you, hand … over to the, hand it to, send, pop you, chase … up, cancel, switch you over, apply … credit, refund, waive, honour, honor,
    return your, return the, return it, read it and, read through it, read it over, read it tonight, come back and, recheck, stand behind, take … off the, take it off,
    take the … down to, take you out, take you to, take you round, take measurements, take some measurements, measure up, have it back, have it sent, have … corrected, have … resent, have … delivered, have … shipped, have … replaced, have … repaired, have … installed, have … emailed, have … checked, have … changed, have the … to, have the … by, have your … by, have them … by, have someone, have somebody, have my, have our
  `),
  immediate: split(`
    kick off, kick things off, kick us off, pop you over, pop you through, pop you across, pop you on, speak up, speak … slower, speak slower, speak slowly, speak louder, put my camera, put the camera, place you, place … on, pull up, pull … up, pull that, bring up, bring … up, bring you up, put you through, put … through, put you on hold, put you on, put that in the notes, put it in the notes, put that in, put it in,
    put … down, put that up, put it up, put a note, make a note, take a note, take notes, take that down, take it down, write … down, write it down, note … down, jot … down, read … out, read … back, read you,
    walk you through, walk us through, talk you through, talk us through, take you through, run you through, run through, go through, go over, go ahead, step through, step back, back up, back it up, start with, start by, start off, start at, start over, begin with,
    show you, tell you, ask you, ask another, give you the, give you my, give you a reference, give you a number, give you that number, give you a confirmation number, give you an example, give you a quick, give you some background, give you a bit, give you his, give you her, give you a couple of, give you one, give you a second, give you a minute, give you a moment, give that a, give you a link, give you their,
    be right back, be right with you, be with you in a, be with you shortly, be back in a, be a moment, be just a, be one second, look at, look up, look … up, have a look at, have a quick look, take a look at, take a quick look, find your, find the, find it, find that, find my,
    move on, move to, move you over, jump in, jump to, jump back, skip, hand over, hand you over, hand it over, pass you over, pass you to, pass it over, transfer, get you over to, get you through to, get you to the, get you across to, get into that, get started, get to that, get the key, get my, get a pen, get the … up, get your account, get your details, get you transferred, get you connected, get you logged,
    share my, share the screen, share screen, share … screen, stop sharing, log in, log into, log you, open up, turn on, turn off, turn it, turn my, switch to, switch over to, drop it in the chat, drop the link, drop that in the chat, put it in the chat, put the link, paste, send it in the chat, send that in the chat, see if i can find, see if i can pull, see if i can get, see if it, see what it, see what's, see where,
    add that to your, add that in, add it in, enter that, enter it, type that, type it, wait while, wait here, wait for you, hold on, hold while, stay on the line, come back to that, come to that, circle back to that, explain, duck in, duck out, nip out, go get, go grab, go and get, go and grab, go and fetch, run a check, run a test, do a quick, do a search, do that now, do that for you now, do it now, answer, quickly check, make some comments, make a comment, present, cover
  `),
  check: split(`
    check, look at it, look at this, have a look, take a look, look, find, verify, get that, get it, find out now, confirm
  `),
  plan: split(`
    talk about, talk later, take on, bring out, discuss, think, think about, think over, look forward, go to, go for, go on, go home, go with, be at, be on, be in town, be there, be around, be traveling, be travelling, be moving, be shifting, be opening, be releasing, be launching, be adding, be making, take off, take friday, take … off work, take a holiday, take a break, have a meeting, have to think, have to worry, have a think, have a go, keep trying, keep going, keep looking, keep using, keep it in mind, keep that in mind, keep doing,
    try to take, give it a try, give it a go, give it some thought, get there, get the, get into, get a new, get more, get these, get some, get an, get a, look at how, look at that later, see how it, worry about, sleep on, pick that up, introduce ourselves, move things, do it at, do things, do more, add
  `),
  none: split(`
    wave my, wave a, magic, magic up, be, be honest, be happy, be fine, be frank, see you, see, we see, see how, talk to you later, talk to you soon, talk soon, speak soon, speak to you soon, speak to you later, tell you what, tell you this, tell you something, tell you that, tell you right, tell you now, tell you one, tell you why, let you go, let you get, let you think, let you have, let you decide, let you, leave it at, leave it there, leave you to, leave you with, leave it to, give you that, give you credit, get it, get that, get it, get there, get used, get the hang, get over it, take it, take that, take the, take one, take two, take a, have a great, have a good, have a nice, have a lovely, have a wonderful,
    have been, have done, have had, have time, have no, have fun, have more, have trouble, go crazy, go mad, go mental, make do, make a killing, make it, ask yourself, find that, find it hard, call it, call that, do well, do great, do fine, put it this way, put it like, put my hand, put my own money, put my money, keep it short, keep it brief, keep quiet, keep my mouth, stop there, stop you there, check out, be able to see, pull through, run out, turn out, end up, work for me, work for us, ever, start crying, think of, believe it when
  `),
}

/** Verbs on their own. */
export const leaningVerbs: Readonly<Record<Leaning, ReadonlySet<string>>> = {
  promise: new Set(
    split(`send, email, e-mail, mail, forward, ship, post, text, message, phone, ring, call, telephone, contact, reply, respond, notify, inform, update, chase,
    arrange, organise, organize, schedule, reschedule, book, order, reserve, deliver, dispatch, courier, refund, prepare, draft, quote, requote, revise, amend, fix, repair, replace, install,
    escalate, investigate, research, confirm, circulate, distribute, submit, resend, invoice, reach, visit, sign, pay, donate, contribute, recode, rerun, rework, redo, rewrite, deal, handle, sort, raise,
    remind, consult, nudge, ping, loop, upload, collect, bring, write, ask, complete, finalise, finalize, finish, provide, supply, issue, request, expedite, correct, adjust, speak, talk, report, photograph, bike, whatsapp, dm, revert, recheck, credit, compile, fax, scan, return, ensure, guarantee, follow, introduce, double-check, record, measure, review, tell, warn, alert, approve, propose, insist, promise, fetch, deposit, transcribe, fill`),
  ),
  immediate: new Set(
    split(`pull, transfer, connect, explain, rephrase, repeat, read, show, demonstrate, demo, open, click, scroll, type, note, jot, start, begin, verify, search, spell, summarise, summarize,
    recap, clarify, mute, unmute, switch, play, zoom, navigate, log, look, answer, skip, continue, present, display, enter, grab, step, walk, read, write-down, describe, share, process, add, apply, describe, paste, hop, outline`),
  ),
  check: new Set(split(`check, find, verify, look, confirm`)),
  plan: new Set(
    split(
      `use, work, consider, try, plan, hope, launch, release, hire, attend, travel, focus, build, extend, compare, learn, move, develop, grow, expand, discuss, think, keep, decide, aim, examine, become, leave, study, run, make, classify, introduce, flip, reconsider, continue, play, watch, join, celebrate, open, merge, train, teach, drive, fly, live, retire, regenerate, stop`,
    ),
  ),
  none: new Set(
    split(`be, know, need, like, love, want, hate, remember, feel, mean, seem, understand, believe, agree, miss, stay, sleep, say, bet, guess, admit, assume, imagine, suppose, pass, survive, die, cry,
    have, never, not, probably, wait, forget, notice, hear, recommend, suggest, lose, regret, appreciate, enjoy, bear, spare, warn, cost, save, end, happen, depend, win, figure, hold, take, go, come, sit, let, stand, eat, drink, depend, spend, only, wish, expect, trust, swear, kill, beat, argue, challenge, settle, live, stick, earn`),
  ),
}

/** Verbs somebody can be asked to do; only these make an imperative or a request. */
export const askedVerbs: ReadonlySet<string> = new Set(
  split(`send, pop, chuck, dig, lend, shoot, email, mail, forward, ship, post, text, message, phone, ring, call, contact, reply, respond, write, notify, inform, update, chase, arrange, organise, organize, schedule, book, order, reserve, deliver,
    prepare, draft, quote, revise, amend, fix, repair, replace, install, escalate, investigate, confirm, submit, resend, sign, pay, sort, raise, remind, ping, upload, collect, bring, ask, provide, review, return, refund,
    check, look, find, get, give, make, put, add, include, let, have, take, set, drop, pick, fill, complete, come, do, keep, show, leave, page, visit, follow, pass, share, cancel, change, remove, print, advise, verify, attach, copy, see, speak, talk, join, meet, note, mark, use, go, help, work, hold, stop, move, throw, waive, extend, lower, reduce, drop, match, knock, start, try, plan, discuss, consider, read, feel, download, click, register, rsvp, propose, test, run, ensure, coordinate, handle, distribute, circulate, process, approve, stick, transfer, connect, extend, swap, reset, open, tell, file, fax, proceed, think, push, drive, pull, bill, charge, credit, investigate, measure, gather, list, mention, introduce, describe, explain, switch, refer, disregard, accept, respond, plan, enter, type, log, make, guarantee, put, type, throw, hurry, clear, install, deal, figure, attend, participate, enclose, identify, submit, rework, delete, turn, watch, enjoy, assist, support, be`),
)

/** Verbs an imperative may begin with when nothing else marks it; the commonest turns of speech are left out. */
export const orderVerbs: ReadonlySet<string> = new Set(
  split(`send, email, mail, forward, ship, post, text, message, phone, ring, call, contact, reply, respond, write, notify, arrange, schedule, book, order, reserve, deliver, prepare, draft, quote, revise, fix, repair, replace, confirm, submit, resend, sign,
    remind, ping, upload, collect, bring, ask, provide, review, return, refund, check, find, give, make, put, add, include, let, get, drop, pick, fill, complete, come, do, keep, show, leave, page, follow, pass, cancel, change, remove, print, advise, verify, attach, copy, speak, mark, have, take, set, stick, get, talk`),
)

/** Requests that are answered on the spot or ask for words alone: no commitment hangs on them. */
export const idleRequests: readonly string[] = split(`
  hesitate, worry, be afraid, note that, note the, note our, give my regards, give my love, give my best, give my thanks, give our regards, give our love, give our best, send my regards, send my love, send our love, pass on my regards, pass my regards, say hello, say hi, give him my, give her my, give them my, give everyone my, hear me, hear us, hear that, see my, see me, see that, see the screen, see it, tell me, tell us, say that, say it, repeat, spell, explain, describe, remind me, remember, imagine, believe, guess, think of, hold on, hold the line, hang on, bear with, wait, excuse me, forgive me, pardon,
  walk me, walk us, talk me, talk us, speak up, help me understand, give me a sec, give me a second, give me a moment, give me a minute, give me one, give me two, give me just, give me your, give us a second, give us a sec, go on, go ahead, come on, get some, get out of, get real, get me wrong, get this, let me, let us, let's, have a seat, have a good, have a great, have a nice, have a lovely, have a wonderful, have a feel, have a safe,
  take care, take your time, take it easy, take a seat, take all, make yourself, make no mistake, make sense, mind, keep going, keep on, keep in mind, keep talking, keep well, do you, do the math, do it again, call it, call me crazy, call me old, put it this way, say, let alone, give or take, do not, don't, check this out, put yourself, put simply, take that, take for, do that a lot, make it, look, leave me alone, see how, see what, see where, see why, get back to work, do it, take advantage, confirm your, confirm the, confirm for me, verify your, verify the, read me, read that, do i, do we, do they, do those, do these, do people, do most, have you, have they, have we, have i, have got, have to, have been, have had, have never, see you, get that, add up, come from, come with, do something, do what, find that, find it, make a lot, order to, let go, be, feel free, do anything, help you, help me, help, have, have some, have any, talk to you, talk soon, speak soon, speak to you, call you, send you, email you, give you, get you, let you, make you, show you, bring you, ring you, text you, ask you
`)

/** Words between "I will" and its verb that change nothing. */
export const passedOver: ReadonlySet<string> = new Set(
  split(
    `just, kinda, sorta, also, definitely, probably, certainly, absolutely, gladly, happily, personally, actually, then, now, quickly, simply, still, always, obviously, of, course, perhaps, maybe, hopefully, first, finally, please, kindly, again, only, really, basically, sort, kind, quite, gonna, myself, ourselves, all, both, next, even, usually, likely, totally, surely, immediately, try, and, to, gladly, either, possibly, indeed, already, truly, one, more, have, been`,
  ).filter(
    (word) =>
      !['one', 'more', 'have', 'been', 'of', 'and', 'to', 'both', 'try', 'only', 'already'].includes(word),
  ),
)

/** Said and passed over: sounds while thinking. */
export const fillers: ReadonlySet<string> = new Set(
  split(`uh, um, uhm, er, erm, eh, ah, hm, hmm, mm, äh, ähm, huh, oh, uh-huh, em`),
)

/** What makes an act happen here and now. */
export const nowWords: readonly string[] = split(`
  now, right now, real quick, really quick, quickly, a second, a sec, one second, one sec, a moment, one moment, two ticks, two seconds, this minute, bear with me, while we, while you, as we speak, on the screen, while i have you, while i've got you, hold on, hang on, on the line, in the chat
`)

/** What puts an act after the conversation even where "now" is said or the verb would be done on the spot. */
export const laterWords: readonly string[] = split(`
  get back to you, come back to you, call you back, ring you back, let you know, after the call, after this call, after we hang up, when we hang up, once we hang up, after the meeting, afterwards, later today, when i get back, when i'm back, back at the office, by email, in the post, follow up, as soon as we are off, and email, and call you, and ring you, and text you, get it to you, get that to you, send it to you, send it over, send you, email you, text you
`)

/** Marks of an act that hangs on the other side's yes. */
export const hangsOnYou: readonly string[] = split(`
  if you, if that, if it helps, if it would help, if this helps, if needed, if need be, if necessary, if required, if i can help, if there's anything, if there is any, if anything, if any, unless you, whenever you, when you get free, when you have time, say the word, let me know and, let me know if, give me the word, should you, if your, if y'all, if it is useful, if it is of use, if it suits, call me and, just ask, if he likes, in case you, if folks, if yous
`)

/** Telling what was said earlier, or what somebody else says: nothing new is taken on. */
export const reportedBy: ReadonlySet<string> = new Set(
  split(
    `said, told, says, saying, thought, swore, mentioned, promised, claimed, meant, figured, assumed, hoped, asked, pretend, tells, feeling, worried, afraid, scared, doubt, doubting, hope`,
  ),
)

/** Openings of a summary of what has been agreed already. */
export const recapWords: readonly string[] = split(`
  to recap, recap, to summarise, to summarize, to sum up, in summary, as i said, as promised, as discussed, as agreed, as i mentioned, like i said, as we said, so to be clear, just to confirm what
`)

/** Things the other side receives: "you'll get a confirmation". */
export const receivedThings: ReadonlySet<string> = new Set(
  split(
    `email, e-mail, mail, confirmation, text, call, letter, invoice, contract, quote, link, message, update, refund, replacement, parcel, package, document, documents, answer, details, copy, report, paperwork, proposal, invite, invitation, it, them, that, those, this, one, sample, samples, list, numbers, figures, statement, reply, response, visit, everything, receipt, form, pack, brochure, certificate, delivery, keys, draft, definitive, plan, word, from, parts, part, order`,
  ),
)

/** What is done to a thing when our side owes it: "it'll be shipped tomorrow". */
export const owedParticiples: ReadonlySet<string> = new Set(
  split(
    `sent, shipped, delivered, refunded, credited, posted, emailed, mailed, dispatched, fixed, replaced, repaired, installed, updated, corrected, completed, done, sorted, ready, reviewed, collected, called, contacted, booked, scheduled, arranged, signed, paid, finished, resolved, forwarded, issued, returned, removed, in, on, out, over, with, at, round, there, follows, follow`,
  ),
)

/** Yes, in the ways people take something on. Longest first in use. */
export const strongYes: readonly string[] = split(`
  yes please, please do, yes do, do that, go ahead, yes go ahead, please go ahead, that would be great, that would be good, that would be lovely, that would be perfect, that would be helpful, that would be very helpful, that would be brilliant, that would be fantastic, that would be wonderful, that would be ideal, that would be amazing, that would be nice, that would help, that would work, that would really help, that will be great, sounds good, sounds great, sounds perfect, sounds like a plan, let us do that, let us do it, i would like that, i would love that, i would appreciate that, i would appreciate it, works for me, that works, deal, you are on, would you, it is a deal, yes that, ok do that, if you would, if you could, if you do not mind, if you would not mind, definitely, absolutely, of course, for sure, perfect, lovely, brilliant
`)

/** Yes that may also be mere politeness. */
export const weakYes: readonly string[] = split(
  `yes, yeah, yep, yup, sure, ok, okay, great, good, fine, alright, all right, right, cool, excellent, thank you, thanks, no problem, certainly, will do, can do, done, got it, consider it done, happy to, gladly, no worries`,
)

/** Yes to a request: what our side says when it takes a task on. */
export const takingOn: readonly string[] = split(`
  will do, can do, consider it done, of course, absolutely, certainly, sure, sure thing, for sure, no problem, definitely, happy to, glad to, gladly, yes of course, yes absolutely, yep absolutely, yes certainly, yes sure, you got it, you bet, leave it with me, done, no worries, i can do that, we can do that, i can, we can, not a problem, right away, with pleasure, my pleasure, okay i will, i will, yes i will, we will, yes we will, will sort
`)

/** Refusals: an ask answered with one of these is answered. */
export const refusals: readonly string[] = split(`
  i can not, we can not, i am afraid, unfortunately, not possible, no way, i will not, we will not, we do not, i do not, not able to, unable to, that is not something, sorry but, sorry we, it is not possible, no we, no i, nah, i could not, we could not, can not do, will not let, not allowed, against policy
`)

/** How somebody takes back what they have just begun to say. */
export const repairWords: readonly string[] = split(
  `well, no, actually, or rather, rather, sorry, scratch that, i mean, wait, or, maybe`,
)

/** What two sides do together. */
export const jointActs: ReadonlySet<string> = new Set(
  split(`meet, talk, speak, discuss, test, reconvene, regroup, review, catch`),
)
