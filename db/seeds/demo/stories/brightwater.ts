import type { Calendar } from '../calendar.ts'
import type { Telling } from '../telling.ts'

const here = { rep: 'rosa', account: 'brightwater' } as const

/** Cora’s night baker: a complaint about an oven that turns out to be something nobody had asked about. */
export function brightwaterStory({ day, workingDaysAgo }: Calendar): readonly Telling[] {
  return [
    {
      ...here,
      id: 'brightwater-burnt-rye',
      form: 'whatsapp',
      kind: 'service',
      day: day(2, 4),
      clock: '07:42',
      minutes: [9, 3, 14, 2, 5],
      lines: [
        [
          'customer',
          'Morning Rosa. Bad week. The new oven keeps burning the rye, always the first batch, never the rolls. Thirty loaves in the bin since Sunday and my shop opens at six.',
        ],
        [
          'rep',
          'Thirty loaves, that hurts. Is it the whole loaf that burns, or the side that faces the door?',
        ],
        [
          'customer',
          'The whole loaf, bottom and top. As if it simply stayed in too long. Pawel says he does nothing different from the old oven.',
        ],
        [
          'rep',
          'If it is top and bottom alike, the heat is even and the oven may not be the one to blame. Could I ring you on Monday at ten and go through one night with you, step by step?',
        ],
        ['customer', 'Monday at ten is good. I will stand beside him until then and look.'],
      ],
      note: {
        hoursLater: 2,
        text: 'Cora, Brightwater: the new oven keeps burning the rye, first batch only, thirty loaves in the bin since Sunday. Whole loaf, bottom and top, as if it stayed in too long. Pawel does nothing different. Shop opens at six. Ring her Monday at ten, go through one night step by step.',
      },
      outcome: 'kept',
      proof:
        'this is only to say that I have our call on Monday at ten in the diary, and two hours free after it.',
    },
    {
      ...here,
      id: 'brightwater-rye-at-two',
      form: 'call',
      kind: 'service',
      sound: 'rye-at-two',
      day: day(3, 1),
      clock: '10:02',
      lines: [],
      subject: 'The lamp over the door',
      note: {
        hoursLater: 1,
        text: 'It is not the oven. Pawel puts the rye in at two, sets the timer and goes to shape rolls in the back room. He cannot hear the timer, not that pitch: twenty-two years in a bakery and he never told anyone. He reads lips, feels the mixer through the floor, best baker she has, ready to resign over burnt rye. On Tuesday he did not turn his head. A louder one would not help. Wants a light over the door, seen from the back room, nothing loud, no show. Ask engineers whether the timer can switch a lamp, tell her by Friday. Price in writing for her sister, who does the books.',
      },
      outcome: 'kept',
      proof:
        'the timer itself cannot switch a lamp, but the relay beside it can. Our workshop fits a 24 volt lamp over the door for EUR 148. The offer for your sister is attached.',
      accepted: 'Nobody else could know this. Three of our bakeries work at night.',
      acceptedLine: 4,
    },
    {
      ...here,
      id: 'brightwater-sister-agrees',
      form: 'mail',
      kind: 'service',
      day: day(3, 5),
      clock: '14:10',
      subject: 'Re: The lamp over the door',
      lines: [
        [
          'customer',
          'Dear Rosa,\n\nmy sister read the paper twice and said yes. EUR 148 is less than the rye we threw away in one week. Pawel does not know yet, I want it to be there one night as if it had always been.\n\nCora',
        ],
      ],
    },
    {
      ...here,
      id: 'brightwater-visit-lamp',
      form: 'visit',
      kind: 'check-in',
      day: day(5, 2),
      clock: '11:30',
      lines: [
        [
          'rep',
          'Good morning Cora. I was two streets away and wanted to see the lamp with my own eyes. How has the rye been?',
        ],
        [
          'customer',
          'Not one burnt loaf in nine nights. Not one. The first evening he looked up, saw it, and went over as if he had heard something. He never said a word about it, and then on Saturday he brought his wife to look.',
        ],
        ['rep', 'He brought his wife. What did she say?'],
        [
          'customer',
          'She cried a little, I think. She told me he had been sleeping badly since spring, because he was afraid he would have to stop. He is fifty-eight. Where would he go?',
        ],
        ['rep', 'So it was never about bread. And for you, what has changed in the mornings since then?'],
        [
          'customer',
          'I sleep until five. Before that I got up at three to smell whether something was burning. My daughter noticed it before I did, she says I have stopped snapping at her over breakfast.',
        ],
        [
          'rep',
          'Until five. Is there anything about the oven you would change, now that you have had it eight weeks?',
        ],
        [
          'customer',
          'The second deck is slow to come back after I load it full. We lose maybe twelve minutes before the baguettes, and on Fridays with two hundred loaves I feel every one of them.',
        ],
        [
          'rep',
          'Twelve minutes on a Friday. That sounds like the damper and not like the stones. I will ask the workshop for the setting and send it to you by Thursday, it costs you nothing.',
        ],
        ['customer', 'If that is all it is, good. I was afraid you would tell me I need a bigger one.'],
        ['rep', 'You do not need a bigger one. I am writing it down: second deck, twelve minutes, Fridays.'],
      ],
      note: {
        hoursLater: 3,
        text: 'Visit. No burnt loaf in nine nights since the lamp. Pawel brought his wife on Saturday; he had slept badly since spring, afraid he would have to stop, he is fifty-eight. Cora sleeps until five now, before she got up at three to smell for burning; her daughter noticed. Second deck slow to come back when loaded full, loses twelve minutes before the baguettes, worst on Fridays with two hundred loaves. Ask the workshop for the setting, send it by Thursday.',
      },
      outcome: 'kept',
      proof:
        'set the second damper to three, not to one. The workshop tried it with a full deck and it comes back in four minutes.',
      subject: 'Second deck',
      accepted: 'This is what the lamp was for.',
    },
    {
      ...here,
      id: 'brightwater-another-bakery',
      form: 'whatsapp',
      kind: 'other',
      day: day(8, 3),
      clock: '15:20',
      minutes: [6, 2, 11, 4],
      lines: [
        [
          'customer',
          'Rosa, a question for a friend. Marit in Harbour Street has a baker who is hard of hearing as well and she has another make of oven. Would your lamp work with hers?',
        ],
        [
          'rep',
          'I honestly do not know. Which make is it, and does the timer have a relay beside it or only a bell?',
        ],
        [
          'customer',
          'A Fornax, fifteen years old, I think only a bell. She cannot spend much, the roof has to be done first. She is worried he will leave her before Christmas.',
        ],
        [
          'rep',
          'With only a bell ours would not fit, and I would rather say so. There is a house in Utrecht that makes lamps for doorbells, they may do it for less than we could. I will find their number and send it to you tomorrow.',
        ],
        ['customer', 'You do not even sell them! Thank you.'],
      ],
      note: {
        hoursLater: 5,
        text: 'Cora asks for a friend: Marit in Harbour Street, baker hard of hearing, a Fornax oven fifteen years old, only a bell, no relay. Cannot spend much, the roof has to be done first; worried he will leave before Christmas. Ours would not fit. Find the number of the house in Utrecht that makes lamps for doorbells, send it tomorrow.',
      },
      outcome: 'kept',
      proof:
        'the house in Utrecht is called Van Dorn Signals, 030 555 0142. They know that Marit may call and that she has a bell only.',
      subject: 'A number for Marit',
      accepted: '',
    },
    {
      ...here,
      id: 'brightwater-christmas',
      form: 'call',
      kind: 'discovery',
      day: day(11, 3),
      clock: '13:15',
      lines: [
        ['rep', 'Hello Cora, you asked me to ring after lunch. What is on your mind?'],
        [
          'customer',
          'Christmas. We took on the stollen for three hotels, that is nine hundred pieces in four weeks, and I do not know whether the oven can do that beside the bread. My sister says buy another one. I am not sure.',
        ],
        [
          'rep',
          'Nine hundred in four weeks. When would the stollen have to go in, beside the rye and the rolls?',
        ],
        [
          'customer',
          'Between eight and noon the oven stands nearly empty, it always has. But then I need somebody who stays until one, and Pawel has been there since midnight. The new girl, Femke, could, only she has never baked alone.',
        ],
        ['rep', 'So the oven has the hours and the people do not. What would Femke need, to dare it alone?'],
        [
          'customer',
          'A week with somebody beside her who does not shout. And the programme set so that she cannot get it wrong. She is good, she just freezes when she has to decide.',
        ],
        [
          'rep',
          'Then I would not buy a second oven. Four hours a day is enough for nine hundred pieces, I can do the sum with you. I will write the programme for the stollen and send it by the end of the week, one button, and I will ask whether our trainer can come for two mornings.',
        ],
        ['customer', 'My sister will frame that sentence. An oven house that says do not buy an oven.'],
        [
          'rep',
          'I have it written down: nine hundred stollen, eight to noon, Femke, one button. Is that right?',
        ],
        ['customer', 'That is right. And nobody who shouts.'],
      ],
      note: {
        hoursLater: 2,
        text: 'Christmas: stollen for three hotels, nine hundred pieces in four weeks, sister says buy another oven, Cora not sure. Oven stands nearly empty between eight and noon. Somebody must stay until one; Pawel is there since midnight; Femke, the new girl, has never baked alone, freezes when she has to decide, needs a week with somebody beside her who does not shout. No second oven. Write the stollen programme, one button, send by the end of the week; ask whether our trainer can come two mornings.',
      },
      outcome: 'kept',
      proof:
        'the stollen programme is attached, it is button seven. Our trainer Piet has two mornings for Femke, he is the quietest man we have.',
      subject: 'Stollen, one button',
      accepted: 'Free hours in the morning: worth asking every bakery.',
    },
    {
      ...here,
      id: 'brightwater-femke',
      form: 'whatsapp',
      kind: 'check-in',
      day: workingDaysAgo(4),
      clock: '12:05',
      minutes: [7, 3, 12, 5, 2],
      lines: [
        [
          'rep',
          'Hello Cora, Piet told me about the two mornings. How is Femke getting on with the stollen, now that she is alone?',
        ],
        [
          'customer',
          'She did sixty on Tuesday all by herself and rang me at eleven only to say so. She was so proud. The only thing is the sugar, it browns on the left side where the door is.',
        ],
        ['rep', 'Sixty alone! On the left, beside the door: is it the first tray or every tray?'],
        [
          'customer',
          'Only the first. She turns them by hand now and I do not want her to burn her arms for it. We need it even before the hotels come to taste.',
        ],
        [
          'rep',
          'Then the door seal may be worn. I will send somebody to look at it and tell you what they found within ten days.',
        ],
        [
          'customer',
          'Good. No hurry, she manages. Only your accounts department keeps asking me for the same form again.',
        ],
      ],
      note: {
        hoursLater: 1,
        text: 'Femke did sixty stollen on Tuesday alone, rang at eleven, proud. Sugar browns on the left side by the door, first tray only; she turns them by hand, Cora does not want her to burn her arms. Needs it even before the hotels come to taste. Door seal may be worn: have it looked at, tell Cora within ten days.',
      },
      outcome: 'open',
    },
    {
      ...here,
      id: 'brightwater-seal',
      form: 'mail',
      kind: 'service',
      day: workingDaysAgo(1),
      clock: '09:35',
      subject: 'What Piet found',
      lines: [
        [
          'rep',
          'Dear Cora,\n\nas promised, I sent Piet to look at the door and here is what he found: the seal is worn on the left. He brings a new one on his next round.\n\nRosa',
        ],
      ],
    },
  ]
}
