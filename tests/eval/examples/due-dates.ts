import { examples } from '../example.ts'

/** When it is due, on the customer's calendar. Without a clock of its own a talk is on Wednesday 18 November 2026. */
export const dueDates = examples(`
due-eod | email | promise, due 2026-11-18, ownership?, serving?
rep: I'll have the lease figures to you by EOD.

due-cob-friday | email | promise, due 2026-11-20, ownership?, serving?
rep: I will get you the soil report by COB Friday.

due-week-from-tuesday | phone | promise, due 2026-12-01, ownership?, serving?
rep: i'll bring the demo tractor over a week from tuesday

due-end-of-quarter | video | promise, due 2026-12-31, serving?
rep: we'll have the api docs over to you by the end of the quarter

due-before-weekend | phone | promise, due 2026-11-20, due 2026-11-22, ownership?, serving?
rep: i'll get the keys to you before the weekend

due-on-the-3rd | phone | promise, due 2026-12-03, serving?
rep: we'll deliver the marquee on the 3rd

due-48-hours | chat | promise, due 2026-11-20, serving?
rep: we'll reply to your complaint within 48 hours

due-back-monday | phone | promise, due 2026-11-23, ownership?, serving?
rep: i'll ring you when i'm back on monday

due-next-week | phone | promise, due 2026-11-27, ownership?, serving?
rep: i'll post the sample shoes to you next week

due-this-week | phone | promise, due 2026-11-20, ownership?, serving?
rep: i'll drop the contract in to you this week

due-fortnight | phone | promise, due 2026-12-02, serving?
rep: we'll send you the lab results in a fortnight

due-three-working-days | email | promise, due 2026-11-23, serving?
rep: We will refund your deposit within three working days.

due-first-thing | phone | promise, due 2026-11-19, ownership?, advocacy?, serving?
rep: i'll call the depot for you first thing tomorrow

due-tonight | chat | promise, due 2026-11-18, ownership?, serving?
rep: ill send u the pics tonight

due-same-weekday | phone | promise, due 2026-11-25, ownership?, serving?
rep: i'll bring the brochures round on wednesday

due-day-after-tomorrow | phone | promise, due 2026-11-20, ownership?, serving?
rep: i'll email you the floor plan the day after tomorrow

due-long-date | email | promise, due 2026-12-09, serving?
rep: Our fitters will be with you on Wednesday, December 9th.

due-british-date | email | promise, due 2027-01-14, serving?
rep: We will send the renewal papers to you by 14 January.

due-ten-days | phone | promise, due 2026-11-28, ownership?, serving?
rep: i'll have a proper costing for you in ten days

due-end-of-month | email | promise, due 2026-11-30, ownership?, serving?
rep: I will forward the audited accounts to you by the end of the month.

due-hours | chat | promise, due 2026-11-18, ownership?, serving?
rep: I'll message you with the tracking number in two hours

due-later-of-two | phone | promise, due 2026-11-20, ownership?, serving?
rep: i'll send it you thursday or friday

due-end-next-week | phone | promise, due 2026-11-27, ownership?, serving?
rep: i'll get you three prices by the end of next week

due-couple-of-days | phone | promise, due 2026-11-20, ownership?, serving?
rep: i'll come back to you on the glazing in a couple of days

due-by-lunchtime | phone | promise, due 2026-11-19, ownership?, serving?
rep: i'll text you the driver's number by lunchtime tomorrow

due-time-only | phone | promise, due 2026-11-18, ownership?, serving?
rep: i'll phone you back at half four this afternoon

due-monday-week | phone | promise, due 2026-11-30, ownership?, serving?
rep: i'll get the cheque in the post to you monday week

due-numeric | email | promise, due 2026-12-01, ownership?, serving?
rep: I'll email you the updated rota on 2026-12-01.

due-second-december | phone | promise, due 2026-12-02, serving?
customer: when will it come
rep: we'll get it out to you on the second of december

due-asr-ordinal | phone | promise, due 2026-11-27, serving?
rep: we'll post the certificates to you by the twenty seventh

due-midweek | phone | promise, due 2026-11-24, ownership?, offer?, serving?
rep: so i'll ring you tuesday around three if that's okay

due-auckland | phone | promise, due 2026-11-20, ownership?, serving? | 2026-11-18T23:30:00Z Pacific/Auckland
rep: i'll courier the valve to you tomorrow

due-los-angeles | phone | promise, due 2026-11-19, ownership?, serving? | 2026-11-19T02:00:00Z America/Los_Angeles
rep: i'll send you the permit forms tomorrow

due-month-turn | phone | promise, due 2027-01-01, ownership?, serving? | 2026-12-28T10:00:00Z Europe/Berlin
rep: i'll mail you the price list by friday

due-sydney-tonight | chat | promise, due 2026-11-21, ownership?, serving? | 2026-11-20T21:00:00Z Australia/Sydney
rep: I'll message you the gate code tonight

due-no-date | phone | promise, ownership?, serving?
rep: i'll send it over as soon as the vet has signed it

due-shortly | chat | promise, ownership?, serving?
rep: I'll be in touch with you shortly about the lift

due-not-sun | email | promise, ownership?, serving?
rep: I'll forward your question to the Sun company and copy you in.

due-not-shift | phone | promise, ownership?, serving?
rep: i'll send you the rota with the two second shifts on it

due-not-march | email | promise, ownership?, serving?
rep: I'll introduce you to April in our accounts office and Mr March at the depot.

due-not-term | email | promise, ownership?, serving?
rep: I'll send you the terms for the 30 day plan and the 12 month plan.

due-not-machine | phone | promise, ownership?, serving?
rep: i'll get you a price on the second hand may and baker mixer

due-customer | phone | promise, owner customer, due 2026-11-24
customer: i'll let you have the deposit by next tuesday

due-not-question | phone | promise, ownership?, serving?
customer: can it wait till monday
rep: it can yes i'll put your name against it and write to you
`)
