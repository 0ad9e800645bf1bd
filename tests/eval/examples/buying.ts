import { examples } from '../example.ts'

/** A customer asking about price, delivery, contract or next steps, comparing, bringing in who decides. */
export const buying = examples(`
buy-price | phone | question, buying-signal
customer: how much would that come to for the three rooms

buy-delivery | phone | question, buying-signal
customer: and if i said yes how soon could you get it here

buy-contract | video | question, buying-signal
customer: how long is the contract and can we get out of it early

buy-next | video | question, buying-signal, open-question
customer: so what are the next steps from here

buy-finalists | phone | buying-signal, competitor
customer: it's between yourselves and one other firm now

buy-deciders | video | buying-signal, decision, plan?, ask?, offer?, question?
customer: I'd like to bring our managing director onto the next call so she can see it

buy-pay | in-person | question, buying-signal
customer: can we pay it monthly or is it all up front

buy-discount | email | question, buying-signal
customer: Is there anything off if we take all four?

buy-install | phone | question, buying-signal
customer: what's your lead time on fitting

buy-warranty | chat | question, buying-signal
customer: whats the guarantee on it

buy-start | phone | question, buying-signal
customer: when could my daughter start the course

buy-sign | video | question?, buying-signal, ask?
customer: where do I sign

buy-order | email | buying-signal, ask?
customer: We would like to order two of the larger units.

buy-compare | phone | question, buying-signal, competitor?, open-question
customer: how do you compare with the swedish one on running costs

buy-total | phone | question, buying-signal
customer: does that include the vat

buy-trial | video | question, buying-signal, ask?
customer: could we try it on one ward first

buy-stock | chat | question, buying-signal
customer: do you have it in stock in green

buy-wife | in-person | buying-signal?, decision, promise?, plan?
customer: I'll have to bring my wife in to see it before we say yes

buy-not-weather | phone | question
customer: is it raining up your way

buy-not-opening | phone | question
customer: what time do you close

buy-not-complaint | phone | question, pain?, open-question
customer: why has nobody rung me back

buy-not-password | chat | question, open-question
customer: how do i reset my password

buy-not-price-past | phone | budget?, competitor?
customer: we paid far too much for the last one

buy-not-thanks | email | -
customer: Thanks for coming out on Monday.

buy-not-cost-idiom | phone | pain?
customer: it cost me a lot of sleep i can tell you

buy-not-repairs | phone | question
customer: is the engineer the same chap as last time

buy-not-speaker | phone | question?
customer: sorry who am i speaking to

buy-not-mail | email | -
customer: Got it, many thanks.
`)
