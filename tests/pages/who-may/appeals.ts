import { missingId } from '../brought.ts'
import type { Routes } from './route.ts'

/** Rosa’s appeal is decided by Noah; her manager and HR may know of it. */
const parties = (status: number) => ({
  gets: { s: 303, rosa: status, mina: status, noah: status, hana: status },
  else: 404,
})

export const appeals: Routes = {
  'GET /appeals': { gets: { s: 303, ada: 404 }, else: 200 },
  'GET /appeals/new': {
    at: (ids) => `/appeals/new?kind=commitment&about=${ids.commitment}`,
    gets: { s: 303, rosa: 200 },
    else: 404,
  },
  'POST /appeals': {
    form: (ids) => ({ kind: 'commitment', about: ids.commitment, reason: 'no-promise', what: 'nothing' }),
    gets: { s: 303, rosa: 303 },
    else: 404,
  },
  'GET /appeals/:id': { at: (ids) => `/appeals/${ids.appeal}`, ...parties(200) },
  'GET /appeals/:id/same': { at: () => `/appeals/${missingId}/same`, gets: { s: 303 }, else: 404 },
  'POST /appeals/:id/withdrawal': {
    at: (ids) => `/appeals/${ids.appeal}/withdrawal`,
    form: () => ({ version: '9' }),
    gets: { s: 303, rosa: 409, mina: 403, noah: 403, hana: 403 },
    else: 404,
  },
  'POST /appeals/:id/handing': {
    at: (ids) => `/appeals/${ids.appeal}/handing`,
    form: () => ({ version: '9', name: 'Vera Holm' }),
    gets: { s: 303, rosa: 403, mina: 403, noah: 409, hana: 409 },
    else: 404,
  },
  'POST /appeals/:id/handing/end': {
    at: (ids) => `/appeals/${ids.appeal}/handing/end`,
    gets: { s: 303, rosa: 403, mina: 403, noah: 303, hana: 303 },
    else: 404,
  },
  'GET /shared/appeals/:token': { at: () => '/shared/appeals/made-up', gets: {}, else: 404 },
  'POST /shared/appeals/:token': { at: () => '/shared/appeals/made-up', gets: {}, else: 404 },
  'POST /appeals/:id/decision': {
    at: (ids) => `/appeals/${ids.appeal}/decision`,
    form: () => ({ version: '1', outcome: 'refused', words: 'It was one.' }),
    gets: { s: 303, rosa: 403, mina: 403, noah: 303, hana: 403 },
    else: 404,
  },
}
