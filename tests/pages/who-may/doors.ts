import { everybodySignedIn, open, type Routes } from './route.ts'

export const doors: Routes = {
  'GET /healthz': open,
  'GET /readyz': open,
  'GET /static/*': { ...open, at: () => '/static/css/app.css' },
  'GET /sign-in': open,
  'POST /sign-in': { gets: {}, else: 422 },
  'GET /sign-in/link/:token': { ...open, at: () => '/sign-in/link/made-up' },
  'POST /sign-in/link/:token': { at: () => '/sign-in/link/made-up', gets: {}, else: 422 },
  'POST /language': { form: () => ({ language: 'en' }), gets: { s: 303 }, else: 303 },
  'POST /theme': { form: () => ({ theme: 'auto' }), gets: {}, else: 303 },
  'GET /invitations/:token': { at: () => '/invitations/made-up', gets: {}, else: 422 },
  'POST /invitations/:token': { at: () => '/invitations/made-up', gets: {}, else: 422 },
  'GET /': everybodySignedIn,
  'GET /search': everybodySignedIn,
  'POST /preferences': { form: () => ({ speed: '13' }), gets: { s: 303 }, else: 204 },
  'GET /how-we-measure': everybodySignedIn,
  'GET /demo/departure': everybodySignedIn,
  'POST /demo/departure': { gets: { s: 303 }, else: 422 },
  'POST /sign-out': { gets: {}, else: 303 },
}
