import type { Scene } from './scene.ts'

export const heat: readonly Scene[] = [
  {
    title: 'Steam in the first minute',
    kind: 'service',
    said: 'I will tell you what bothers me. {product} needs steam in the first minute, and since the spring the steam comes late. You can see it on the crust, it is dull, and {colleague} keeps spraying water in with a bottle.',
    asked: 'How late does the steam come, and is it every batch or only the first?',
    detail:
      'Maybe forty seconds late, and always the first batch at {hour}. After that it is fine. We lost two trays on Saturday and I had to put a sign in front, reduced, and I hate doing that.',
    takenUp:
      'So only the first batch, when everything is still cold. That sounds like the water line and not like the valve.',
    wish: 'I just want it to work without the bottle. I am afraid somebody will burn their hand one of these days, and {colleague} has small children at home.',
    honest:
      'I would not change the valve yet, it costs two hundred and may do nothing. Let the line run warm for five minutes first and see.',
    ask: 'Can you send me how long it has to run, so that I can hang it on the wall?',
    promise: 'I will send you the warm-up times for your model {by}.',
    proof:
      'five minutes for the water line, seven when the room is under ten degrees. The card for the wall is attached.',
    note: '{product} needs steam in the first minute; since spring it comes forty seconds late, first batch at {hour}, dull crust. {colleague} sprays water in with a bottle, small children at home, afraid of a burnt hand. Lost two trays on Saturday. Not the valve, let the line run warm five minutes. Send warm-up times {by}.',
  },
  {
    title: 'One corner stays pale',
    kind: 'service',
    said: 'The back left corner stays pale. {product} comes out with one side like a ghost, and {colleague} turns the trays halfway, every single time, for {load}. It costs us twenty minutes a morning.',
    asked: 'Twenty minutes every morning. When did the corner begin to stay pale?',
    detail:
      'After they moved the oven to {place}. It stands against an outside wall now and there is a gap under the skirting, you can feel the wind. I told the landlord and he does not pick up the phone.',
    takenUp:
      'An outside wall and a wind from below: then the oven is telling you about the room, not about itself.',
    wish: 'I would rather not move it again, it took four men and a Sunday. What I want is even colour and my twenty minutes back.',
    honest:
      'A plate behind it would do most of it and costs next to nothing. A new fan would also help, but I think you do not need one.',
    ask: 'Would that plate fit behind a Larkfield Three, with the pipe there?',
    promise:
      'Yes, it would fit with the pipe, there is a cut-out for it. I will send you the measures of the plate {by}, any metal shop can cut it.',
    proof:
      'the plate is 84 by 60 centimetres, two millimetres of steel, with a cut-out of nine for the pipe. The drawing is attached.',
    note: 'Back left corner stays pale, {product} like a ghost on one side; {colleague} turns trays halfway for {load}, twenty minutes a morning. Since they moved the oven to {place}: outside wall, gap under the skirting, wind; landlord does not pick up. Does not want to move it again. Plate behind it fits a Larkfield Three with the pipe. Send the measures {by}.',
  },
  {
    title: 'The bill for gas',
    kind: 'discovery',
    said: 'The gas bill is killing us. It went from nine hundred to fourteen hundred a month, and my accountant asked whether we could bake less. Bake less! We make {load} and we sell all of it.',
    asked:
      'Fourteen hundred. Do you know which hours cost you most, from lighting at {hour} until you close?',
    detail:
      'I do not know, and that is what annoys me. I suspect the idle time between ten and noon, because {colleague} is afraid to switch it off, once it did not come back on and we lost the lunch.',
    takenUp:
      'It is left burning because it let you down once. Two hours of gas a day out of mistrust, that I understand.',
    wish: 'If I could see what an hour costs, I could decide. I do not want a lecture about insulation, I have had three of those.',
    honest:
      'To be honest, a new oven would save you about a fifth, and it would take nine years to earn its price. I would begin with the two hours.',
    ask: 'Could you give me a figure for those two hours on paper? My accountant believes paper.',
    promise: 'I will work out what the idle hours cost you and send you the figures {by}.',
    proof:
      'the two idle hours cost about 118 euros a month at your price. Standby instead of burning saves 90 of them, and it always comes back.',
    note: 'Gas bill from nine hundred to fourteen hundred a month; accountant asked to bake less; {load} all sold. Idle between ten and noon, {colleague} afraid to switch it off, once it did not come back and they lost the lunch. Wants to see what an hour costs, no lecture about insulation. New oven saves a fifth, nine years. Work out the idle hours, send figures {by}.',
  },
  {
    title: 'Too hot to stand there',
    kind: 'service',
    said: 'It is thirty-nine degrees in {place} by ten. {colleague} nearly fainted on Thursday. The oven bakes beautifully, I have no complaint about {product}, but people cannot stand in front of it any more.',
    asked: 'Nearly fainted. Where does the heat come from, the front when you open it or the sides?',
    detail:
      'The sides, I think. You cannot lay a hand on the left panel. The one we had before was an old brick thing and it was never like this, and that was from my grandfather’s time.',
    takenUp:
      'If you cannot touch the left panel, the lining has moved. It should be lukewarm, brick or no brick.',
    wish: 'I need my people healthy more than I need {product} on time. If I have to shut for a day, I shut for a day.',
    honest:
      'You would not have to shut. It is one morning for our fitter, and it is our fault and not yours, so there is no charge.',
    ask: 'When could somebody come? Before the warm weather, please.',
    promise: 'I will get you a morning with the fitter and tell you the date {by}.',
    proof:
      'our fitter Harm comes on the first Tuesday that you are closed, at eight. He brings the new lining and is gone by eleven.',
    note: 'Thirty-nine degrees in {place} by ten; {colleague} nearly fainted on Thursday. {product} fine. Heat from the sides, cannot lay a hand on the left panel; old brick oven of the grandfather was never like this. Lining has moved, our fault, no charge, one morning. Needs people healthy, would shut for a day. Before the warm weather. Tell the date {by}.',
  },
  {
    title: 'The door that drops',
    kind: 'service',
    said: 'The door of the upper deck drops. Not falls, drops, slowly, as if it were tired. {colleague} holds it up with the peel, and yesterday a whole row of {product} went dark because nobody had a hand free.',
    asked:
      'As if it were tired, I like that. Does it drop when it is hot, or also in the morning when it is cold?',
    detail:
      'Only when hot. From the third batch on. And we cannot stop after the third batch, we have {load} to do and two of us to do it since my nephew left for the army.',
    takenUp: 'Two of you for {load}, and one of the four hands holds a door. Then it is not a small thing.',
    wish: 'It has to be fixed, but not with a new door, please. The man from the other firm only ever said new door, new door.',
    honest:
      'It is the spring, eleven euros, and you can change it yourself with a spanner. I would not pay anybody for it.',
    ask: 'Then send me two, and the page that shows how.',
    promise: 'I will put two springs in the post and send you the page {by}.',
    proof:
      'two springs are in the post and the page is attached. Cold oven, thirteen spanner, left side first.',
    note: 'Upper deck door drops slowly when hot, from the third batch on. {colleague} holds it up with the peel; a row of {product} went dark. {load}, only two of them since the nephew left for the army. Not a new door. Spring, eleven euros, spanner. Put two springs in the post and send the page {by}.',
  },
  {
    title: 'A night with no power',
    kind: 'service',
    said: 'We had a power cut at {hour}, four minutes, and the oven forgot everything. All thirty programmes gone. {colleague} stood there with {product} on the boards and no idea of the times, because nobody has ever written them down.',
    asked: 'All thirty gone, and nothing on paper. How did you get through that morning?',
    detail:
      'By nose. We baked by nose until nine like my grandmother, and half of it was good. But the new boy cannot do that, and I cannot be there every night, I turn sixty in June.',
    takenUp:
      'Half of it good by nose, that is no small thing. But the boy needs the times, and you need your nights.',
    wish: 'What I want is that it cannot happen again, and if it does, that somebody can put it right without me.',
    honest:
      'The battery behind the panel is dead, that is all, they last six years. We should have told you at the last service and we did not.',
    ask: 'Can you get our thirty programmes back from somewhere?',
    promise: 'I will look for your last backup and send you what we have {by}.',
    proof:
      'we found your backup from March: twenty-eight of the thirty programmes. They are on the card in the envelope, with the times on paper as well.',
    note: 'Power cut at {hour}, four minutes, oven forgot all thirty programmes; nothing written down. Baked by nose until nine like the grandmother, half of it good; {colleague} stood with {product} on the boards. New boy cannot; turns sixty in June, cannot be there every night. Battery dead, six years, we should have told them. Look for the last backup, send {by}.',
  },
  {
    title: 'Loud beside the sleepers',
    kind: 'service',
    said: 'The fan is too loud. You do not hear it in a bakery, but {place} has a wall in common with people who sleep, and at {hour} they do not want to hear an oven. I had a letter from the council.',
    asked: 'A letter already. Do they hear the fan itself, or something that shakes with it?',
    detail:
      'I stood in the bedroom next door at night, they let me, very decent people. It is a hum. It stops when {colleague} leans on the left side, so now somebody leans on the oven at {hour}, which is ridiculous.',
    takenUp: 'It stops when somebody leans on the left side: then a foot is loose and the wall hums along.',
    wish: 'I want to be able to look my neighbours in the eye. We have lived wall to wall for fourteen years and never had a word.',
    honest:
      'Rubber feet would do it. They make the oven two centimetres higher, that is the only drawback, so watch the hood.',
    ask: 'Do they fit without lifting the whole thing?',
    promise:
      'Yes, they fit one foot at a time with a jack, you do not need to lift the whole thing. I will bring you a set {by}.',
    proof:
      'the four rubber feet are with you and I heard the wall myself: nothing. The council has a copy of the measurement.',
    note: 'Fan too loud, {place} shares a wall with people who sleep, {hour}; letter from the council. A hum, stops when {colleague} leans on the left side: loose foot. Neighbours fourteen years wall to wall, wants to look them in the eye. Rubber feet, two centimetres higher, watch the hood; fit one at a time with a jack. Bring a set {by}.',
  },
]
