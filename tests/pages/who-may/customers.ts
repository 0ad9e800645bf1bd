import { everybodySignedIn, type Routes, rosaAndMina } from './route.ts'

export const customers: Routes = {
  'POST /customers/:id/quiet': {
    at: (ids) => `/customers/${ids.customer}/quiet`,
    form: () => ({ until: '2027-01-15' }),
    ...rosaAndMina(303),
  },
  'POST /customers/:id/quiet/answer': {
    at: (ids) => `/customers/${ids.customer}/quiet/answer`,
    form: () => ({ conversation: 'made-up', utterance: 'u1', answer: 'yes' }),
    ...rosaAndMina(409),
  },
  'POST /customers/:id/quiet/ending': {
    at: (ids) => `/customers/${ids.customer}/quiet/ending`,
    form: () => ({}),
    ...rosaAndMina(303),
  },
  'GET /customers': everybodySignedIn,
  'GET /customers/merging': {
    at: (ids) => `/customers/merging?kind=customer&pick=${ids.customer}&pick=${ids.otherCustomer}`,
    gets: { s: 303, mina: 200, hana: 200, ada: 200 },
    else: 404,
  },
  'POST /customers/merges': {
    form: (ids) => ({ kind: 'customer', one: ids.customer, other: ids.otherCustomer }),
    gets: { s: 303, mina: 422, hana: 422, ada: 422 },
    else: 404,
  },
  'GET /customers/merges/:id': {
    at: (ids) => `/customers/merges/${ids.merge}`,
    gets: { s: 303, mina: 200, hana: 200, ada: 200 },
    else: 404,
  },
  'POST /customers/merges/:id/undoing': {
    at: (ids) => `/customers/merges/${ids.merge}/undoing`,
    gets: { s: 303, mina: 409, hana: 409, ada: 409 },
    else: 404,
  },
  'POST /customers/differences': {
    form: (ids) => ({ kind: 'customer', one: ids.customer, other: ids.otherCustomer }),
    gets: { s: 303, mina: 303, hana: 303, ada: 303 },
    else: 404,
  },
  'GET /customers/imports': { gets: { s: 303, hana: 200, ada: 200 }, else: 404 },
  'POST /customers/imports': { gets: { s: 303, hana: 422, ada: 422 }, else: 404 },
  'POST /customers/imports/confirmation': { gets: { s: 303, hana: 422, ada: 422 }, else: 404 },
  'GET /customers/table.csv': { gets: { s: 303, mina: 200, noah: 200, hana: 200, ada: 200 }, else: 404 },
  'GET /customers/table.json': { gets: { s: 303, mina: 200, noah: 200, hana: 200, ada: 200 }, else: 404 },
  'GET /customers/table.xlsx': { gets: { s: 303, mina: 200, noah: 200, hana: 200, ada: 200 }, else: 404 },
}
