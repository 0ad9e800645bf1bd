import { describe, expect, test } from 'vitest'
import { type Heard, heard } from './heard.ts'

type Sentence = string | readonly [text: string, before: string]

const counts: Readonly<Partial<Record<Heard, readonly Sentence[]>>> = {
  ego: [
    'Nobody does weddings like we do, ask around.',
    'It’s the Rolls-Royce of mattresses.',
    'We’ve been voted top dental practice by the readers of the Gazette.',
    'as the market leader in crop insurance we set the standard everyone else follows',
    'Our coffee is simply out of this world.',
    [
      'Look, we’re basically the gold standard when it comes to boilers in this county.',
      'Tell us about the boiler.',
    ],
    'I’ve fitted more kitchens in this town than anyone else you’ll meet.',
    'our clinic is hands down the most advanced in the region nobody comes close',
    'I mean I was salesman of the year so you’re in very good hands.',
    ['Ha, you should see mine, I had three operations.', 'My knee has been bad.'],
    'Honestly there isn’t a better tractor on the planet.',
    'we look after some of the biggest hotel groups in europe and they all swear by us',
    ['We’re an award-winning bakery, I’ll have you know.', 'Do you have rye bread?'],
  ],
  pressure: [
    'Prices go up on the first, so you really should lock it in now.',
    'I’ve got another school that wants the same date.',
    'Think how your residents would feel if the lift failed again.',
    'my manager will only approve it if we get it signed by the end of the day',
    'I can only hold this price until five o’clock this afternoon.',
    ['Sure, but there’s another couple viewing the flat at six.', 'We want to think about it.'],
    'You’d be crazy to let this one slip through your fingers.',
    'Every month you put this off you’re burning two thousand euros.',
    'We’ve only got three slots left before Christmas.',
    'What do I have to do to get your signature today?',
    ['Would you take just one small box then?', 'No thank you, not today.'],
    'this deal disappears on friday and it is not coming back',
  ],
  ownership: [
    'Leave it with me and I’ll get to the bottom of it.',
    'I’ll ring the depot and find out where the pallet is.',
    'That was my mistake, I gave you the wrong measurements.',
    'I should have told you about the lead time.',
    'i will make sure somebody is there to meet the driver',
  ],
  advocacy: [
    'I’ll take it up with our head of production and push for a refund.',
    'I’ve already spoken to my manager about waiving that charge.',
    'I went to see our finance people about your invoice this morning.',
  ],
  'check-in': [
    'How’s the new dishwasher treating you?',
    'I’m just ringing to see how the team is getting on with the scanners.',
    'how are you finding the hearing aids',
    'Are you still happy with the fence we put up in spring?',
  ],
  'note-taking': [
    'Hang on, I’m just writing that down.',
    'Let me read that back to you: twelve doors, oak, by June.',
    'so i’ve got that down as two hundred chairs and forty tables',
  ],
  'buying-signal': [
    'What would that cost us for sixty people?',
    'How soon could you start on the roof?',
    'Would my husband be able to come and see it on Saturday?',
    'is there a minimum contract',
    'It’s between you and one other company now.',
  ],
  serving: [
    'What happens when the power goes out on the ward?',
    'who else in the family uses the bathroom',
    'To be honest the smaller one would do for two people.',
    'Before you spend anything, get the roof checked.',
  ],
  pitch: [
    'Our package includes free delivery, a five year warranty and a dedicated account manager.',
    'Shall I book you in for the full treatment today?',
    'with our app you can see every delivery in real time and it saves you hours',
  ],
}

const doesNotCount: Readonly<Partial<Record<Heard, readonly Sentence[]>>> = {
  ego: [
    'Most people in your position start with one room.',
    'You know your horses better than I do.',
    'I’d say your best option is to repair it.',
    ['About eleven years, mostly on farms.', 'How long have you been in solar?'],
    ['I’ve been doing this for eleven years.', 'How long have you been in solar?'],
    'The best thing would be to wait until the frost is over.',
    'What’s the best number to reach you on?',
    'You’ve built an amazing team there.',
    'I’m not the best person to answer that, let me ask our surveyor.',
    'I have two appointments on Tuesday, would the morning suit you?',
  ],
  pressure: [
    ['Fair enough, thanks for telling me.', 'No, we’re happy as we are.'],
    'If you sign, we’d start in about six weeks.',
    'The grant application has to be in by the end of May, that’s the council’s date.',
    ['It closes on the fourth of May.', 'When does the tender close?'],
    ['There are two left in blue and one in grey.', 'How many are left?'],
    'Take it home and talk it over, there’s no rush at all.',
    'What would happen if you did nothing this year?',
    'Please don’t hesitate to ring.',
    'The workshop is open until six today.',
  ],
  ownership: [
    'We’ll look into it at some point.',
    'Somebody will call you.',
    'I’ll show you the second bedroom.',
  ],
  advocacy: ['You could ask your manager.', 'My manager is on holiday this week.'],
  'check-in': ['How are you today?', 'Hello, how are you doing today?', 'How is your mother?'],
  'note-taking': ['Please note that we are closed on Monday.', 'Put your bags down over there.'],
  'buying-signal': [
    'Where are you from?',
    'How long has it been raining there?',
    'Our machine stopped again last night.',
    'Thanks, have a nice weekend.',
  ],
  serving: ['Hello everybody, can you see my screen?', 'It’s eleven euros.', 'Good morning, lovely weather.'],
  pitch: [
    'What happens when the power goes out?',
    'You’d have to check with your landlord.',
    'Thanks for coming in.',
  ],
}

function check(kind: Heard, sentence: Sentence): boolean {
  return typeof sentence === 'string' ? heard(kind, sentence) : heard(kind, sentence[0], sentence[1])
}

for (const kind of Object.keys(counts) as Heard[]) {
  describe(kind, () => {
    for (const one of counts[kind] ?? []) {
      test(`counts: ${String(one)}`, () => expect(check(kind, one)).toBe(true))
      test(`counts without capitals and marks: ${String(one)}`, () => {
        const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}’' -]/gu, '')
        const sentence = typeof one === 'string' ? bare(one) : ([bare(one[0]), bare(one[1])] as const)
        expect(check(kind, sentence)).toBe(true)
      })
    }
    for (const one of doesNotCount[kind] ?? []) {
      test(`does not count: ${String(one)}`, () => expect(check(kind, one)).toBe(false))
    }
  })
}
