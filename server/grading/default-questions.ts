import type { Question } from './questions.ts'

/** The questions of the scorecard an organisation starts with: at least one for each of the seven behaviours. */
export const defaultQuestions: readonly Question[] = [
  {
    id: 'lets-finish',
    behaviour: 'listening',
    text: 'Did the customer finish what they began to say?',
    guide:
      'Look at where the customer stops. A pause to think is not an end: whoever fills it has cut in. An overlap that is given back at once (“sorry, go on”) does not count.',
    best: 'The customer stopped for four seconds, twice. Both times the rep waited, and both times the reason came after the pause.',
    worst:
      '“The thing with the second site is …” – “We do all your sites, let me show you.” The second site never came back.',
    means: [
      'Cut off several times, and what was lost never came back',
      'Cut off at least once on something that mattered to them',
      'Finished nearly every time; an overlap was given back',
      'Finished every time, and their pauses were left to them',
    ],
  },
  {
    id: 'takes-up',
    behaviour: 'listening',
    text: 'Did the rep take up the customer’s own words?',
    guide:
      'Look for the customer’s words coming back in the rep’s next sentence, or for a question that could not have been asked without them. “I see” takes nothing up.',
    best: '“You said the night shift pays for it. How does the night shift notice?”',
    worst: 'Every question came from the list, in the order of the list, whatever had just been said.',
    means: [
      'Nothing the customer said changed what came next',
      'Taken up once or twice, passed over the other times',
      'Taken up most of the time',
      'Taken up each time something mattered, in the customer’s words',
    ],
  },
  {
    id: 'speaks-when-asked',
    behaviour: 'humility',
    text: 'Was our company talked about only when the customer asked?',
    guide:
      'Count stretches about us, our product’s fame, our other customers, that answer no question. An answer to a question is never ego. “I will check that for you” is not ego either.',
    best: '“Since you ask who else has it: two bakeries your size. Shall I ask whether they would talk to you?”',
    worst:
      '“Before we start, a word about who we are: forty years in the trade, market leader in six countries …”',
    means: [
      'Long stretches about us that nobody had asked for',
      'Several remarks about us that nobody had asked for',
      'One such remark, left at once',
      'None: every word about us answered a question',
    ],
  },
  {
    id: 'writes-down',
    behaviour: 'note-taking',
    text: 'Does the note hold what the customer said?',
    guide:
      'Lay the note beside the conversation. What would a colleague need who takes over tomorrow: the problem, the numbers, the names, what was promised? Sentences that would fit any customer count for nothing.',
    best: 'The note has the 3 a.m. start, the broken hoist and the brother who signs, with the promise of the drawing by Thursday.',
    worst: '“Nice call, potential, call again next month.”',
    means: [
      'No note, or one that would fit any customer',
      'Holds little of what the customer said',
      'Holds most of what mattered',
      'Holds all that mattered; a colleague could go on from it',
    ],
  },
  {
    id: 'learns-new',
    behaviour: 'insight',
    text: 'Did something come out that nobody here knew?',
    guide:
      'It is about the customer, in their words, and it was not in the file before. Something the customer asked us to do is an errand, not an insight. Mark not applicable where the call was only about a delivery.',
    best: '“We bake at night because the neighbours complained about the smell.” Nobody had asked why before.',
    worst: 'Thirty minutes later the file says what it said before.',
    means: [
      'Nothing was asked that could have brought out anything new',
      'Asked, but left at the first answer',
      'Something new came out',
      'Something new came out, and the rep asked on until the customer gave its reason',
    ],
  },
  {
    id: 'need-first',
    behaviour: 'serving',
    text: 'Was the problem restated before anything was proposed?',
    guide:
      'Find the first proposal. Before it, in the rep’s words, stands what the customer is short of, with a chance to say no to it. Mark not applicable where nothing was proposed.',
    best: '“So the trouble is Mondays, when the cold room is empty. Have I got that right?” – and only then the timetable.',
    worst: 'The offer was on the table before the customer had said what they came for.',
    means: [
      'Proposed before the problem had been said',
      'The problem had been said, but was not restated',
      'Restated, though the customer had no chance to put it right',
      'Restated, put right or agreed to by the customer, and then proposed',
    ],
  },
  {
    id: 'who-does-what',
    behaviour: 'follow-up',
    text: 'Was it said who does what by when?',
    guide:
      'Listen to the last minutes. A promise has somebody who owes it, something they owe, with a day. “We’ll be in touch” has none of the three.',
    best: '“I send you the drawing by Thursday noon, you show it to your brother, we talk on Friday at ten.”',
    worst: '“Great, let’s stay in touch!”',
    means: [
      'It ended without anything being agreed',
      'Something was agreed, without a day or without anyone who owes it',
      'What we owe has its day; what the customer does next stayed open',
      'Both sides’ next steps have a name, a thing to do, a day',
    ],
  },
  {
    id: 'takes-inside',
    behaviour: 'advocacy',
    text: 'Was the customer’s request taken to someone who can decide it?',
    guide:
      'Where the customer asks for what our rules do not give, look for the rep naming whom they will ask, by when they will answer. A no that was asked for inside earns the highest mark as much as a yes. Mark not applicable where nothing was asked.',
    best: '“I can’t decide that. I will ask Ines in credit today, you have her answer tomorrow, also if it is no.”',
    worst: '“That’s just our policy.”',
    means: [
      'Refused with a rule, and asked nobody',
      'Said they would see, without saying whom they would ask',
      'Named whom they would ask',
      'Named whom they would ask, with the day on which the customer has the answer',
    ],
  },
]
