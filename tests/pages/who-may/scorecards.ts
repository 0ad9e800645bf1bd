import type { Routes } from './route.ts'

const version = '/scorecards/the-essay/versions'
const writers = (status: number) => ({
  gets: { s: 303, mina: status, noah: status, hana: status },
  else: 404,
})

export const scorecards: Routes = {
  'GET /scorecards': { gets: { s: 303 }, else: 200 },
  'POST /scorecards': { form: () => ({ name: 'Ours' }), ...writers(303) },
  'POST /scorecards/remarks': { form: () => ({ 'q0.text': 'Was the rep nice?' }), ...writers(200) },
  'GET /scorecards/:id/versions/:version': { at: () => `${version}/1`, gets: { s: 303 }, else: 200 },
  'POST /scorecards/:id/drafts': { at: () => '/scorecards/the-essay/drafts', ...writers(303) },
  'POST /scorecards/:id/versions/:version': {
    at: () => `${version}/2`,
    form: () => ({ revision: '1' }),
    gets: { s: 303, mina: 303, noah: 409, hana: 409 },
    else: 404,
  },
  'POST /scorecards/:id/versions/:version/removal': {
    at: () => `${version}/1/removal`,
    form: () => ({ confirm: 'remove' }),
    ...writers(409),
  },
}
