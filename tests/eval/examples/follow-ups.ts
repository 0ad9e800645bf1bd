import { examples } from '../example.ts'

/** Questions that take up what the customer has just said, and questions that go on with the script. */
export const followUps = examples(`
fu-ferry | phone | question, open-question, follow-up-question, serving
customer: the ferry cut our sailings in half
rep: how has that changed what you can ship

fu-choir | in-person | question, follow-up-question, serving
customer: there's a choir in here on thursdays
rep: how many of them are there in the choir

fu-damp | phone | question, follow-up-question, serving
customer: we've had damp in the back bedroom
rep: is the damp on the outside wall

fu-nurse | video | question, open-question, follow-up-question, serving
customer: our night nurse does all the charts on paper
rep: why does she prefer paper

fu-there | phone | question, open-question, follow-up-question, serving
customer: we moved everything to the unit at Harrow last month
rep: and how's it been working out there

fu-those | chat | question, follow-up-question, serving
customer: the two older mixers keep tripping the breaker
rep: how old are those?

fu-them | phone | question, open-question, follow-up-question, serving
customer: my drivers won't use the app
rep: what puts them off

fu-recipe | email | question, open-question, follow-up-question, serving, uptake
customer: We changed the dough recipe in June and the crust has been soft ever since.
rep: What did you change in the recipe, and how do you bake it now?

fu-visa | phone | question, follow-up-question, serving
customer: my student's visa got refused
rep: did they give a reason for the refusal

fu-tell-more | video | question, open-question, follow-up-question, serving
customer: stocktaking is a nightmare
rep: tell me more about the stocktaking

fu-script-post | phone | question
customer: the chimney smokes when the wind's in the east
rep: what's the best email for you

fu-script-size | phone | question, serving
customer: my daughter picked the kitchen
rep: how wide is the front door

fu-script-heard | video | question, serving?
customer: we had two people off sick all week
rep: and where did you hear about us

fu-script-next | in-person | question, serving
customer: it's mostly bread and a few cakes
rep: do you have parking at the back
`)
