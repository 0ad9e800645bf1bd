import type { Calendar } from '../calendar.ts'
import type { Telling } from '../telling.ts'

const here = { rep: 'rena', account: 'marram' } as const

/** A good beginning, a promise forgotten, two weeks of silence, and the end of it. */
export function marramStory({ day }: Calendar): readonly Telling[] {
  return [
    {
      ...here,
      id: 'marram-first-visit',
      form: 'visit',
      kind: 'discovery',
      day: day(6, 2),
      clock: '14:00',
      lines: [
        ['rep', 'Thank you for showing me the basement, Ines. Where does the morning go wrong, if it does?'],
        [
          'customer',
          'At four. I come down alone and I have a hundred and sixty breakfasts by seven. The pastry needs steam in the first minutes and this oven gives steam when it likes. On bad days the croissants look like slippers.',
        ],
        ['rep', 'Like slippers. What do you do on a morning like that?'],
        [
          'customer',
          'I send Joost to the bakery on the square with the hotel car and buy theirs. It costs us eighty euros and the bakery tells everybody. My chef does not know how often, and I would like it to stay that way.',
        ],
        ['rep', 'Eighty euros and your name. How often did it happen last month?'],
        [
          'customer',
          'Five times. I trained in Lisbon with an oven older than me and it never happened once. I do not want anything fancy. I want steam at four in the morning, every morning.',
        ],
        [
          'rep',
          'Steam at four, every morning. Would a deck oven come down here at all? I see only the goods lift.',
        ],
        [
          'customer',
          'That is my question to you. The lift is a hundred and ten centimetres wide and the owner will not touch the stairs, the house is listed. If it does not fit we can stop talking.',
        ],
        [
          'rep',
          'Then that comes first, before anything else. I will send you the drawing of the smallest deck oven with its measures by Wednesday, so that you can hold it against the lift.',
        ],
        ['customer', 'Good. I need it for the owner, she decides in two weeks about the money for the year.'],
        ['rep', 'I am noting it: a hundred and ten centimetres, listed stairs, drawing by Wednesday.'],
      ],
      note: {
        hoursLater: 5,
        text: 'Ines, Hotel Marram, basement. At four alone, a hundred and sixty breakfasts by seven. Oven gives steam when it likes, croissants like slippers; Joost buys at the bakery on the square, eighty euros, five times last month, chef does not know. Trained in Lisbon. Wants steam at four every morning, nothing fancy. Goods lift 110 centimetres wide, house listed, owner will not touch the stairs. Owner decides in two weeks. Send the drawing with measures by Wednesday.',
      },
      outcome: 'open',
      accepted: '',
    },
    {
      ...here,
      id: 'marram-reminder',
      form: 'whatsapp',
      kind: 'service',
      day: day(7, 5),
      clock: '17:48',
      minutes: [190, 4, 3],
      lines: [
        [
          'customer',
          'Hello Rena, it is Friday and I have no drawing yet. Did it go to the wrong address? The owner asks me every day and I have nothing to show her.',
        ],
        [
          'rep',
          'Hi Ines! Sorry, crazy week with the fair. You will have the drawing on Monday, first thing. By the way, the big four deck is on offer until the end of the month, it is simply the best oven in the country.',
        ],
        [
          'customer',
          'I do not need four decks. I need a hundred and ten centimetres. Would the small one fit through our lift, yes or no?',
        ],
        ['rep', 'I am sure we find something!'],
      ],
      note: { hoursLater: 70, text: 'Ines still interested. Send drawing. Offer the four deck.' },
      outcome: 'open',
    },
    {
      ...here,
      id: 'marram-stopped-waiting',
      form: 'mail',
      kind: 'other',
      day: day(10, 1),
      clock: '08:05',
      subject: 'The oven for our basement',
      lines: [
        [
          'customer',
          'Dear Rena,\n\nI stopped waiting. The owner decided on Thursday without us, and the money goes to the windows. A firm in Haarlem measured the lift in the same week in which I asked you twice whether your small oven would go through it.\n\nI liked our first talk. Nobody had ever asked me about four in the morning.\n\nInes Vidal',
        ],
      ],
    },
  ]
}
