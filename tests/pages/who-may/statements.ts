import type { Routes } from './route.ts'

export const statements: Routes = {
  'GET /ledger': { gets: { s: 303, hana: 200, ada: 200 }, else: 404 },
  'GET /ledger/verification': { gets: { s: 303, hana: 200, ada: 200 }, else: 404 },
  'GET /statements': { gets: { s: 303, rosa: 200, rena: 200, ravi: 200, hana: 200 }, else: 404 },
  'GET /statements/:id': {
    at: (ids) => `/statements/${ids.statement}`,
    gets: { s: 303, rosa: 200, hana: 200 },
    else: 404,
  },
  'GET /statements/:file{[^/]+\\.pdf}': {
    at: (ids) => `/statements/${ids.statement}.pdf`,
    gets: { s: 303, rosa: 200, hana: 200 },
    else: 404,
  },
  'GET /statements/:id/what-if': {
    at: (ids) => `/statements/${ids.statement}/what-if`,
    gets: { s: 303, rosa: 200 },
    else: 404,
  },
  'GET /statements/:id/letter': {
    at: (ids) => `/statements/${ids.statement}/letter`,
    gets: { s: 303 },
    else: 404,
  },
  'GET /statements/:id/letter.pdf': {
    at: (ids) => `/statements/${ids.statement}/letter.pdf`,
    gets: { s: 303 },
    else: 404,
  },
  'POST /statements/:id/acknowledgement': {
    at: (ids) => `/statements/${ids.statement}/acknowledgement`,
    gets: { s: 303, rosa: 303 },
    else: 404,
  },
  'GET /statements/:id/lines/:line': {
    at: (ids) => `/statements/${ids.statement}/lines/1`,
    gets: { s: 303, rosa: 200, hana: 200 },
    else: 404,
  },
}
