import { examples } from '../example.ts'

/** Ourselves held up where nobody asked, and what only looks like it. */
export const egos = examples(`
ego-leader | phone | ego, pitch?
rep: we're the leading supplier of dental chairs in the whole country

ego-awards | video | ego, pitch?
rep: we've won best payroll provider four years running

ego-years | in-person | ego, pitch?
rep: I've been in this business thirty years, there's nothing about boats I don't know

ego-clients | video | ego, pitch?
rep: we work with Siemens and Nestlé and pretty much all of the big banks

ego-nobody | phone | ego, pitch?
rep: nobody else on this coast can do what we do with a hull

ego-best | in-person | ego, pitch?
rep: it's quite simply the finest oven money can buy

ego-proud | email | ego, pitch?
rep: As a proud family firm since 1924 we are renowned for unrivalled craftsmanship.

ego-signature | email | ego, pitch?
customer: Please confirm the collection time.
rep: Collection is at nine. Kind regards, Rolf - Voted number one haulier in the north three years in a row

ego-oneup-short | phone | ego, pitch?
customer: we did forty covers on saturday
rep: forty ha our smallest client does two hundred before lunch

ego-oneup-kids | in-person | ego, pitch?
customer: I'm shattered, the twins were up at four
rep: you think that's early, I'm up at three every day of my life

ego-self | phone | ego, pitch?
rep: i don't like to brag but i closed more policies than anybody in the region last year

ego-expert | video | ego, pitch?
rep: trust me I've seen a thousand of these projects and I can tell you what you need before you open your mouth

ego-unasked-answer | phone | ego, pitch?
customer: what does the service cover
rep: well we were founded in 1987 and we've grown to be the most trusted name in lifts

ego-asr | phone | ego, pitch?
rep: so yeah we're basically the number one printing company in the midlands um bar none

ego-name-drop | in-person | ego, pitch?
rep: I fitted the prime minister's kitchen you know, lovely man

ego-world-class | email | ego, pitch?
rep: Our world-class team is second to none.

ego-competitors | phone | ego, pitch?
rep: the other lot down the road can't hold a candle to us

ego-gush | chat | ego, pitch?
rep: honestly our cakes are the most amazing in town everyone says so

ego-belittle | phone | ego, pitch?
customer: i fitted it myself
rep: well that explains it, that's why you get a professional like me

ego-history | video | ego, pitch?
rep: before we start, a bit about us: six hundred staff, twelve offices, listed since 2009 and growing forty percent a year

asked-years | phone | -
customer: how long have you been doing this
rep: i've been doing it for twelve years now

asked-clients | video | -
customer: who else in care uses this?
rep: about thirty homes, mostly in the north, and two hospices

asked-awards | phone | -
customer: have you won anything for it
rep: yes the trade prize in 2024

tied-need | phone | serving?, pitch?
customer: it has to be quiet because the bedroom is right above
rep: this one's the quietest in the range at thirty eight decibels so it'd suit you upstairs

plain-pitch | phone | pitch
rep: it comes with a five year warranty and free fitting and it uses half the electric

plain-i | phone | -
rep: i live over that way myself so i know the turning you mean

plain-thanks | email | -
rep: Thank you for your patience with us this week.

quote-customer | video | serving?
rep: you said you want to be the best bakery in the county by summer

praise-customer | phone | -
rep: you've got the best kept yard i've seen all year

honest-limit | in-person | serving
rep: to be straight with you, we're not the cheapest and on a job this size you'd do better with a one man band

fact-size | phone | -
customer: are you a big outfit
rep: there's nine of us

best-day | phone | question, serving?
rep: what's the best day for you

best-wishes | email | -
rep: Best wishes from all of us for the new term.

leading-edge | phone | -
rep: the leading edge of the blade wants sharpening

first-aid | phone | -
rep: the number one bus stops right outside

we-introduce | phone | -
rep: hi it's sam from hartley roofing i've got you down for half past two

sarcasm-own | phone | -
rep: yeah well we're clearly geniuses, we sent it to the wrong house twice

years-customer | phone | -
rep: you've been with us eleven years i see here thank you

modest | video | serving?
rep: I don't know your process, you're the expert there

customer-praises | phone | -
customer: everybody says you're the best in town
`)
