import { everybodySignedIn, type Routes, rosaAndMina } from './route.ts'

const onlyManagers = (status: number) => ({ gets: { s: 303, mina: status, noah: status }, else: 404 })
const onlyMina = (status: number) => ({ gets: { s: 303, mina: status }, else: 404 })
const onlyRosa = (status: number) => ({ gets: { s: 303, rosa: status }, else: 404 })

export const queue: Routes = {
  'GET /queue': onlyManagers(200),
  'POST /queue/acts': {
    form: (ids) => ({ item: `asked:${ids.request}`, seen: '9', act: 'done' }),
    ...onlyManagers(409),
  },
  'POST /queue/acts/:id/undoing': { at: () => '/queue/acts/none/undoing', ...onlyManagers(409) },
  'POST /queue/share': { form: () => ({ share: '40' }), ...onlyManagers(303) },
  'GET /queue/drawn/:id': { at: (ids) => `/queue/drawn/${ids.conversation}`, ...onlyMina(200) },
  'POST /queue/drawn/:id/beginnings': {
    at: (ids) => `/queue/drawn/${ids.conversation}/beginnings`,
    ...onlyMina(303),
  },
  'POST /queue/drawn/:id/answers': {
    at: (ids) => `/queue/drawn/${ids.conversation}/answers`,
    form: (ids) => ({ finding: ids.moment, kind: 'moment', answer: 'skip', skipped: '' }),
    ...onlyMina(303),
  },
  'POST /conversations/:id/listening-requests': {
    at: (ids) => `/conversations/${ids.conversation}/listening-requests`,
    form: () => ({ question: 'Did I listen?' }),
    ...rosaAndMina(303, { mina: 403 }),
  },
  'POST /listening-requests/:id/removal': {
    at: (ids) => `/listening-requests/${ids.request}/removal`,
    ...onlyRosa(303),
  },
  'GET /draws': everybodySignedIn,
  'GET /draws/:period': { at: (ids) => `/draws/${ids.drawnPeriod}`, ...everybodySignedIn },
  'GET /draws/:period/draw.json': {
    at: (ids) => `/draws/${ids.drawnPeriod}/draw.json`,
    ...everybodySignedIn,
  },
  'POST /draws/:period': {
    at: (ids) => `/draws/${ids.drawnPeriod}`,
    form: () => ({ rate: '10' }),
    gets: { s: 303, hana: 409 },
    else: 404,
  },
  'GET /team': { gets: { s: 303, mina: 200, noah: 200, hana: 200 }, else: 404 },
}
