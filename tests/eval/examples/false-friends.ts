import { examples } from '../example.ts'

/** What looks like a finding and is none: turns of speech, quoted speech, sarcasm, recaps, names. */
export const falseFriends = examples(`
ff-see | phone | -
rep: well we will see about that

ff-bet | phone | -
rep: i'll bet you were glad to get home

ff-say | phone | -
rep: i will say this for it it is light

ff-admit | in-person | -
rep: I'll admit the colour isn't to everyone's taste

ff-second-shift | phone | constraint?
customer: we run two second shifts on the line

ff-sun | email | -
rep: The sun company is the one that makes the panels.

ff-will-name | phone | -
rep: will from the depot says hello

ff-will-noun | phone | -
customer: it was in my uncle's will

ff-quoted-promise | phone | -
customer: and the lad said i'll send you the part tomorrow and that was a fortnight ago

ff-quoted-rep | phone | -
rep: the notes here say the driver told you i'll be there by noon

ff-quoted-boast | phone | -
customer: your website says you are the number one installer in europe

ff-quoted-pressure | phone | -
customer: the last salesman told me you have till five o clock or the price is gone

ff-sarcasm | phone | -
customer: oh sure i'll just magic up ten grand shall i

ff-sarcasm-rep | phone | -
rep: yeah i'll just wave my magic wand

ff-recap | video | note-taking?
rep: so as I said earlier I'm sending the contract and you're sending the logo

ff-past-intent | phone | -
rep: i was going to ring you yesterday but the line was down

ff-would-have | phone | -
rep: i would have sent it if i'd had your address

ff-conditional-machine | email | -
rep: If the light turns red the pump will restart by itself.

ff-contract-renew | email | -
rep: The policy will renew on the first of May unless cancelled.

ff-joke | in-person | -
rep: I'll eat my hat if it rains

ff-vow | phone | -
rep: i won't tell anyone

ff-never-again | phone | -
customer: i'll never go on a cruise again

ff-let-me-tell | phone | -
rep: let me tell you it was some weekend

ff-ill-sick | phone | personal?
customer: he's been ill since tuesday

ff-well-we | phone | -
rep: well we were out on the water all day

ff-neighbour | phone | -
customer: my neighbour's going to paint his fence on friday

ff-hypothetical | video | -
rep: say someone rings you at night, they'll want an answer there and then

ff-habit | phone | -
rep: on a monday i'll usually have a coffee first

ff-thank | email | -
rep: Thank you for letting me know.

ff-polite-end | email | offer?
rep: Please do not hesitate to contact me.

ff-look-forward | email | -
rep: I look forward to hearing from you.

ff-remember | phone | -
customer: i'll always remember that

ff-negative | phone | -
rep: i can't promise anything

ff-customer-boast | in-person | constraint?
customer: We're the biggest egg producer this side of the river

ff-customer-years | phone | personal
customer: i've been in the trade forty years me

ff-title-ask | email | -
rep: The form is called Could You Be A Host.

ff-send-noun | phone | -
rep: that's the send button top right

ff-check-noun | phone | -
rep: he paid with a check

ff-promise-word | video | -
customer: you sales people always promise the earth

ff-auto-reply | email | -
rep: I am out of the office until Monday with no access to mail.

ff-voicemail | phone | -
rep: you've reached the parts desk we're closed right now

ff-quoted-offer | phone | -
customer: she said would you like me to post it and i said no
`)
