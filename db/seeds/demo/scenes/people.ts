import type { Scene } from './scene.ts'

export const people: readonly Scene[] = [
  {
    title: 'Somebody new at the oven',
    kind: 'service',
    said: '{colleague} leaves us at the end of the month, after nineteen years, and I have nobody who knows the oven. I hired a girl of twenty who is willing, but she has never seen {load} in one morning.',
    asked: 'Nineteen years. What does {colleague} know about it that is written down nowhere?',
    detail:
      'Everything. When to open the flap, which deck is slow, that you knock twice on the left door in winter. I asked for a list and got half a page, and half of that is about the radio.',
    takenUp:
      'Half a page for nineteen years. Then we should stand beside the two of them one morning and write it down.',
    wish: 'I would like her not to be afraid of it. My first boss threw a peel at me and I still hear it land.',
    honest:
      'We do have a course, and I would not send her, it is two days about models you do not own. One morning here is worth more.',
    ask: 'Would your trainer come here for that, at {hour}?',
    promise:
      'Yes, he would come at {hour}, he likes early. I will find you a morning before the end of the month and tell you {by}.',
    proof:
      'our trainer comes on the 22nd, before the first batch, with an empty notebook. There is no charge for a morning.',
    note: '{colleague} leaves at the end of the month after nineteen years; nobody knows the oven. Hired a girl of twenty, willing, never seen {load} in one morning. Everything unwritten: the flap, the slow deck, knock twice on the left door in winter; list is half a page. Not afraid of it, first boss threw a peel. No course; trainer comes at {hour}. Find a morning before the end of the month, tell {by}.',
  },
  {
    title: 'Shoulders',
    kind: 'discovery',
    said: 'My doctor says I have to stop lifting the trays over my head. The top deck is at a hundred and seventy and I am a hundred and fifty-eight. {colleague} does it for me, but only until three.',
    asked: 'And after three? Who lifts then?',
    detail:
      'Nobody, I do it myself and pay for it at night. We bake a second round for the evening, a third of {load}, and I will not give it up. It is the round that pays the rent.',
    takenUp:
      'So it is the evening round, the top deck, and your shoulder. The other two decks you can reach.',
    wish: 'I do not want to sit in an office. I am fifty-three and I have done this since I was sixteen, I would go mad.',
    honest:
      'A lower oven would cost you eleven thousand and your floor. A lifting frame is nine hundred, and it is slow, you would need a minute more per tray.',
    ask: 'Is there somewhere I can try such a frame? I have to feel it.',
    promise:
      'There is one in a bakery in Zwolle and they let people try. I will ask them for an afternoon and tell you {by}.',
    proof:
      'you can try the frame in Zwolle on any Wednesday after two. Ask for Hanneke, she has the same shoulder.',
    note: 'Doctor says no more lifting over the head; top deck a hundred and seventy, she is a hundred and fifty-eight. {colleague} lifts until three; evening round a third of {load}, pays the rent. Fifty-three, since sixteen, would go mad in an office. Lower oven eleven thousand; frame nine hundred, a minute more per tray. Try it in Zwolle: ask for an afternoon, tell {by}.',
  },
  {
    title: 'Two languages at the panel',
    kind: 'service',
    said: 'Half of my people read the panel and half guess. It speaks German to us. {colleague} put stickers on it, and on Monday the stickers fell off and {product} was in for forty minutes instead of fourteen.',
    asked: 'Forty instead of fourteen. Which languages would it have to speak, for everybody to read it?',
    detail:
      'Dutch, Polish and Arabic. I know, three. One of them cannot read very well in any language, and he is the most careful man I have, so pictures would be better than any of the three.',
    takenUp:
      'Pictures before languages, for the most careful man you have. That is a better question than the one I came with.',
    wish: 'Nobody should feel stupid in front of a machine. I did not finish school either and I know how that is.',
    honest:
      'The panel can do Dutch and Polish, not Arabic, and no pictures, I would be lying. But the eight buttons can take a printed strip.',
    ask: 'Could you print a strip like that, with pictures of what we bake?',
    promise: 'I will print the strip and send it to you {by}. All I need is a photograph of each bread.',
    proof: 'the strip with your eight pictures is in the post, and two more for when the first wears off.',
    note: 'Half read the panel, half guess; it speaks German. {colleague} put stickers on, they fell off on Monday, {product} in for forty minutes instead of fourteen. Dutch, Polish, Arabic; the most careful man cannot read very well: pictures better. Nobody should feel stupid, did not finish school either. Panel can do Dutch and Polish. Printed strip with pictures of the eight, send it {by}.',
  },
  {
    title: 'Alone on Sundays',
    kind: 'discovery',
    said: 'On Sundays {colleague} is alone here from {hour} until eight. If something happens, nobody knows. Last month there was a fall on the wet floor and it took half an hour until the paper boy came.',
    asked: 'Half an hour on the floor. What does your {colleague} say about being alone?',
    detail:
      'Says it is nothing. But the telephone is off at that hour because of the noise, and the door is locked from inside. I lie awake on Sundays. My husband says I should sell the business.',
    takenUp:
      'So a locked door, no telephone, and you awake at home. The oven is the only thing in there that is connected.',
    wish: 'I do not want a camera. I would not want one on me. I want to know that somebody moved in the last twenty minutes, that is all.',
    honest:
      'We do not sell anything for that, and I would be careful with firms that say they do. But the oven knows when its door was opened last.',
    ask: 'Can it tell me? A message if the door was not opened for twenty minutes?',
    promise:
      'I do not know yet. I will ask our engineers whether it can send a message and tell you {by}, also if the answer is no.',
    proof:
      'the engineers say yes for ovens after 2021, and yours is one. It needs your permission and a number, nothing else, and no camera.',
    note: 'Sundays {colleague} alone from {hour} until eight; last month a fall on the wet floor, half an hour until the paper boy came. Telephone off, door locked from inside; lies awake, husband says sell. No camera; wants to know that somebody moved in the last twenty minutes. Oven knows when its door was opened last. Ask engineers whether it can send a message, tell {by}, also if no.',
  },
  {
    title: 'The apprentice who writes',
    kind: 'check-in',
    said: 'You asked how we like the oven. I like it. {colleague} does not trust it, still opens the door to look, every four minutes, and then {product} comes out flat and we both pretend not to know why.',
    asked: 'Every four minutes. What would {colleague} have to see, to leave the door shut?',
    detail:
      'The light inside is too weak. You see your own face in the glass and not the bread. And the old one had a window as big as a newspaper, we used to sit in front of it like a television.',
    takenUp:
      'So it is the lamp and not the trust. You cannot leave a door shut when all you see is yourself.',
    wish: 'I want us to stop pretending. We have worked together for nine years and now there is this door between us.',
    honest:
      'There is a stronger lamp. It gets warm and has to be changed once a year, that is the drawback, and it is thirty euros.',
    ask: 'Then order me two, and tell me which way round they go.',
    promise: 'I will order two and send you the page for fitting them {by}.',
    proof:
      'the two lamps are on their way. Glass side down, and hold them with a cloth and not with your fingers. The page is attached.',
    note: 'Likes the oven; {colleague} does not trust it, opens the door every four minutes, {product} comes out flat. Light inside too weak, you see your own face in the glass; the old one had a window as big as a newspaper. Nine years together, wants to stop pretending. Stronger lamp, thirty euros, changed once a year. Order two, send the page for fitting {by}.',
  },
  {
    title: 'Too early for everybody',
    kind: 'discovery',
    said: 'I cannot find anybody who starts at {hour}. I had four people on trial since January and all four slept in by the second week. {colleague} covers, and I can see what it does to a person.',
    asked: 'Four since January. What is it that has to happen at {hour} and cannot happen later?',
    detail:
      'Heating up. It takes seventy minutes until {place} is warm and the stones are right. If somebody else could do that hour, people could come at a human time. My own children hardly see me.',
    takenUp: 'Then it is one hour, and it is only the heating. Nobody has to be awake for that.',
    wish: 'I would like to have breakfast with my children on a school day. Once a week would do.',
    honest:
      'Your oven can start by the clock, it always could. It is only allowed where there is a smoke alarm wired to it, and I do not see one here.',
    ask: 'What does such an alarm cost, and who fits it?',
    promise: 'I will get you a price from the electrician we work with and send it to you {by}.',
    proof:
      'the electrician wires the alarm for 260 euros and can do it in one afternoon. The clock is then two buttons, the page is attached.',
    note: 'Cannot find anybody who starts at {hour}: four on trial since January, all slept in. {colleague} covers. Heating up takes seventy minutes until {place} is warm. Children hardly see them; breakfast on a school day once a week. Oven can start by the clock, needs a smoke alarm wired to it. Get a price from the electrician, send it {by}.',
  },
  {
    title: 'Who is allowed to change it',
    kind: 'service',
    said: 'Somebody changes the temperatures at night. I set two hundred and thirty for {product} and in the morning it says two hundred and fifty. Nobody did it, of course. {colleague} says the oven does it by itself.',
    asked: 'And what do you think, does the oven do it by itself?',
    detail:
      'No. I think the night shift wants to go home earlier. I cannot blame them, the last bus goes at ten past five. But the crust is bitter and the hospital sent back a whole crate.',
    takenUp:
      'So it is about the bus at ten past five. A lock on the panel would win the argument and lose the night shift.',
    wish: 'I do not want to be a policeman. I want bread that is right and people who get their bus.',
    honest:
      'You could lock it, it is one code. But I would rather start the batch ten minutes earlier, by itself, then nobody has a reason.',
    ask: 'Would that be possible, ten minutes earlier on weekdays only?',
    promise: 'Yes, that is possible. I will write the programme for weekdays and send it to you {by}.',
    proof:
      'the weekday programme starts at ten to, and it is button three. At weekends nothing changes. Your people can make the bus.',
    note: 'Somebody changes temperatures at night: two hundred and thirty for {product}, says two hundred and fifty in the morning; {colleague} says by itself. Night shift wants the last bus at ten past five; crust bitter, hospital sent back a crate. Does not want to be a policeman. Start ten minutes earlier on weekdays. Write the programme, send it {by}.',
  },
]
