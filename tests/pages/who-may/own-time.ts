import { everybodySignedIn, type Routes } from './route.ts'

const onlyRosa = (status: number) => ({ gets: { s: 303, rosa: status, mina: 403 }, else: 404 })
const onlyReps = (status: number) => ({
  gets: { s: 303, rosa: status, rena: status, ravi: status },
  else: 404,
})

export const ownTime: Routes = {
  'POST /conversations/:id/share': { at: (ids) => `/conversations/${ids.later}/share`, ...onlyRosa(303) },
  'POST /conversations/:id/private-mark': {
    at: (ids) => `/conversations/${ids.later}/private-mark`,
    ...onlyRosa(409),
  },
  'POST /conversations/:id/private-mark/removal': {
    at: (ids) => `/conversations/${ids.later}/private-mark/removal`,
    ...onlyRosa(303),
  },
  'GET /conversations/:id/preview': { at: (ids) => `/conversations/${ids.later}/preview`, ...onlyRosa(200) },
  'GET /own-time': everybodySignedIn,
  'POST /own-time': { form: () => ({ days: '0' }), gets: { s: 303, hana: 303, ada: 303 }, else: 403 },
  'GET /about-me': everybodySignedIn,
  'GET /about-me/everything.json': everybodySignedIn,
  'GET /about-me/everything.pdf': everybodySignedIn,
  'GET /about-me/preview': onlyReps(200),
  'GET /undated': { gets: { ...onlyReps(200).gets, mina: 200, noah: 200 }, else: 404 },
  'POST /undated': { gets: { ...onlyReps(303).gets, mina: 303, noah: 303 }, else: 404 },
  'GET /practice': onlyReps(200),
  'POST /practice': { form: () => ({ text: '' }), ...onlyReps(422) },
  'POST /practice/:id/removal': {
    at: (ids) => `/practice/${ids.conversation}/removal`,
    gets: { s: 303 },
    else: 404,
  },
}
