import type { Calendar } from '../calendar.ts'
import type { Telling } from '../telling.ts'

const here = { rep: 'ravi', account: 'elmhurst', form: 'intercom' } as const

/** A school kitchen on chat, and a promise that is kept four days too late. */
export function elmhurstStory({ day, workingDaysAgo }: Calendar): readonly Telling[] {
  return [
    {
      ...here,
      id: 'elmhurst-inspection',
      kind: 'service',
      day: day(4, 1),
      clock: '08:12',
      minutes: [11, 3, 6, 4, 8, 2],
      lines: [
        [
          'customer',
          'Hello, Tomas from the Elmhurst kitchen. We have the food inspection on the 20th and the inspector wants a written cleaning plan for both ovens. I only have the poster from the wall and that is for the old model.',
        ],
        [
          'rep',
          'Good morning Tomas. What did the inspector say should be in the plan, is it how often or also with what?',
        ],
        [
          'customer',
          'Both, and who signs it. Last year we lost our star because of a missing paper, not because of dirt. Four hundred lunches a day and the parents only saw the star.',
        ],
        ['rep', 'A star lost over a paper, I see why it matters. Who does the cleaning now, you or Lotte?'],
        [
          'customer',
          'Lotte, after two, when the dishwasher runs. She cannot use the strong cleaner because the old gym has no window.',
        ],
        [
          'rep',
          'Without a window the mild cleaner and ten minutes longer is right. I will write the plan for both models with a line for the signature and send it to you by Thursday.',
        ],
        ['customer', 'Thursday would be perfect, then I can hang it before the weekend.'],
      ],
      note: {
        hoursLater: 4,
        text: 'Tomas, Elmhurst: food inspection on the 20th, inspector wants a written cleaning plan for both ovens, how often, with what, who signs. Last year they lost the star because of a missing paper. Four hundred lunches a day. Lotte cleans after two; no strong cleaner, the old gym has no window. Write the plan for both models with a line for the signature, send by Thursday.',
      },
      outcome: 'late',
      subject: 'Your cleaning plan',
      proof:
        'here is the cleaning plan for both ovens. It was to be with you on Thursday, and I am sorry that it was not: I had it for the wrong model and found out too late.',
      accepted: '',
    },
    {
      ...here,
      id: 'elmhurst-late',
      kind: 'service',
      day: day(5, 4),
      clock: '09:31',
      minutes: [4, 6, 3, 5],
      lines: [
        [
          'customer',
          'The plan is on the wall, thank you. I will be honest, on Friday I stood there without it and wrote one by hand at night. I was annoyed with you.',
        ],
        [
          'rep',
          'You had every reason. That was my mistake: I should have told you on Thursday that it would not be ready. What did the inspector say to yours?',
        ],
        [
          'customer',
          'He laughed and took it. But I do not want to do that again. I need somebody who tells me before, even if it is bad news. Especially then.',
        ],
        [
          'rep',
          'Understood, bad news first. I have put that on your file so that everybody here reads it before they write to you.',
        ],
        ['customer', 'Then we are fine.'],
      ],
      note: {
        hoursLater: 2,
        text: 'Plan is on the wall. On Friday Tomas wrote one by hand at night and was annoyed. Inspector laughed and took it. He needs somebody who tells him before, even bad news. My mistake, should have told him on Thursday. On his file: bad news first.',
      },
      accepted: 'Bad news first. Put it on the wall here too.',
      judged: 'no',
    },
    {
      ...here,
      id: 'elmhurst-fish',
      kind: 'service',
      day: day(9, 2),
      clock: '10:47',
      minutes: [3, 5, 2, 9, 4],
      lines: [
        [
          'customer',
          'Fridays are fish and the fish bake comes out wet in the middle. Forty trays, and the children leave half of it. The cook before me left because of that, I am told.',
        ],
        ['rep', 'Wet in the middle on all forty, or only when both ovens are full?'],
        [
          'customer',
          'Only when both are full. We have ninety minutes for everything, there is no way to do it in two rounds.',
        ],
        [
          'rep',
          'Then it is the steam that cannot get out. Open the flap after twelve minutes and leave one shelf empty, it should be crisp within the ninety. It means six trays fewer in each oven, that is the drawback.',
        ],
        [
          'customer',
          'Six fewer I can put in the small one. I will try it this week, and Lotte will count what comes back on the plates.',
        ],
        ['rep', 'I will ring you next Monday and ask what Lotte counted.'],
      ],
      note: {
        hoursLater: 6,
        text: 'Fish bake wet in the middle on Fridays, forty trays, children leave half. Only when both ovens are full; ninety minutes for everything, no two rounds. Steam: open the flap after twelve minutes, leave one shelf empty, six trays fewer. Lotte counts the plates. Ring next Monday.',
      },
      outcome: 'kept',
      subject: 'What Lotte counted',
      proof:
        'Lotte told me on the telephone that eleven plates came back on Friday, and there were sixty the week before. The flap it is.',
    },
    {
      ...here,
      id: 'elmhurst-summer',
      kind: 'discovery',
      day: workingDaysAgo(6),
      clock: '13:22',
      minutes: [5, 4, 8, 3, 6],
      lines: [
        [
          'customer',
          'The school board wants to merge us with the kitchen of Saint Anne next year. That would be seven hundred lunches out of my two ovens, and the gym has no room for a third.',
        ],
        [
          'rep',
          'Seven hundred out of two. What worries you most about it, the ovens, the room or the people?',
        ],
        [
          'customer',
          'The people. Lotte is sixty-one and does two jobs already. The board only asks what a third oven costs, nobody has asked who would stand in front of it.',
        ],
        ['rep', 'Then that is the question to begin with. When does the board decide?'],
        [
          'customer',
          'In the last week of next month. I have to hand in a paper the Friday before. Please do not ring me until it is handed in, I will be at it day and night.',
        ],
        [
          'rep',
          'I will work out two ways without a third oven and send them by next Wednesday, with how many hands each needs.',
        ],
      ],
      note: {
        hoursLater: 3,
        text: 'Board wants to merge with the kitchen of Saint Anne next year: seven hundred lunches, two ovens, gym has no room for a third. Worry is the people: Lotte is sixty-one, two jobs. Nobody asked who would stand in front of it. Board decides last week of next month, paper the Friday before. Work out two ways without a third oven and how many hands, send by next Wednesday.',
      },
      outcome: 'open',
    },
  ]
}
