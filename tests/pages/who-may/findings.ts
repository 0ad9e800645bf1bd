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
