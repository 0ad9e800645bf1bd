import { missingId } from '../brought.ts'
import { everybodySignedIn, onlyAda, type Routes } from './route.ts'

export const leaves: Routes = {
  'GET /leaves': everybodySignedIn,
  'POST /leaves': {
    form: (ids) => ({ person: ids.rosa, from: '2026-12-24', to: '2026-12-23' }),
    gets: { s: 303 },
    else: 422,
  },
  'POST /leaves/:id/removal': { at: () => `/leaves/${missingId}/removal`, gets: { s: 303 }, else: 404 },
  'GET /work': onlyAda(200),
  'POST /work/:kind/retries': { at: () => '/work/webhooks/retries', ...onlyAda(303) },
  'GET /installation': onlyAda(200),
  'POST /installation': { form: () => ({ country: 'NL' }), ...onlyAda(303) },
}
