import type { Scene } from './scene.ts'

export const money: readonly Scene[] = [
  {
    title: 'Lease or buy',
    kind: 'negotiation',
    said: 'The bank wants to know whether I lease or buy. I have eleven thousand put aside and I do not want to spend all of it on one oven, because the roof of {place} is next and I know it.',
    asked: 'What would have to be true in two years, so that you say it was the right way?',
    detail:
      'That I still sleep. I leased a van once and I paid for that van long after it was scrap. On the other hand {colleague} says if we wait another winter the old one decides for us.',
    takenUp: 'So you want no payment that outlives the thing, and no winter with the old one.',
    wish: 'I want to understand every line I sign. The last paper had nineteen pages and I was too proud to ask.',
    honest:
      'Leasing with us is dearer over five years, about twelve hundred in all. It only makes sense if the roof really comes first.',
    ask: 'Can you write me both ways on one page, without small print?',
    promise: 'I will put both ways on one page and send it to you {by}.',
    proof:
      'both ways on one page, as you asked. Over five years leasing costs 1,180 more, and you keep the eleven thousand for the roof.',
    note: 'Bank asks lease or buy; eleven thousand put aside, not all for one oven, roof of {place} is next. Leased a van once, paid long after it was scrap. {colleague} says another winter and the old one decides. Wants to understand every line, nineteen pages last time. Leasing dearer, twelve hundred over five years. Both ways on one page, send {by}.',
  },
  {
    title: 'A cheaper offer',
    kind: 'negotiation',
    said: 'I have to be straight with you, the other firm is four thousand below you. Same size, same decks. My partner says take it, and I have to give him a reason by Friday why we should not.',
    asked: 'Four thousand is a lot. What did they say about service, when it stops at {hour}?',
    detail:
      'There is a hotline in another country. I tried it last night, as a test, and I was in the queue for twenty-five minutes. In that time {product} would have been coal, and I would have been alone with it.',
    takenUp: 'You tried it at night. Twenty-five minutes is what the four thousand are made of.',
    wish: 'I do not need the best oven of the world. I need to know who picks up, by name.',
    honest:
      'Their oven is good, I would not talk it down. If you had your own mechanic I would tell you to take it.',
    ask: 'Who would pick up with you? Can I have that in writing for my partner?',
    promise: 'I will send you the names and the hours on one sheet {by}.',
    proof:
      'the sheet with the names is attached: Harm until midnight, Piet from midnight to eight. Both live within forty minutes of you.',
    note: 'Other firm four thousand below, same size; partner says take it, reason needed by Friday. Hotline in another country, tried it last night, twenty-five minutes in the queue; {product} would have been coal at {hour}. Needs to know who picks up, by name. Their oven is good. Names and hours in writing on one sheet, send {by}.',
  },
  {
    title: 'Prices in the window',
    kind: 'discovery',
    said: 'I have to raise my prices and I am afraid of it. {product} has cost the same for three years. The customers are old people, they count it out on the counter, and I went to school with half of them.',
    asked: 'Three years. What does one cost you today, with flour and the oven and {colleague}?',
    detail:
      'I have never worked it out. Flour I know, wages I know, but the oven is one big bill with the freezer and the lights. I tell myself it is fine because I would not like to see the number.',
    takenUp: 'You know two of the three numbers, and the third is the one that frightens you.',
    wish: 'If I knew it I could look at Mrs Albers and say, it is twelve cents more and here is why. She would understand.',
    honest:
      'I can measure only the oven. If the freezer is the hungry one, which I suspect, I can do nothing for you except say so.',
    ask: 'Could you measure the oven for a week then?',
    promise: 'I will put a meter on it for a week and send you the cost of one tray {by}.',
    proof:
      'one tray costs you 41 cents in the oven. The freezer is the hungry one, it takes twice as much as the oven does.',
    note: 'Has to raise prices, afraid; {product} the same for three years; old people count it out, went to school with half of them. Flour and wages known, the oven is one bill with freezer and lights. Wants to tell Mrs Albers twelve cents more and why. {colleague}. I suspect the freezer. Meter for a week, send the cost of one tray {by}.',
  },
  {
    title: 'Second shop, no second oven',
    kind: 'discovery',
    said: 'We open a second shop in spring, across the river. Everybody tells me I need a second oven there. I am not so sure, it has thirty square metres and the rent is already more than I wanted.',
    asked: 'How many hours a day does the oven here stand still?',
    detail:
      'From eleven to {hour}, more or less. But {colleague} says bread that has crossed a bridge is yesterday’s bread, and I must say I feel the same, though I could not tell you why.',
    takenUp:
      'The oven has the hours. What is missing is that you believe in a bread that came over the bridge.',
    wish: 'I want people to smell it. That is what my mother’s shop was, you smelled it from the church.',
    honest:
      'For the smell you need only a small one, for a tray at a time. I would bake {load} here and finish ten pieces there. You do not need our big one.',
    ask: 'What is the smallest one you have, and does it need a hood?',
    promise:
      'It needs no hood if it is under four kilowatts. I will send you the sheet of the smallest {by}.',
    proof:
      'the smallest one takes one tray, 3.4 kilowatts, no hood. It costs a seventh of the big one, and it smells all the way to the church.',
    note: 'Second shop in spring across the river, thirty square metres, rent more than wanted; everybody says second oven. Oven stands still from eleven to {hour}. {colleague}: bread that has crossed a bridge is yesterday’s. Wants people to smell it, mother’s shop. Bake {load} here, finish ten there. Smallest one, no hood under four kilowatts: send the sheet {by}.',
  },
  {
    title: 'The order from the supermarket',
    kind: 'discovery',
    said: 'A supermarket wants {product} from us, three times what we do now. {load} is what we can. My head says no and my wallet says yes, and {colleague} has not slept since I mentioned it.',
    asked: 'What does your head say, when it says no?',
    detail:
      'That they will drop us after a year. They did it to Peter in the next village, he bought two ovens for them and in October they changed to a factory. He drives a taxi now.',
    takenUp: 'Peter bought two ovens for one customer. That is what I would be afraid of as well.',
    wish: 'I would do it if I could stop again without losing the house. That is my only condition.',
    honest:
      'Then do not buy anything from me yet. Rent one for the season, it is dear by the month, and cheap if they drop you.',
    ask: 'Is that possible, by the season? And by when would you have to know?',
    promise:
      'It is possible, and I would have to know four weeks before. I will send you the price by the month {by}.',
    proof:
      'the season costs 690 a month with everything in it, and you can hand it back after any of them. No house is needed.',
    note: 'Supermarket wants {product}, three times what they do; {load} is what they can. Head says no, wallet yes; {colleague} has not slept. Afraid they drop them after a year: Peter bought two ovens, in October they changed to a factory, drives a taxi. Only if they can stop without losing the house. Rent for the season, know four weeks before. Send the price by the month {by}.',
  },
  {
    title: 'A grant with a date on it',
    kind: 'negotiation',
    said: 'There is a grant from the province for ovens that use less, thirty percent. The form has to be in on the last day of the month, and it asks for a number that I cannot find anywhere on the machine.',
    asked: 'Which number do they want, the one for an hour or the one for a kilo?',
    detail:
      'For a kilo, baked. I do not weigh {product}, I count it. {colleague} tried with the kitchen scale and we got a different answer each time, between six and eleven.',
    takenUp:
      'Between six and eleven depending on the tray. They will want one number and where it comes from.',
    wish: 'I would like to do it properly. My neighbour wrote down any number, and I do not want to be like that.',
    honest:
      'You may not get it, I have to say. Yours is two years too old for the rule as I read it. It costs only the form to ask.',
    ask: 'Would you have the tested figure for my model, with a stamp?',
    promise: 'Yes, we have it. I will send you the test report for your model with the stamp {by}.',
    proof:
      'the test report with the stamp is attached: 0.31 kilowatt hours for a kilo. Page four is the one they want.',
    note: 'Grant from the province, thirty percent, form in on the last day of the month; asks for a number for a kilo baked. They count {product}, {colleague} tried the kitchen scale, between six and eleven. Wants to do it properly, not like the neighbour. May be two years too old. Tested figure for the model with a stamp: send the test report {by}.',
  },
  {
    title: 'The reserve nobody wants to pay',
    kind: 'negotiation',
    said: 'My board wants to cut the service contract. They say in four years nobody has come. I said, yes, because it is serviced. They looked at me as if I sold insurance, and I only bake {product}.',
    asked: 'What would happen here on a morning without the oven?',
    detail:
      '{load}, and no plan for it. In 2019 the old one stopped for two days and we bought everything outside, that was three and a half thousand, and {colleague} still has the receipts in a drawer.',
    takenUp:
      'Two days cost three and a half thousand in 2019. Your board has a number, it is only in a drawer.',
    wish: 'I want to show them that and nothing else. No brochure, they hate brochures. So do I.',
    honest:
      'You could go to one visit a year instead of two, your water is soft. It would save a third and I would not lose sleep over it.',
    ask: 'Can you write that down, one visit and what it costs?',
    promise: 'I will write it on half a page, without a brochure, and send it to you {by}.',
    proof:
      'half a page, as agreed: one visit a year, 412 instead of 618. Your receipts from 2019 belong beside it.',
    note: 'Board wants to cut the service contract, in four years nobody has come. {load}, no plan for a morning without the oven; in 2019 it stopped for two days, three and a half thousand, {colleague} has the receipts in a drawer. No brochure. Soft water: one visit instead of two saves a third. Write it on half a page, send {by}.',
  },
]
