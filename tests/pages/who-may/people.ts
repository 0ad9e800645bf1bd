import { missingId } from '../brought.ts'
import { onlyAda, type Routes, rosaAndMina } from './route.ts'

export const people: Routes = {
  'GET /people': { gets: { s: 303, mina: 200, noah: 200, hana: 200, ada: 200 }, else: 404 },
  'GET /people/:id': { at: (ids) => `/people/${ids.rosa}`, ...rosaAndMina(200, { hana: 200 }) },
  'GET /people/:id/aliases': { at: (ids) => `/people/${ids.rosa}/aliases`, ...onlyAda(200) },
  'POST /people/:id/aliases': { at: (ids) => `/people/${ids.rosa}/aliases`, ...onlyAda(422) },
  'POST /people/:id/aliases/:alias/removal': {
    at: (ids) => `/people/${ids.rosa}/aliases/${missingId}/removal`,
    ...onlyAda(404),
  },
  'POST /people/:id/differences': {
    at: (ids) => `/people/${ids.rosa}/differences`,
    form: () => ({ alias: 'Rosie' }),
    ...onlyAda(303),
  },
  'POST /people/:id/departure': { at: () => `/people/${missingId}/departure`, ...onlyAda(404) },
  'POST /people/:id/invitation': { at: () => `/people/${missingId}/invitation`, ...onlyAda(404) },
  'GET /people/imports': onlyAda(200),
  'POST /people/imports': onlyAda(422),
  'POST /people/imports/confirmation': onlyAda(422),
  'GET /people/table.csv': onlyAda(200),
  'GET /people/table.xlsx': onlyAda(200),
  'POST /people': { gets: { s: 303, mina: 422, noah: 422 }, else: 404 },
  'POST /invitations': { gets: { s: 303, ada: 422 }, else: 404 },
}
