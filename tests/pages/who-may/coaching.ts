import { missingId } from '../brought.ts'
import { type Routes, rosaAndMina } from './route.ts'

const sellers = { gets: { s: 303, hana: 404, ada: 404 }, else: 200 }
const onceAgain = () => ({ once: missingId })

export const coaching: Routes = {
  'GET /coaching': sellers,
  'GET /promises': sellers,
  'GET /promises/periods': sellers,
  'POST /promises/:id/confirmation': {
    at: (ids) => `/promises/${ids.commitment}/confirmation`,
    ...rosaAndMina(303),
  },
  'GET /feedback': sellers,
  'POST /comments/:id/acknowledgement': {
    at: (ids) => `/comments/${ids.sent}/acknowledgement`,
    ...rosaAndMina(303, { mina: 403 }),
  },
  'GET /goals': sellers,
  'GET /goals/:id': { at: (ids) => `/goals/${ids.goal}`, ...rosaAndMina(200) },
  'POST /goals': {
    form: ({ rosa }) => ({
      ...onceAgain(),
      rep: rosa,
      behaviour: 'serving',
      aim: 'Ask for the need first.',
      from: '2026-11-24',
      to: '2026-12-24',
    }),
    gets: { s: 303, noah: 422, hana: 404, ada: 404 },
    else: 303,
  },
  'POST /goals/:id/answer': {
    at: (ids) => `/goals/${ids.goal}/answer`,
    form: () => ({ answer: 'declined' }),
    ...rosaAndMina(303, { mina: 403 }),
  },
  'POST /goals/:id/closing': {
    at: (ids) => `/goals/${ids.goal}/closing`,
    form: () => ({ closing: 'Well.' }),
    ...rosaAndMina(403),
  },
  'GET /good-moments': sellers,
  'GET /good-moments/:id': { at: (ids) => `/good-moments/${ids.goodMoment}`, ...sellers },
  'GET /good-moments/:id/sound': {
    at: (ids) => `/good-moments/${ids.goodMoment}/sound`,
    gets: { s: 303 },
    else: 404,
  },
  'POST /good-moments/:id/allowance': {
    at: (ids) => `/good-moments/${ids.goodMoment}/allowance`,
    form: () => ({ names: 'first' }),
    gets: { s: 303, rosa: 303, hana: 404, ada: 404 },
    else: 403,
  },
  'GET /clips/:id/proposal': { at: (ids) => `/clips/${ids.clip}/proposal`, ...rosaAndMina(200) },
  'POST /clips/:id/proposal': {
    at: (ids) => `/clips/${ids.clip}/proposal`,
    form: () => ({
      ...onceAgain(),
      behaviour: 'listening',
      side: 'serving',
      name: 'A pause',
      why: 'It helps.',
    }),
    ...rosaAndMina(303),
  },
  'GET /conversations/:id/proposal': {
    at: (ids) => `/conversations/${ids.conversation}/proposal?utterance=u1`,
    ...rosaAndMina(200),
  },
  'POST /conversations/:id/proposal': {
    at: (ids) => `/conversations/${ids.conversation}/proposal?utterance=u1`,
    form: () => ({ ...onceAgain(), behaviour: 'serving', side: 'product', name: 'A line', why: 'It helps.' }),
    ...rosaAndMina(303),
  },
  'GET /lessons': sellers,
  'GET /lessons/:id': { at: (ids) => `/lessons/${ids.lesson}`, ...sellers },
  'POST /good-moments/:id/lessons': {
    at: (ids) => `/good-moments/${ids.goodMoment}/lessons`,
    form: () => ({
      ...onceAgain(),
      name: 'A pause',
      question: 'What now?',
      choice1: 'Wait',
      choice2: 'Talk',
      choice3: '',
      happened: '1',
      why: 'It leaves them the time.',
      try: 'I wait.',
    }),
    gets: { s: 303, hana: 404, ada: 404 },
    else: 303,
  },
  'POST /lessons/:id/answers': {
    at: (ids) => `/lessons/${ids.lesson}/answers`,
    form: () => ({ choice: '1' }),
    gets: { s: 303, hana: 404, ada: 404 },
    else: 303,
  },
  'POST /lessons/:id/tries': {
    at: (ids) => `/lessons/${ids.lesson}/tries`,
    form: () => ({ once: '1'.repeat(32), text: 'I count to three.' }),
    gets: { s: 303, rosa: 303, rena: 422, ravi: 422 },
    else: 404,
  },
  'POST /lessons/:id/removal': {
    at: (ids) => `/lessons/${ids.lesson}/removal`,
    form: () => ({ confirm: 'remove' }),
    gets: { s: 303, rosa: 303 },
    else: 404,
  },
  'POST /good-moments/:id/refusal': {
    at: (ids) => `/good-moments/${ids.goodMoment}/refusal`,
    ...rosaAndMina(303, { mina: 403 }),
  },
  'GET /one-to-ones': sellers,
  'POST /one-to-ones': {
    form: ({ rosa }) => ({ ...onceAgain(), with: rosa, day: '2026-12-01', time: '10:00' }),
    gets: { s: 303, mina: 303, hana: 404, ada: 404 },
    else: 422,
  },
  'GET /one-to-ones/:id': { at: (ids) => `/one-to-ones/${ids.meeting}`, ...rosaAndMina(200) },
  'POST /one-to-ones/:id/points': {
    at: (ids) => `/one-to-ones/${ids.meeting}/points`,
    form: () => ({ once: '2'.repeat(32), text: 'The wet days.' }),
    ...rosaAndMina(303),
  },
  'POST /one-to-ones/:id/points/:kind/:about/state': {
    at: (ids) => `/one-to-ones/${ids.meeting}/points/own/${ids.ownPoint}/state`,
    form: () => ({ state: 'kept' }),
    ...rosaAndMina(303),
  },
  'POST /one-to-ones/:id/points/:kind/:about/text': {
    at: (ids) => `/one-to-ones/${ids.meeting}/points/own/${ids.ownPoint}/text`,
    form: () => ({ version: '1', text: 'The wet days, and the dry ones.' }),
    ...rosaAndMina(303, { mina: 409 }),
  },
  'POST /one-to-ones/:id/notes': {
    at: (ids) => `/one-to-ones/${ids.meeting}/notes`,
    form: () => ({ version: '0', text: 'We talked about rain.' }),
    ...rosaAndMina(303, { mina: 409 }),
  },
  'POST /one-to-ones/:id/actions': {
    at: (ids) => `/one-to-ones/${ids.meeting}/actions`,
    form: ({ rosa }) => ({ ...onceAgain(), who: rosa, what: 'call her', due: '' }),
    ...rosaAndMina(303),
  },
  'POST /actions/:action/completion': {
    at: (ids) => `/actions/${ids.action}/completion`,
    form: () => ({ done: 'yes' }),
    ...rosaAndMina(303),
  },
  'POST /one-to-ones/:id/time': {
    at: (ids) => `/one-to-ones/${ids.meeting}/time`,
    form: () => ({ day: '2026-11-27', time: '09:30' }),
    ...rosaAndMina(303),
  },
  'POST /one-to-ones/:id/sharing': {
    at: (ids) => `/one-to-ones/${ids.meeting}/sharing`,
    form: () => ({ shared: 'no' }),
    ...rosaAndMina(303, { mina: 403 }),
  },
  'POST /one-to-ones/:id/holding': {
    at: (ids) => `/one-to-ones/${ids.meeting}/holding`,
    ...rosaAndMina(303, { mina: 403 }),
  },
  'POST /one-to-ones/:id/cancellation': {
    at: (ids) => `/one-to-ones/${ids.meeting}/cancellation`,
    ...rosaAndMina(403),
  },
}
