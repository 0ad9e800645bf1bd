/**
 * What people say on either side of a sale or a service, by idea. One idea a group, and one weight a
 * group (`role-weights.ts`). No trade, brand or product: only what any seller, agent or customer says.
 */
export const roleCues: Readonly<Record<string, string>> = {
  'offers help': `how can i help | how may i help | how could i help | can i help you | help you with | can i assist |
    may i assist | assist you | happy to help you | glad to help you | here to help | what can i do for you | anything else i can |
    is there anything else | anything else you need | anything else today | do you need anything else |
    do you need any other | any other questions | further assistance | need any help | what can i get you | what brings you | looking after you | be of service | help you find | i can help | we can help you`,
  'asks for a time': `let me check | let me look | let me pull | let me see | let me find out | bear with me | one moment |
    just a moment | give me a moment | give me a sec | give me a second | hold on for me | i'll just check | i'm just checking |
    i'll check for | i'll check that | i'll look into | allow me a moment | while i check | i'll find out | let me get`,
  'asks who they are': `may i have your | can i have your | can i get your | can i take your | could i have your |
    may i ask your | your full name | your name | your order number | your order id | your account number | your account id |
    your email | your phone | your number | your address | your zip | your postcode | date of birth | your username |
    what's a good number | best number | your details | your membership | verify your`,
  'speaks of theirs': `your order | your account | your reservation | your booking | your appointment | your request |
    your subscription | your refund | your business | your team | your budget | your needs | your current |
    your company | your house | your home | your flight | your ticket | your table | your payment | your purchase | your trip |
    your policy | your project | your own | you guys using | for you | on your side | your end`,
  'sees them off': `thank you for calling | thanks for calling | thank you for contacting | thanks for contacting |
    thank you for choosing | thanks for choosing | for your patience | for your interest | for your time today |
    you're welcome | you are welcome | my pleasure | pleasure to help | have a great day | have a nice day | have a good day |
    have a wonderful day | have a lovely day | enjoy your | have a great | have a wonderful | good day ahead | have a good one |
    for your business | for jumping on | for joining | no worries`,
  'makes up for it': `sorry for the inconvenience | i apologize | i apologise | my apologies | sorry to hear | sorry about that |
    sorry for any | we apologize | so sorry | sorry for the wait | unfortunately | i do apologise | terribly sorry`,
  'puts a choice': `would you like | would you prefer | do you prefer | would you rather | would you be | would you want | if you'd like | if you like |
    if you want | do you want me | should i | shall i | how about | do you want to | would that work | does that work |
    how does that sound | would it help | do you have any questions | do you have any other | any preference`,
  recommends: `i recommend | i'd recommend | i would recommend | i suggest | i'd suggest | you could | you can | you'll get | you get |
    you'll have | you'll be | you'd be | you might | i'd go for | what i'd do | what it does is | what that means | the way it works | you may`,
  'speaks for the house': `our company | our team | our customers | our clients | our products | our product | our website |
    our platform | our service | our services | our warehouse | our engineers | our store | our stores | our prices | our pricing |
    our policy | our software | our system | our specialists | we offer | we provide | we specialize | we specialise |
    we work with | we do have | we have a | we've got a | we also | we deliver | we ship | i work for | i'm calling from |
    calling on behalf | calling from | our manager | my manager | my customers | our best | our organization |
    our model | our fee | our rates | at our | with us`,
  'names terms': `per month | per user | a month | free delivery | free shipping | discount | special offer |
    special price | warranty | i can do | i can give you | i can offer | we can offer | list price | the price is | it costs |
    the price on | in stock | lead time | that comes with | it comes with | it comes in | includes | guarantee | available at`,
  'finds out': `are you looking | what are you looking | looking for something | what's your budget | tell me about your | tell me a bit about | walk me through |
    what do you currently | how do you currently | are you using | have you heard | have you ever | are you interested | are you familiar |
    what kind of | what type of | which city | what city | what date | what time | what day | which day | when would you | where would you |
    how many people | how long have you | what would you | do you have a preference | is there a particular | any particular | in which |
    at which | on what date | at what time | what do you do | did you know | do you know about | what matters | who else`,
  'reports it done': `has been booked | has been made | has been confirmed | has been processed | has been updated | have been made | was made | was successful |
    is confirmed | is booked | i've booked | i have booked | i've sent | i've added | i've found | i found | i have found | been reserved | successfully |
    could not be made | was not able to | wasn't able to | i wasn't able`,
  'reads it back': `please confirm | to confirm | just to confirm | is that correct | is this correct | is that right | confirm the following |
    you'd like to | you want to | you would like | so you're | so you want | you said | you mentioned | sounds like you | confirming`,
  'greets for the house': `speaking with | speaking how | you're speaking | you're through to | welcome to | this is the | i run the | with customer service |
    customer support | sales manager | your agent | i'll be helping | i'll be assisting`,
  'makes the case': `i would like to talk | i'd like to talk | i want to talk | i want to tell you | i would like to tell | i'd like to tell | i'd like to present |
    would you consider | would you be willing | are you willing | would you be interested | is that something | every little | make a difference | makes a difference |
    a big difference | for example | for instance | in addition | as well as | on average | not only | we appreciate | i appreciate your | the best part |
    thank you for your | thanks for your | how much would you like | i encourage you | i can assure | you won't regret | it helps | in fact | how do you feel about`,
  'asks about them': `are you | have you | did you | do you know | would you | what have you | how did you | do you feel | do you think | do you use |
    do you currently | is that something you | to you | worked for you | what happens when | how come |
    how many of your | how often do you | what would it | and what have | what else have`,
  'needs something': `i need | i want | i'd like | i would like | i'm looking | i am looking | i was looking | i was hoping | i was wondering | i'm trying |
    i am trying | we need | we're looking | we are looking | we want | we'd like | i'm hoping | i'd want | what i need | i'd rather | we'd want | i'm after | i need to`,
  'asks for a service': `can you help | can you book | can you find | can you get | can you tell | can you check | can you give | can you make | can you show |
    can you send | can you please | could you help | could you book | could you find | could you get | could you tell | could you check | could you please |
    could you give | please book | please find | please get | find me | get me | book me | help me | will you | i need help | show me | can i get a | can i get the |
    can i still | can i change | can i return | tell me what | give me the`,
  'speaks of mine': `my order | my account | my booking | my reservation | my bill | my budget | my husband | my wife | my kids | my son | my daughter | my boss | my card |
    my house | my phone | my car | my mom | my dad | my mother | my father | my brother | my brothers | my sister | my friend | my flight | my ticket | my subscription |
    my package | my refund | my size | my purchase | my company | my ex | my in laws | my landlord | my place | my family | my money`,
  'describes our side': `our current | we currently | we use | we've been using | our budget | our old | we've had | our supplier | our problem | our guys | our drivers | we're using | we have two | we have three | we've got | our landlord | our contract | our board | we lost | we tried | we had a | we bought`,
  'asks price and terms': `how much is | how much are | how much does | how much would | how much will | how much do | so how much | what's the price | what is the price | what does it cost |
    what will it cost | do you have any | do you offer | do you deliver | do you take | do you ship | is there a | is there any | are there any | does it | do they | is it under | can it | what about |
    how long does | how long will | how do i | how can i | where can i | who would | what if | what happens if | what's the setup | is that in the | is it possible | what is the | what's their | what else do you`,
  'takes it': `sounds good | sounds great | that works | that will be all | that'll be all | that's all | that is all | that will be it | that's it | yes please | that would be great |
    that would be good | thanks a lot | thanks a bunch | thank you so much | thanks so much | for your help | for the help | for the info | for the information | okay thanks | ok thanks | great thanks | i'll take |
    i'll think | i will think | let me think | perfect thanks | that's great | that's good | that's perfect | that is perfect | that's fine | no thank you | no thanks | not right now | good to know | i'll have a think`,
  'holds back': `too expensive | too much | not interested | i'm not sure | can't afford | cannot afford | i don't think | i don't want | i don't need | we don't need | a lot of money | i'm not signing |
    i'm just looking | we're just looking | i don't know if | i'm not doing | i'm worried | i don't trust | not enough | i can't | i said | already have | i already | i don't have`,
  'reports a trouble': `doesn't work | not working | isn't working | broken | i bought | i received | i ordered | i haven't received | haven't received | never arrived | supposed to | wrong size |
    the wrong | we have a problem | the problem is | i have a problem | i have an issue | having trouble | having issues | nobody | still waiting | last year you | you said | you told | you sent | you promised | on hold | charged me | charging me | cancel my | return my | i got a | i had a | it's gone up | i've been with`,
  'comes round': `i would love to | i'd love to | i'll do | i will do | i'd be happy to | i would be happy to | i could do | i would consider | i'd consider | i might | i may |
    i've heard | i have heard | i didn't know | i did not know | never heard | i'm interested | i am interested | sounds interesting | sounds like a | tell me more | tell me a little |
    what do they | who are they | what is it | how do they | how do you know | how do i know | check it out | look into it | i would like to know | oh i see | oh really | is it true`,
  'says who I am': `my name is | my email is | my account | my phone number | my number is | my address is | my order number | my username | my zip | my id`,
}

/** Words for the other person, and words for oneself. */
export const you: ReadonlySet<string> = new Set("you your you're you'll you'd you've yours u".split(' '))
export const me: ReadonlySet<string> = new Set("i i'm i'd i'll i've my me mine im ive".split(' '))
