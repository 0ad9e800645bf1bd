import { missingId } from '../brought.ts'
import { type Routes, rosaAndMina } from './route.ts'

export const views: Routes = {
  'GET /views': { gets: { s: 303, hana: 404, ada: 404 }, else: 200 },
  'POST /views': {
    form: () => ({ once: missingId, name: 'Calls', query: 'channel=phone' }),
    gets: { s: 303, hana: 404, ada: 404 },
    else: 303,
  },
  'POST /views/:id/looks': { at: (ids) => `/views/${ids.view}/looks`, ...rosaAndMina(303, { rena: 303 }) },
  'POST /views/:id/alert': {
    at: (ids) => `/views/${ids.view}/alert`,
    form: () => ({ told: 'yes' }),
    ...rosaAndMina(303, { rena: 303 }),
  },
  'POST /views/:id/names': {
    at: (ids) => `/views/${ids.view}/names`,
    form: () => ({ name: 'All our calls' }),
    ...rosaAndMina(303, { rena: 403, mina: 403 }),
  },
  'POST /views/:id/sharing': {
    at: (ids) => `/views/${ids.view}/sharing`,
    form: () => ({ shared: 'yes' }),
    ...rosaAndMina(303, { rena: 403, mina: 403 }),
  },
  'POST /views/:id/removal': {
    at: (ids) => `/views/${ids.view}/removal`,
    ...rosaAndMina(303, { rena: 404, mina: 404 }),
  },
  'POST /views/:id/restoration': {
    at: (ids) => `/views/${ids.view}/restoration`,
    ...rosaAndMina(303, { mina: 404 }),
  },
}
