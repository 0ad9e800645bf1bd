/** A way of asking that two people will answer differently, and what to ask instead. */
export interface PoorWording {
  /** Beginnings of words: "empath" stands for empathy, empathetic, empathic. Whole words end in a full stop. */
  readonly words: readonly string[]
  readonly why: 'feeling' | 'vague'
  readonly instead: string
}

/** Feelings and traits cannot be heard; conduct can. Vague words leave the measure to whoever reads them. */
export const poorWordings: readonly PoorWording[] = [
  {
    words: ['empath', 'understanding.', 'compassion', 'sympath'],
    why: 'feeling',
    instead: 'restated the problem before proposing',
  },
  {
    words: ['caring.', 'cares.', 'care about', 'warm.', 'warmth', 'warmly', 'kind.', 'kindness'],
    why: 'feeling',
    instead: 'asked how it had gone since, and wrote down the answer',
  },
  {
    words: ['friendl', 'nice.', 'nicely', 'pleasant', 'likeab', 'likab', 'charm', 'charisma'],
    why: 'feeling',
    instead: 'greeted the customer by name and said why they were calling',
  },
  {
    words: ['polite', 'courte', 'respect.', 'respectful', 'manners'],
    why: 'feeling',
    instead: 'let the customer finish every sentence',
  },
  {
    words: ['enthusias', 'passion', 'energ', 'motivat', 'eager', 'excite', 'upbeat', 'positiv'],
    why: 'feeling',
    instead: 'named one thing the customer had gained, in the customer’s words',
  },
  {
    words: ['confiden', 'self-assured', 'convinc', 'persuas', 'assertive'],
    why: 'feeling',
    instead: 'answered the question asked, or said who would and by when',
  },
  {
    words: ['sincer', 'genuine', 'authentic', 'honest', 'trustworth', 'credib'],
    why: 'feeling',
    instead: 'said what the product does not do, before the customer found out',
  },
  {
    words: ['engaged', 'attentive', 'interested.', 'interest in', 'curio', 'active listen', 'listened activ'],
    why: 'feeling',
    instead: 'asked a question that used the customer’s own words',
  },
  {
    words: ['patien', 'impatien', 'calm', 'relax', 'stress', 'nervous'],
    why: 'feeling',
    instead: 'waited through the customer’s pauses',
  },
  {
    words: ['humble', 'humil', 'arrogan', 'modest'],
    why: 'feeling',
    instead: 'spoke about our company only when asked',
  },
  {
    words: ['rapport', 'connection', 'bond.', 'bonding', 'chemistry', 'trust.', 'relationship'],
    why: 'feeling',
    instead: 'came back to something the customer had said in an earlier conversation',
  },
  {
    words: [
      'happy',
      'satisf',
      'delight',
      'feel.',
      'feels.',
      'feeling',
      'felt.',
      'mood',
      'emotion',
      'tone.',
      'tone of',
    ],
    why: 'feeling',
    instead: 'the customer said what would happen next',
  },
  {
    words: ['attitude', 'mindset', 'spirit', 'personalit', 'character.'],
    why: 'feeling',
    instead: 'did, by the end, what was promised at the start',
  },
  {
    words: ['comfortabl', 'at ease', 'valued', 'appreciat', 'important to us', 'heard.'],
    why: 'feeling',
    instead: 'repeated what the customer asked for, and asked whether it was right',
  },
  {
    words: ['professional', 'business-like', 'businesslike'],
    why: 'vague',
    instead: 'had the customer’s file open, and asked nothing that stands in it',
  },
  {
    words: ['appropriat', 'suitab', 'adequat', 'sufficien', 'reasonabl', 'proper', 'relevant', 'correctly'],
    why: 'vague',
    instead: 'name what has to be there: “with a date, and the name of who owes it”',
  },
  {
    words: [
      'well.',
      'good.',
      'great.',
      'excellent',
      'quality',
      'nice job',
      'strong.',
      'best possible',
      'effectiv',
      'efficien',
      'successful',
      'high standard',
    ],
    why: 'vague',
    instead: 'say what one would hear or read if it was done',
  },
  {
    words: ['clear.', 'clearly', 'clarity', 'concise'],
    why: 'vague',
    instead: 'the customer repeated the next step without being corrected',
  },
  {
    words: ['timely', 'promptly', 'prompt.', 'quickly', 'soon.', 'in time.', 'as soon as'],
    why: 'vague',
    instead: 'within one working day',
  },
  {
    words: [
      'usually',
      'often.',
      'sometimes',
      'mostly.',
      'generally',
      'where possible',
      'when possible',
      'if possible',
      'as needed',
      'if needed',
      'when necessary',
      'if necessary',
    ],
    why: 'vague',
    instead: 'say each time, or how many times of how many',
  },
  {
    words: [
      'added value',
      'value add',
      'proactiv',
      'customer-centric',
      'customer centric',
      'customer-focus',
      'extra mile',
      'ownership.',
      'consultative',
      'solution-orient',
      'going above',
    ],
    why: 'vague',
    instead: 'did something the customer had not asked for, and said what',
  },
  {
    words: ['good job', 'demonstrat', 'demonstrates', 'display', 'exhibit'],
    why: 'vague',
    instead: 'use the verb of what was done: asked, restated, waited, wrote, sent',
  },
]

/** Ways to begin a question that asks for an impression. */
export const impressions: readonly string[] = [
  'sound',
  'sounds',
  'sounded',
  'seem',
  'seems',
  'seemed',
  'appear',
  'appears',
  'appeared',
  'come across',
  'comes across',
  'came across',
  'give the impression',
  'gives the impression',
  'gave the impression',
  'do you think',
  'do you feel',
  'would you say',
]
export const insteadOfImpression = 'ask what was said or done, not how it struck you'

/** What joins two questions into one. */
export const joints: readonly string[] = [
  'and',
  'or',
  'as well as',
  'and/or',
  'while also',
  'but also',
  'plus',
]

/** Pairs that are one thing. */
export const pairsThatAreOne: readonly string[] = [
  'back and forth',
  'pros and cons',
  'terms and conditions',
  'question and answer',
  'questions and answers',
  'yes or no',
  'more or less',
  'more and more',
  'again and again',
  'over and over',
  'one or two',
  'one or more',
  'two or three',
  'first and last',
  'name and address',
  'research and development',
  'health and safety',
  'before and after',
  'or not',
  'sooner or later',
  'do and don’t',
  'wait and see',
]
