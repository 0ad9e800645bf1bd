import type { Scene } from './scene.ts'

export const building: readonly Scene[] = [
  {
    title: 'Will the floor hold',
    kind: 'discovery',
    said: 'We would like to put it in {place}, and the builder shook his head. The floor is wood, from 1911, over a cellar. Your oven weighs nine hundred kilos and {colleague} plus {load} on top of that.',
    asked: 'What does the builder need to know, to stop shaking his head?',
    detail:
      'The weight on each foot, not the whole. He says nine hundred on four points is a different thing from nine hundred on a plate. I nodded, I did not understand a word.',
    takenUp: 'So he needs it foot by foot, with the oven full. Your builder asks the right question.',
    wish: 'I would love to see it there, people would look in from the street. But not if I have to be afraid of it at night.',
    honest:
      'If it comes out at more than three hundred on a foot, I would tell you to leave it where it is. I have seen a floor give.',
    ask: 'Then send him that, please, he is called Evers. Foot by foot.',
    promise: 'I will send both of you the weight on each foot, empty and full, {by}.',
    proof:
      'empty it is 228 on each foot, full 262, the back ones a little more. Mr Evers has the same sheet as you.',
    note: 'Would like it in {place}; builder shook his head, wooden floor from 1911 over a cellar. Nine hundred kilos, {colleague} and {load}. Needs the weight on each foot, full. Would love people to look in from the street, not if afraid at night. Over three hundred on a foot: leave it. Send Mr Evers the weight on each foot {by}.',
  },
  {
    title: 'Through which door',
    kind: 'discovery',
    said: 'The door is the problem. It is ninety-one wide and the landlord will not let us take the frame out, it is listed. The last firm measured it from a photograph. {colleague} still laughs about the day they came.',
    asked: 'From a photograph. Is there another way into {place}, a window or a hatch?',
    detail:
      'A hatch, where the coal went, a hundred and twenty, but at an angle. My grandfather got a piano out that way in the war, so they say. I have never believed it.',
    takenUp: 'A hatch of a hundred and twenty with a slope, and a piano that came out of it.',
    wish: 'I want somebody to measure it who puts his own hand on the stone. That is all I ask before I sign anything.',
    honest:
      'In one piece ours does not go through. In three pieces it does, and that costs a day more, five hundred, I would not hide that.',
    ask: 'Would somebody come and measure, before I tell the bank?',
    promise: 'I will measure it with my own hands and send you the sketch {by}.',
    proof:
      'here is the sketch. In three pieces it goes through the hatch with nine centimetres to spare. I believe the piano now.',
    note: 'Door ninety-one wide, frame listed, landlord will not take it out; last firm measured from a photograph, {colleague} still laughs. Coal hatch into {place}, a hundred and twenty, at an angle; grandfather got a piano out in the war. Wants somebody who puts a hand on the stone before signing. One piece no, three pieces a day more, five hundred. Measure it myself, send the sketch {by}.',
  },
  {
    title: 'The chimney sweep',
    kind: 'service',
    said: 'The chimney sweep closed us for a day. He says the flue of {place} is too short for this oven, by forty centimetres. We had {load} ordered and I stood there with a stamp on the door.',
    asked: 'A stamp on the door. Did he say what he measured it against?',
    detail:
      'Against the new house next door. It is higher than ours since last year, so the rule is different. Nobody told us. {colleague} drove {product} around the neighbours so that it was not wasted.',
    takenUp: 'So it is not the oven that changed, it is the roof beside you, and the rule with it.',
    wish: 'I need a paper that he accepts. He is not a bad man, he brought his own children to us for cake.',
    honest:
      'You will need the forty centimetres, no paper changes that. Any roofer can do it, and I would ask two of them.',
    ask: 'Can we bake until then, if the fan runs?',
    promise: 'He may allow it with the fan on two. I will ring him and tell you what he said {by}.',
    proof:
      'the sweep allows it until the end of next month, with the fan on two and the window open. He signed it, the paper is attached.',
    note: 'Chimney sweep closed them for a day: flue of {place} too short by forty centimetres, because of the new, higher house next door. {load} ordered, stamp on the door; {colleague} drove {product} around the neighbours. Needs a paper he accepts; he brought his children for cake. Forty centimetres needed, ask two roofers. Bake until then with the fan on two? Ring the sweep, tell {by}.',
  },
  {
    title: 'Moving in the summer',
    kind: 'discovery',
    said: 'We have to be out by the end of July. They sold the building. I have found something bigger, with light, and it is eleven kilometres away, and I do not know whether an oven survives eleven kilometres.',
    asked: 'They sold it over your head. What are you most afraid of losing on the way?',
    detail:
      'A week. If we are closed for more than a week, people go to the supermarket and stay there. {colleague} said it as a joke, and then none of us laughed. {load}, that is what we would lose every day.',
    takenUp: 'So the question is not whether it survives, but whether it bakes again within a week.',
    wish: 'I would like to switch it off on a Saturday and light it on the Wednesday. That is my dream.',
    honest: 'Wednesday is too early, the stones have to warm for two days or they crack. Friday is honest.',
    ask: 'Who moves such a thing, you or a firm?',
    promise:
      'A firm that we trust, two brothers. I will ask them for a price with dates and send it to you {by}.',
    proof:
      'the brothers take it apart on the Saturday and you light it on the Thursday, baking on Friday. The price with the dates is attached.',
    note: 'Out by the end of July, building sold. Found something bigger with light, eleven kilometres away. Afraid of losing a week: people go to the supermarket and stay; {colleague} said it as a joke; {load} a day. Dream: off on Saturday, on by Wednesday. Stones warm two days, Friday is honest. Two brothers move it: ask for a price with dates, send {by}.',
  },
  {
    title: 'Water like stone',
    kind: 'service',
    said: 'Our water is so hard that you could build with it. The nozzle is shut again, the third time this year, and {colleague} drills it open with a needle. Without steam {product} looks like a shoe.',
    asked: 'Three times this year. Is there a softener anywhere on the line?',
    detail:
      'There was one under the sink. The plumber took it out when he did the dishwasher and put it in a box, and the box went to the tip with the cardboard. I only found out in May.',
    takenUp: 'It went to the tip with the cardboard, and since May the nozzle shuts. That fits to the week.',
    wish: 'I am tired of small things that break. Big things I can plan for. It is the small ones that eat my evenings.',
    honest:
      'A filter for eighty euros does what you need. You do not have to buy ours, the one from the hardware shop is the same.',
    ask: 'Which size, and does it go before or after the valve?',
    promise: 'Before the valve. I will check which thread you have and send you the size {by}.',
    proof:
      'three-quarter inch, before the valve, and change it every spring. The hardware shop in your street has two on the shelf, I asked.',
    note: 'Water very hard; nozzle shut the third time this year, {colleague} drills it open with a needle; without steam {product} like a shoe. Softener under the sink: plumber took it out for the dishwasher, box went to the tip, found out in May. Tired of small things that eat the evenings. Filter eighty euros, hardware shop is the same. Before the valve; check the thread, send the size {by}.',
  },
  {
    title: 'A window for the children',
    kind: 'discovery',
    said: 'Every morning there are children with their noses on the glass. They want to see {product} go in. But the oven faces the wall, because the fitter found it easier, so they see {colleague} from behind.',
    asked: 'From behind, every morning. What would you like them to see?',
    detail:
      'The moment when it goes up. You know, after nine minutes, when it lifts. I became a baker because of that moment, at a window in Ghent, I was six and my mother was late for everything.',
    takenUp: 'You were six, at a window in Ghent. Then turning it round is not decoration.',
    wish: 'I would turn it if it did not cost us a week. And if the health inspector does not faint.',
    honest:
      'It can be turned in one day, if the gas line is long enough. If it is not, it is three days, and then I would think twice.',
    ask: 'How do I see whether the line is long enough?',
    promise: 'Measure from the tap to the wall. I will check your number with the fitter and tell you {by}.',
    proof:
      'with two metres ten the line is long enough, so it is one day. The fitter who put it the easy way round offers to do it free.',
    note: 'Children with noses on the glass every morning, want to see {product} go in; oven faces the wall, fitter found it easier, they see {colleague} from behind. The moment it lifts, after nine minutes; became a baker at a window in Ghent, six years old. Turn it if not a week, and the health inspector. One day if the gas line is long enough, else three. Number from the tap to the wall: tell {by}.',
  },
  {
    title: 'The alarm at night',
    kind: 'service',
    said: 'The smoke alarm goes off when we open the door, at {hour}, and then the fire brigade comes. Four times. They are friendly, but the fifth one costs four hundred euros, they told me so.',
    asked: 'Each time you open the door, or only with {product}?',
    detail:
      'Only with that, because of the sugar. {colleague} now opens it with one hand and waves a tray with the other. We laugh about it. The neighbours have stopped laughing.',
    takenUp:
      'Sugar, a door and a detector right above it. You are doing a dance that the oven should not need.',
    wish: 'I want to keep the alarm, I have seen a bakery burn, as a boy. So nobody should tell me to switch it off.',
    honest:
      'I would never tell you that. The hood comes on too late, that is all. It can come on before the door opens, at the price of a little noise.',
    ask: 'Is that something I can set, or does somebody have to come?',
    promise: 'You can set it, it is hidden well. I will write down the four steps and send them to you {by}.',
    proof:
      'here are the four steps: menu, service, hood, and then minus thirty seconds. Nobody has to come, and no fire engine either.',
    note: 'Smoke alarm goes off at {hour} when the door opens, fire brigade four times, the fifth costs four hundred euros. Only with {product}, the sugar. {colleague} waves a tray; neighbours stopped laughing. Keep the alarm, saw a bakery burn as a boy. Hood comes on too late; set it to come on before the door opens. Write down the four steps, send {by}.',
  },
]
