/** How conversations begin, turn and end. {first} and {me} are the first names of the two. */
export const openings = {
  call: [
    'Hello {first}, this is {me} from Larkfield. Is this a good moment? What can I do for you?',
    'Good morning {first}, {me} here. You asked me to ring. What is going on over there?',
    '{first}, it is {me}. I have ten minutes and a pen. What is it about?',
    'Hi {first}, {me} of Larkfield, you left a message with the office. What happened?',
  ],
  visit: [
    'Good morning {first}, thank you for the coffee. Show me, what did you want me to see?',
    'Hello {first}. It smells wonderful in here. What is on your mind today?',
    '{first}, good to see you. Before we look at anything, how has it been going?',
  ],
  meeting: [
    'Hello {first}, I can see you and hear you. Where would you like to begin?',
    'Good afternoon {first}. I have read your message twice. Tell me how it is in your own words.',
  ],
} as const

export const asides = [
  'By the way, you may laugh. {aside}',
  'You must think I only talk about ovens. {aside}',
  'Sorry, I am a little slow today. {aside}',
  '{aside} But you did not ring for that.',
] as const

export const asideAnswers = [
  'I did not know that. Thank you for telling me.',
  'No, I like to hear that.',
  'That explains a lot, and I will remember it.',
] as const

/** The customer goes on, because somebody has listened. */
export const goingOn = [
  'That is it exactly, and nobody has put it like that before, my family only says that I worry too much.',
  'Yes. You see, I have explained it to three people by now and you are the first who did not look at the clock.',
  'Yes, and it gets worse before the holidays, when everybody wants everything on the same morning.',
  'I had not thought of it like that. I always believed it was me, to be honest, and I said nothing for weeks.',
  'Exactly. We talk about it at breakfast and at supper, my children can do my voice by now.',
  'Yes. I even dreamt of it, I stood there in my nightshirt and the whole town was looking in.',
] as const

export const readings = [
  'I am writing it down, and I will read it back to you next time.',
  'Let me make a note of that, then you need not tell it twice.',
  'I have it in my notebook now.',
  'Got it, that is noted.',
] as const

export const farewells = [
  'Good. Then I will let you go, you have bread waiting.',
  'Thank you, that was useful.',
  'That is all I wanted. Have a good day.',
  'Lovely. Give my regards to the office.',
  'Good, then I can sleep tonight.',
] as const

export const thanks = [
  'Thank you!',
  'Great, thanks.',
  'Perfect, that helps.',
  'Good. Thank you for asking.',
] as const

/** What comes out when a rep talks instead of listening. */
export const boasts = [
  'You know, we are the number one for deck ovens in the whole country, and nobody else has a steam system like ours. We won the gold medal in Munich again.',
  'Honestly, the Larkfield Five is simply the best oven money can buy, everybody loves it. We have over four hundred customers and not one has ever gone back.',
  'By the way, we were named oven maker of the year, for the second time running, and the jury called our stone a work of genius.',
  'I must say I am really proud of our people, nobody in this industry comes close to what our workshop does every day.',
  'The big chains all buy from us, you would not believe the names on our list, and they know why.',
  'I always tell people, there is no better deck oven anywhere, and I have seen them all in my time.',
  'I have been in this trade for fifteen years and I was the best seller in the north last year, so you can trust me on that.',
] as const

export const pressures = [
  'The price is only valid until tonight, so you really have to decide now, there are two others waiting for this one.',
  'What would it take to get your signature today? You would be making a big mistake if you wait.',
] as const

export const deadlines = [
  'by Friday',
  'within two days',
  'by the end of the week',
  'tomorrow',
  'by next Tuesday',
  'by Thursday',
  'within a week',
  'by next Wednesday',
] as const
