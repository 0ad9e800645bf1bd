import { everybodySignedIn, open, type Routes, rosaAndMina } from './route.ts'

export const api: Routes = {
  'GET /api': everybodySignedIn,
  'GET /api/openapi.json': open,
  'GET /api/conversations': { gets: { s: 401 }, else: 200 },
  'POST /api/conversations': { gets: { s: 401, hana: 403 }, else: 422 },
  'POST /api/events': { gets: {}, else: 401 },
  'GET /api/conversations/:id': {
    at: (ids) => `/api/conversations/${ids.conversation}`,
    ...rosaAndMina(200, { s: 401 }),
  },
  'GET /api/conversations/:id/vcon': {
    at: (ids) => `/api/conversations/${ids.conversation}/vcon`,
    ...rosaAndMina(200, { s: 401 }),
  },
  'GET /api/people': { gets: { s: 401 }, else: 200 },
  'GET /api/people/:id/grades': {
    at: (ids) => `/api/people/${ids.rosa}/grades`,
    ...rosaAndMina(200, { s: 401, hana: 200 }),
  },
  'GET /api/customers': { gets: { s: 401 }, else: 200 },
  'POST /api/purchases': { gets: { s: 401 }, else: 415 },
  'POST /api/purchases/cancellations': { gets: { s: 401 }, else: 415 },
  'GET /api/promises': { gets: { s: 401 }, else: 200 },
  'GET /api/statements': { gets: { s: 401, rosa: 200, rena: 200, ravi: 200, hana: 200 }, else: 404 },
  'GET /api/statements/:id': {
    at: (ids) => `/api/statements/${ids.statement}`,
    gets: { s: 401, rosa: 200, hana: 200 },
    else: 404,
  },
}
