import type { Line } from '../talk.ts'

/**
 * What is said again and again between a house that sells storage and packing and those who buy from it: a line or a
 * few that belong together. Words in braces are filled in for each conversation, some of them common and some rare.
 */
export const exchanges: readonly (readonly Line[])[] = [
  [
    ['customer', 'The {good} we have from you stand in {place}, and {trouble}.'],
    ['rep', 'Which of the {good} is it, the ones in {place} or all of them?'],
    ['customer', 'Only those of the type {model}. The others are fine.'],
  ],
  [
    ['rep', 'How does {who} get along with the {good} now?'],
    ['customer', 'Better than last year. But {who} {consequence} whenever it rains.'],
    ['rep', 'So when it rains {who} {consequence}. What would have to be different?'],
  ],
  [
    ['customer', 'We open a second hall in {town} in {month}, and nothing is ordered for it.'],
    ['rep', 'How large is the hall in {town}?'],
    ['customer', 'About {count} steps by {few}, with a low roof at the end.'],
  ],
  [
    ['customer', '{cost}.'],
    ['rep', 'I did not know that. How long has it been so?'],
    ['customer', 'Since {month}, more or less.'],
  ],
  [
    ['rep', 'I have your order {order} in front of me: {count} {good} to {town}.'],
    ['customer', 'That is the one. Only {few} of them arrived.'],
    ['rep', '{promise}.'],
  ],
  [
    ['customer', '{request}?'],
    ['rep', '{promise}.'],
    ['customer', 'Thank you, that helps {who} more than me.'],
  ],
  [
    ['rep', '{question}'],
    ['customer', 'I would have to ask {who}. I believe it began with the delivery from {town}.'],
  ],
  [
    ['customer', 'Another house in {town} offered us the {model} for {count} euros less.'],
    ['rep', 'Then take it, if it holds as much. What does it say about the weight?'],
    ['customer', 'Nothing. That is why I call.'],
  ],
  [
    ['rep', '{boast}'],
    ['customer', 'That may be. But {trouble}, and {who} {consequence}.'],
  ],
  [
    ['rep', '{honest}'],
    ['customer', 'I am glad that somebody says so.'],
  ],
  [
    ['customer', '{wish}.'],
    ['rep', 'If I understand you, it is less about the {good} and more about {who}. Is that right?'],
    ['customer', 'Yes. It is about {who}.'],
  ],
  [
    ['customer', 'Who pays for the way back to {town}, you or we?'],
    ['rep', 'We do, for the {few} that are bent. For the others I will ask {by}.'],
  ],
  [
    ['rep', 'Do you still have the paper for {article}?'],
    ['customer', 'Somewhere. It says {article} and a date in {month}.'],
    ['rep', 'That is the old series, before they changed the holes.'],
  ],
  [
    ['customer', 'Mrs. {name} from our office will be there on the day, I am away in {town}.'],
    ['rep', 'Then I will write to Mrs. {name} as well, {by}.'],
  ],
  [
    ['rep', 'Let me read it back: {count} {good}, grey, to {place}, not before nine.'],
    ['customer', 'Not before eight. And tell the driver that the gate in {town} is locked.'],
    ['rep', 'Not before eight, and the gate is locked.'],
  ],
  [
    ['customer', 'My colleague {name} says that {trouble} as soon as it is cold.'],
    ['rep', 'Has {name} taken a picture of it?'],
    ['customer', 'Two of them, I can send them.'],
  ],
  [
    ['customer', 'Yes.'],
    ['rep', 'And the invoice {order}, was that right in the end?'],
    ['customer', 'No, it came {few} times. Our bookkeeper has put it aside.'],
    ['rep', 'I am sorry about that. I will have it cancelled {by}.'],
  ],
  [
    ['rep', 'What happens if nothing changes before {month}?'],
    ['customer', 'Then we stop sending to {town}, and two people have nothing to do.'],
  ],
  [
    [
      'customer',
      'The inspection is in {month}. They look at the {good} first, and at the load on every shelf.',
    ],
    ['rep', 'Who has done the inspection before, somebody from {town}?'],
    ['customer', 'A Mr. {name}. He was strict, but he was right.'],
  ],
  [
    ['customer', 'Mm-hm.'],
    ['rep', 'The {model} carries {count} kilograms, the older {model} somewhat less.'],
    ['customer', 'I see.'],
  ],
  [
    [
      'rep',
      'We also have the {model} now, with the wide shelf, in three colours, and it is cheaper this month.',
    ],
    ['customer', 'I have not asked about that.'],
    ['rep', 'You are right. Back to {place}, then.'],
  ],
  [
    ['customer', 'If it were only the {good} I would not complain, but it is the third time.'],
    ['rep', 'Three times. When were the other two?'],
    ['customer', 'In {month}, and once before that, with order {order}.'],
  ],
  [
    ['rep', 'Should I come and look at it myself? I am in {town} next week anyway.'],
    ['customer', 'That would be the best. {who} can show you everything.'],
  ],
  [
    ['customer', 'Can we pay the {count} hundred in two halves?'],
    ['rep', 'I have to ask for that, I cannot decide it. I will ask and call you back {by}.'],
  ],
]

/** What most of a conversation is made of: looking things up, reading numbers out, weather, and yes and no. */
export const between: readonly (readonly Line[])[] = [
  [
    ['customer', 'One moment, the paper is on the other desk.'],
    ['rep', 'Take your time.'],
    ['customer', 'Here it is. {article}.'],
    ['rep', '{article}. Yes.'],
  ],
  [
    ['rep', 'The line is bad today.'],
    ['customer', 'That is the hall. Now it is better.'],
    ['rep', 'Much better.'],
  ],
  [
    ['customer', 'Number {order}, from {month}.'],
    ['rep', 'Number {order}. It is here on the screen.'],
    ['customer', 'Good.'],
  ],
  [
    ['rep', 'It was raining in {town} when the truck left.'],
    ['customer', 'Here as well. The whole yard was under water.'],
    ['rep', 'The same in {town}.'],
  ],
  [
    ['customer', 'Mm-hm.'],
    ['rep', 'Then {count} in the first row, {few} in the second.'],
    ['customer', 'Right.'],
    ['rep', 'And {count} along the wall.'],
    ['customer', 'Along the wall, yes.'],
  ],
  [
    ['customer', 'There is somebody at the gate. I am back.'],
    ['rep', 'No hurry.'],
  ],
  [
    ['rep', 'The {model} is the one with the blue label.'],
    ['customer', 'Blue, yes. The {model} had a green one.'],
    ['rep', 'Green was before {month}.'],
  ],
  [
    ['customer', 'Mr. {name} sat there before, and Mrs. {name} after him.'],
    ['rep', 'Ah, Mr. {name} from {town}.'],
    ['customer', 'The very one.'],
  ],
  [
    ['rep', 'That makes {count}, with the {few} from the other pallet.'],
    ['customer', '{count}. Written down.'],
  ],
  [
    ['customer', 'Yes.'],
    ['rep', 'Grey, two metres, from {town}.'],
    ['customer', 'Exactly.'],
  ],
  [
    ['customer', 'The road through {town} is closed again.'],
    ['rep', 'Since the bridge, yes. They all drive by {town} now.'],
    ['customer', 'It takes longer, but the view is nice.'],
  ],
  [
    ['rep', 'The label says {article}, the box says {article}.'],
    ['customer', 'Mine says {article}.'],
    ['rep', 'Then it is the same box.'],
  ],
  [
    ['customer', 'No, the other way round.'],
    ['rep', 'The other way round. First {count}, then {few}.'],
    ['customer', 'Yes, so.'],
  ],
  [
    ['rep', 'Okay.'],
    ['customer', 'The floor was laid by a firm from {town}, {few} years ago in {month}.'],
    ['rep', 'By a firm from {town}. Okay.'],
  ],
]

/** What letters hold, each of them on its own. */
export const letters = [
  'I have not forgotten you: the {good} for {place} are on their way, order {order}, {count} of them in all.',
  'Thank you for your patience. I asked in {town}: the {model} comes in {month}, and not before.',
  'You asked whether {article} can be mended. It can, says our workshop, and it would cost {count} euros.',
  '{promise}. Until then please leave the {good} as they are, so that nobody gets hurt.',
  'I spoke to Mrs. {name} about order {order}. She agrees, and the invoice is cancelled.',
  'As you said, {who} {consequence}. I would like to see that for myself. {question}',
  'Here is what I wrote down on the telephone: {trouble}, since {month}, and {who} {consequence}.',
] as const

export const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
] as const
