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
  'GET /remeasuring': { gets: { s: 303, mina: 200, noah: 200, hana: 200, ada: 200 }, else: 404 },
  'POST /remeasuring': onlyAda(422),
  'POST /remeasuring/pauses': onlyAda(422),
  'POST /remeasuring/continuations': onlyAda(422),
  'POST /remeasuring/comparisons': { gets: { s: 303, hana: 422, ada: 422 }, else: 404 },
  'POST /remeasuring/moves': { gets: { s: 303, hana: 422, ada: 422 }, else: 404 },
  'POST /remeasuring/endings': { gets: { s: 303, hana: 422, ada: 422 }, else: 404 },
  'POST /work/:kind/retries': { at: () => '/work/webhooks/retries', ...onlyAda(303) },
  'GET /installation': onlyAda(200),
  'POST /installation': { form: () => ({ country: 'NL' }), ...onlyAda(303) },
}
