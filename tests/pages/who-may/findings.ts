import { type Routes, rosaAndMina } from './route.ts'

export const findings: Routes = {
  'POST /commitments/:id/fulfilment': {
    at: (ids) => `/commitments/${ids.commitment}/fulfilment`,
    form: (ids) => ({ conversation: ids.later }),
    ...rosaAndMina(303, { mina: 403 }),
  },
  'POST /commitments/:id/proof-refusals': {
    at: (ids) => `/commitments/${ids.commitment}/proof-refusals`,
    form: () => ({ places: 'none u1' }),
    ...rosaAndMina(303, { mina: 403 }),
  },
  'POST /commitments/:id/reopening': {
    at: (ids) => `/commitments/${ids.commitment}/reopening`,
    form: () => ({}),
    ...rosaAndMina(303, { mina: 403 }),
  },
  'GET /promises/:id': { at: (ids) => `/promises/${ids.commitment}`, ...rosaAndMina(200) },
  'POST /promises/:id/link': {
    at: (ids) => `/promises/${ids.commitment}/link`,
    form: () => ({}),
    ...rosaAndMina(200, { mina: 403 }),
  },
  'POST /promises/:id/link/revocation': {
    at: (ids) => `/promises/${ids.commitment}/link/revocation`,
    form: () => ({}),
    ...rosaAndMina(303, { mina: 403 }),
  },
  'POST /promises/:id/release': {
    at: (ids) => `/promises/${ids.commitment}/release`,
    form: () => ({ conversation: '', reason: '' }),
    ...rosaAndMina(422, { mina: 403 }),
  },
  'GET /promises/calendar': { gets: { s: 303, rosa: 200, rena: 200, ravi: 200 }, else: 404 },
  'POST /promises/calendar': {
    form: () => ({}),
    gets: { s: 303, rosa: 200, rena: 200, ravi: 200 },
    else: 404,
  },
  'POST /promises/calendar/revocation': {
    form: () => ({}),
    gets: { s: 303, rosa: 303, rena: 303, ravi: 303 },
    else: 404,
  },
  'GET /shared/promises/:token': { at: () => '/shared/promises/made-up', gets: {}, else: 404 },
  'POST /shared/promises/:token': {
    at: () => '/shared/promises/made-up',
    form: () => ({ says: 'got' }),
    gets: {},
    else: 404,
  },
  'GET /calendar/:file': { at: () => '/calendar/made-up.ics', gets: {}, else: 404 },
  'POST /commitments/:id/verdict': {
    at: (ids) => `/commitments/${ids.commitment}/verdict`,
    form: () => ({ verdict: 'agreed' }),
    ...rosaAndMina(303),
  },
  'POST /conversations/:id/findings': {
    at: (ids) => `/conversations/${ids.conversation}/findings`,
    form: () => ({ utterance: 'u1', words: 'What changed for you', what: 'moment:check-in' }),
    ...rosaAndMina(303),
  },
  'POST /insights/:id/verdict': {
    at: (ids) => `/insights/${ids.insight}/verdict`,
    form: () => ({ verdict: 'agreed' }),
    ...rosaAndMina(303),
  },
  'POST /moments/:id/verdict': {
    at: (ids) => `/moments/${ids.moment}/verdict`,
    form: () => ({ verdict: 'agreed' }),
    ...rosaAndMina(303),
  },
}
