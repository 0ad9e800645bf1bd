import type { Scene } from './scene.ts'

export const bread: readonly Scene[] = [
  {
    title: 'Without gluten',
    kind: 'discovery',
    said: 'Every day somebody asks me for bread without gluten, and I send them away. I would like to make it. But {product} is everywhere in {place}, you could write your name in the flour on the shelves.',
    asked: 'Who is it that asks, people who would like it or people who get ill?',
    detail:
      'Both. There is a girl of nine, she is a coeliac, she stands outside while her brother chooses. Her mother asked {colleague} whether we could wrap a roll in foil. I had no answer.',
    takenUp: 'A girl of nine who stands outside. Then it has to be safe, and not only a label on a shelf.',
    wish: 'I would do it for her alone. But I am frightened of doing it wrong, one mistake and somebody is in hospital.',
    honest:
      'In your oven I would not do it, I say that although I sell ovens. The fan carries flour. A small closed one in another room would be safe.',
    ask: 'Is there a rule how far apart they have to be?',
    promise: 'There is, and I do not know it by heart. I will find the rule and send it to you {by}.',
    proof:
      'the rule is a separate room with its own air, and tests twice a year. The paper is attached, it is four pages and readable.',
    note: 'Asked every day for bread without gluten, sends them away. {product} flour everywhere in {place}. Girl of nine, coeliac, stands outside while her brother chooses; mother asked {colleague} about foil. Frightened of doing it wrong. Not in this oven, the fan carries flour; small closed one in another room. Find the rule how far apart, send it {by}.',
  },
  {
    title: 'The recipe that moved',
    kind: 'service',
    said: 'Since we changed the oven, {product} tastes different. Not bad. Different. An old customer told {colleague}, you have a new baker, and we have not, it is the same hands as for twelve years.',
    asked: 'Different in which way, drier, sweeter, a harder crust?',
    detail:
      'Less sour. I thought about it all week. The old oven was slow in the morning, so the dough stood an hour longer than it should. We baked {load} with that mistake, and now the mistake is gone.',
    takenUp: 'The mistake was the recipe. An hour of waiting that nobody wrote down.',
    wish: 'I want my mistake back. People grew up with that bread, it is not for me to improve it.',
    honest:
      'The oven cannot give it back, it is not slow enough. You would have to let the dough stand, and that needs shelves for an hour.',
    ask: 'How warm should it stand, for that hour?',
    promise: 'I will ask our baker in the test kitchen and write to you {by}.',
    proof:
      'our test baker says nineteen degrees, and a cloth over it. She tried it twice, and the second one was sour the way you described.',
    note: 'Since the new oven {product} tastes different, less sour; an old customer told {colleague}, you have a new baker. Same hands for twelve years. Old oven was slow, the dough stood an hour longer, {load} with that mistake. Wants the mistake back. Let the dough stand an hour on shelves. Ask the baker in the test kitchen how warm, write {by}.',
  },
  {
    title: 'Frozen or fresh',
    kind: 'discovery',
    said: 'We buy {product} frozen now and I am ashamed of it. It was only meant for the holidays. {colleague} likes it, no night work. I eat it and I taste the lorry.',
    asked: 'What would have to change, for you to make it here again?',
    detail:
      'Somebody at {hour}. Or dough that waits for us. I read that you can make it in the afternoon and it stands cold overnight, but we tried once and it ran over the shelf like lava.',
    takenUp: 'Like lava. So the cold was not cold enough, or the yeast was too much for a whole night.',
    wish: 'I do not want to be clever. I want to put my name on the bag again, my name has not been on it since March.',
    honest:
      'For {load} you need a cabinet that holds four degrees exactly, and it is not one of ours. A firm in Breda makes a good one.',
    ask: 'And would your oven manage dough that comes straight out of the cold?',
    promise:
      'Yes, it would manage, six minutes longer. I will write you the curve for cold dough and send it {by}.',
    proof:
      'the curve for cold dough is attached, with the name of the firm in Breda. Six minutes longer, and the steam twice.',
    note: 'Buys {product} frozen, ashamed, was meant for the holidays; {colleague} likes it, no night work. Needs somebody at {hour} or dough that waits; tried overnight once, ran over the shelf like lava. Wants the name on the bag again, not since March. {load}: cabinet at four degrees, a firm in Breda. Oven manages cold dough, six minutes longer. Write the curve, send {by}.',
  },
  {
    title: 'A prize and a problem',
    kind: 'check-in',
    said: 'We won second prize with {product}, I wanted you to hear it from me. And since then the queue goes round the corner and by ten we are empty. {colleague} hides in {place}, because people are angry.',
    asked: 'Second prize, I am glad for you. When you are empty at ten, what do you say to people?',
    detail:
      'That we bake as much as the oven holds. {load}. They think I am being grand. One lady came from Leeuwarden with her sister, two hours on the train, and went home with a cheese roll.',
    takenUp: 'Two hours on the train for a cheese roll. And it will last a few weeks, or will it stay?',
    wish: 'My husband says it will be over by summer. I hope he is wrong and I hope he is right.',
    honest:
      'I would not buy anything for a queue that may be gone in June. Two more racks, and you bake twice as many at half past eight.',
    ask: 'Do the racks of the old model fit yours? I have three in the shed.',
    promise: 'I think they fit with a shim, I am not sure. I will look at the drawing and tell you {by}.',
    proof:
      'your three racks fit with a shim of four millimetres on the right. I looked at the drawing twice. Keep your money.',
    note: 'Second prize with {product}. Queue round the corner, empty by ten; {colleague} hides in {place}, people angry. {load}, as much as the oven holds. A lady from Leeuwarden, two hours on the train, went home with a cheese roll. Husband says over by summer. Two more racks, bake at half past eight; three old racks in the shed. Look at the drawing whether they fit, tell {by}.',
  },
  {
    title: 'The smell in the flat',
    kind: 'service',
    said: 'There is a smell when it heats up. Not burnt, more like a wet dog. It goes into the flat above {place}, and my tenant, a very patient woman, put a note through the door.',
    asked: 'A wet dog. From the first minute, or only when the stones get hot?',
    detail:
      'After about twenty minutes. {colleague} cleaned everything with vinegar, twice, on a Sunday. It was gone for a day. {product} tastes of nothing strange, I made my tenant eat some.',
    takenUp:
      'Twenty minutes, and gone for a day after vinegar: something sits behind the stones and not on them.',
    wish: 'I want her to stay. She is eighty-one, she waters my plants and she has never asked for anything.',
    honest:
      'It may be the insulation from before 2018, that batch smells when it ages. It is harmless, but I would want it out all the same.',
    ask: 'Would you be able to see that from the number on the side?',
    promise:
      'Yes, from the first four digits. Tell me the number and I will look up the batch and let you know {by}.',
    proof:
      'your oven is from that batch. The new insulation costs you nothing, and it takes an afternoon. I told the workshop about the lady upstairs.',
    note: 'Smell when it heats up, like a wet dog, into the flat above {place}; tenant, eighty-one, put a note through the door, waters the plants. After about twenty minutes; {colleague} cleaned with vinegar twice, gone for a day. {product} tastes of nothing strange. Perhaps the insulation from before 2018. First four digits of the number: look up the batch, let them know {by}.',
  },
  {
    title: 'The wedding',
    kind: 'service',
    said: 'On the twenty-first we have a wedding, three hundred people, and {product} for all of them at one moment. Normally we do {load}, but over six hours. I said yes before I did the sum.',
    asked: 'At one moment, that is the hard part. How far is it from the oven to the tables?',
    detail:
      'A yard, a gravel path and a flight of steps. {colleague} carried it last time under towels, and it rained. The bride is my godchild, so it cannot rain.',
    takenUp:
      'Three hundred warm ones, at the bottom of a flight of steps, for your godchild. Then it is about keeping and not about baking.',
    wish: 'I want her to have it as her grandmother made it, hot in the hand. She asked for nothing else.',
    honest:
      'You could hire two warm cupboards from us, and the catering firm in town has them for half. I would take theirs.',
    ask: 'How long can it stand in there, before it goes leathery?',
    promise: 'I have never tried it with yours. I will ask in the test kitchen and tell you {by}.',
    proof:
      'forty minutes at sixty-five degrees, with the door open a finger. After fifty it goes leathery. I wish your godchild a dry day.',
    note: 'Wedding on the twenty-first, three hundred people, {product} for all at one moment; normally {load} over six hours. Yard, gravel path, steps; {colleague} carried it under towels and it rained. Bride is the godchild, hot in the hand as the grandmother made it. Two warm cupboards from the catering firm in town. How long before it goes leathery: ask in the test kitchen, tell {by}.',
  },
  {
    title: 'Less salt',
    kind: 'service',
    said: 'The dietician wants a third less salt in {product}, from the first of next month. We tried, and it comes out pale and nobody eats it. {colleague} says the oven is to blame, I think it is the salt.',
    asked: 'Pale with the same time and the same heat? What did you change beside the salt?',
    detail:
      'Nothing, that is what I am saying. {load} a day and half comes back on the plates. I have watched an old man put it in his pocket so as not to hurt our feelings.',
    takenUp: 'In his pocket, not to hurt you. With less salt it browns later, so both of you are right.',
    wish: 'I do not want to argue with the dietician, she is right. I want it to look like something you would eat.',
    honest:
      'Four degrees more at the end would help the colour. It dries it a little, so I would try with twenty before you do it with all.',
    ask: 'Has anybody else done it, a kitchen like ours, that I could ring?',
    promise:
      'There is one in Deventer that did it last year. I will ask them whether you may ring and tell you {by}.',
    proof:
      'you may ring Deventer any day after three, and ask for Willemien. They use four degrees more and a little malt.',
    note: 'Dietician wants a third less salt in {product} from the first of next month; comes out pale, nobody eats it. {colleague} blames the oven. {load} a day, half comes back; an old man put it in his pocket so as not to hurt feelings. Dietician is right, wants it to look like something you would eat. Four degrees more at the end, try with twenty. Kitchen in Deventer: ask whether they may ring, tell {by}.',
  },
]
