import { missingId } from '../brought.ts'
import { everybodySignedIn, type Routes } from './route.ts'

export const notices: Routes = {
  'GET /notices': everybodySignedIn,
  'GET /notices/unread': everybodySignedIn,
  'POST /notices/readings': {
    form: () => ({ until: '2026-11-24T09:00:00Z' }),
    gets: {},
    else: 303,
  },
  'POST /notices/switches': { gets: {}, else: 303 },
  'POST /notices/digest': { gets: { s: 303 }, else: 404 },
  'GET /unsubscribe/:token': { at: () => '/unsubscribe/made.up', gets: {}, else: 404 },
  'POST /unsubscribe/:token': { at: () => '/unsubscribe/made.up', gets: {}, else: 404 },
  'POST /notices/:id/reading': {
    at: () => `/notices/${missingId}/reading`,
    gets: { s: 303 },
    else: 404,
  },
}
