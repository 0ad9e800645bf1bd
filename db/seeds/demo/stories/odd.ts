import type { Calendar } from '../calendar.ts'
import type { Telling } from '../telling.ts'

/** What also happens: two pitches nobody asked for, and three conversations that cannot be counted, each for a reason. */
export function oddStories(calendar: Calendar): readonly Telling[] {
  return [...pitches(calendar), ...unclear(calendar)]
}

function pitches({ day }: Calendar): readonly Telling[] {
  return [
    {
      id: 'castello-pitch',
      form: 'call',
      kind: 'demo',
      rep: 'rena',
      account: 'castello',
      day: day(4, 3),
      clock: '15:05',
      lines: [
        [
          'rep',
          'Bruno, Rena from Larkfield. I have fantastic news for you, we have launched the Five, and I can tell you it is the best oven on the market, hands down. We won the gold medal in Munich, for the third year running, nobody else has ever done that.',
        ],
        ['customer', 'Ah. Hello. I am in the middle of lunch, there are people at the counter.'],
        [
          'rep',
          'It will take two minutes. The Five has triple glass, a touch panel, it is the most advanced deck oven in Europe and all the big names use it. Our founder built the first one in his own barn and today we have over four hundred customers in nine countries, we really are the market leader.',
        ],
        ['customer', 'I bought an oven from you two years ago. It is fine.'],
        [
          'rep',
          'That is the old Four, and honestly, the Five is in another league. I was the top seller in the north last year and I know what a place like yours needs. The introductory price ends tonight at midnight, after that it goes up by two thousand, so you really want to decide now.',
        ],
        ['customer', 'No, thank you. I do not need one.'],
        [
          'rep',
          'Everybody says that at first. What would it take to make you say yes today? There are only three left and two of them are as good as gone. You would be making a mistake, Bruno, I am telling you as a friend.',
        ],
        ['customer', 'I have to go, the pizza is burning. Goodbye.'],
      ],
      judged: 'yes',
      note: { hoursLater: 3, text: 'Pitched the Five. Not ready yet, try again next month.' },
    },
    {
      id: 'arena-pitch',
      form: 'meeting',
      kind: 'demo',
      rep: 'ravi',
      account: 'arena',
      day: day(6, 4),
      clock: '16:30',
      lines: [
        [
          'rep',
          'Let me take you through who we are, Duncan. Larkfield was founded in 1974, we have three factories, two hundred people, and I think it is fair to say that we set the standard for deck ovens in this country. I will share my screen, there are only twelve slides.',
        ],
        ['customer', 'Right. I had a question about the stand on the north side, but go on.'],
        [
          'rep',
          'We come to that. Here are our awards, that is one of my favourite slides. Here is the map of our customers, all the big stadiums are with us. And here is the technology, our patented stone gives a heat that nobody else can offer, it is world class, really.',
        ],
        ['customer', 'The north side has no water at all. That is what I wanted to ask you about.'],
        [
          'rep',
          'Great point. The Five has an integrated tank, it is simply the best solution there is. And look at this, one touch and you have all programmes in one place. Our people love it. It also comes in anthracite.',
        ],
        ['customer', 'How long does a tank last on a match day? We have ninety minutes and then it is over.'],
        [
          'rep',
          'It is huge, believe me. I have been doing this for many years and I have never seen one run empty. So what I would suggest is that we go straight to the offer, I have it here on the last slide.',
        ],
        ['customer', 'I think I will ask somebody who has one.'],
      ],
      judged: 'yes',
      note: {
        hoursLater: 20,
        text: 'Duncan, Arena South: north side has no water at all, asked how long a tank lasts on a match day, ninety minutes. I talked about us for most of it. He will ask somebody who has one.',
      },
    },
    {
      id: 'campus-fit-question',
      form: 'intercom',
      kind: 'discovery',
      rep: 'rena',
      account: 'campus',
      day: day(9, 4),
      clock: '11:12',
      minutes: [35, 6, 4, 12],
      lines: [
        [
          'customer',
          'Okke from Campus West again. We get a new kitchen in hall D with induction only, no gas at all and 63 amperes for everything. Would your deck oven work with that, together with two dishwashers?',
        ],
        [
          'rep',
          'Hi Okke! Great to hear from you. Hall D sounds exciting. Our deck ovens are very popular with campuses, I will attach the brochure here.',
        ],
        ['customer', 'I have the brochure. It says nothing about 63 amperes. Does it fit or does it not?'],
        [
          'rep',
          'We have many happy customers in education, and the new panel is really easy to use. When would be a good moment for a demo?',
        ],
        ['customer', 'When I know whether it fits.'],
      ],
    },
  ]
}

function unclear({ day, workingDaysAgo }: Calendar): readonly Telling[] {
  return [
    {
      id: 'windmill-speaker-2',
      form: 'teams',
      kind: 'service',
      rep: 'rena',
      account: 'windmill',
      day: day(8, 2),
      clock: '09:05',
      leftUnsure: true,
      lines: [
        ['rep', 'Good morning. Is it only us, or is Gerard joining from the bar?'],
        ['label', 'He is in the yard with the plumber. Shall we begin without him?'],
        ['rep', 'Fine. The deck that was slow last week, has anybody looked at it since?'],
        [
          'label',
          'It was slow on Saturday, and on Sunday it was not. It may be the wind, the door to the yard stands open all day.',
        ],
        ['rep', 'An open door and a deck on the wind side, that takes about ten degrees.'],
        ['label', 'Ten degrees would be enough. It was pale on the left.'],
        ['rep', 'Pale on the left again. What should come first, the stones or the door?'],
        ['label', 'The door. A curtain costs nothing, and there is an old tent somewhere. Then the stones.'],
        ['rep', 'A tent is a good idea. Where does it lie, and is it long enough for that door?'],
        [
          'label',
          'Behind the cellar stairs, under the old sunshades. Three metres, perhaps four. The door is two and a half, the frame not counted.',
        ],
        ['rep', 'Then three metres is enough. Say hello to Gerard.'],
      ],
    },
    {
      id: 'heron-too-short',
      form: 'call',
      kind: 'service',
      rep: 'ravi',
      account: 'heron',
      day: day(10, 3),
      clock: '18:02',
      lines: [
        ['rep', 'Marloes, it is Ravi, you rang?'],
        ['customer', 'Yes, but it is all right now, Sem found the fuse. Sorry! I have a queue.'],
        ['rep', 'Good. Go and serve them.'],
      ],
    },
    {
      id: 'meadow-zoom',
      form: 'zoom',
      kind: 'service',
      rep: 'rosa',
      account: 'meadow',
      day: workingDaysAgo(8),
      clock: '13:30',
      lines: [
        ['rep', 'Hello Ilse, I can see the yellow group behind you. What did you want to show me?'],
        [
          'customer',
          'The oven gloves. The oat biscuits come out at eight and Dewi has nowhere to put the tray, because the children are already in the kitchen. Yesterday a boy of three stood right behind her with his hands up.',
        ],
        [
          'rep',
          'Right behind her with a hot tray. Where could the tray go, if the oven stood the other way round?',
        ],
        [
          'customer',
          'On the stone under the window, that would be ideal, nobody can reach it. But the cable is too short by half a metre and I am not allowed to use an extension.',
        ],
        [
          'rep',
          'Half a metre. You are right not to use an extension. Who looks after the electricity in the building?',
        ],
        [
          'customer',
          'A Mr Kramer of the town, and he needs everything on a form. I have been waiting for him since Easter for a lamp.',
        ],
        [
          'rep',
          'Then I will fill in the form for you, with the cable we would fit, so that you only have to sign it. You will have it by Thursday.',
        ],
        ['customer', 'You would do that? Then I take back what I said about ovens.'],
      ],
      outcome: 'kept',
      proof: 'the form for Mr Kramer is attached, filled in. Sign at the cross on page two.',
      subject: 'The form for Mr Kramer',
    },
  ]
}
