import { type Routes, rosaAndMina } from './route.ts'

const rosaAlone = (status: number) => ({ gets: { s: 303, rosa: status }, else: 404 })
const review = (act: string) => (ids: { readonly review: string }) => `/reviews/${ids.review}${act}`

export const reviews: Routes = {
  'GET /reviews': { gets: { s: 303 }, else: 200 },
  'GET /conversations/:id/reviews': {
    at: (ids) => `/conversations/${ids.conversation}/reviews`,
    ...rosaAndMina(200),
  },
  'POST /conversations/:id/reviews': {
    at: (ids) => `/conversations/${ids.conversation}/reviews`,
    form: () => ({ kind: 'self' }),
    ...rosaAndMina(303, { mina: 403 }),
  },
  'GET /reviews/:id': { at: review(''), ...rosaAlone(200) },
  'POST /reviews/:id/draft': { at: review('/draft'), form: () => ({ revision: '1' }), ...rosaAlone(303) },
  'POST /reviews/:id/completion': {
    at: review('/completion'),
    form: () => ({ revision: '1' }),
    ...rosaAlone(422),
  },
  'POST /reviews/:id/sending': { at: review('/sending'), ...rosaAlone(409) },
  'POST /reviews/:id/withdrawal': { at: review('/withdrawal'), ...rosaAlone(409) },
  'POST /reviews/:id/reopening': { at: review('/reopening'), ...rosaAlone(409) },
  'POST /reviews/:id/acknowledgement': { at: review('/acknowledgement'), ...rosaAlone(403) },
  'POST /reviews/:id/refusal': { at: review('/refusal'), ...rosaAlone(403) },
}
