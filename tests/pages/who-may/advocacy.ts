import { missingId } from '../brought.ts'
import { type Answers, type Routes, rosaAndMina } from './route.ts'

const nobody = { gets: {}, else: 404 }

/** Rosa’s case, which she took to Noah: her manager sees it too. */
const parties = (rosa: number, mina: number, noah: number) => ({
  gets: { s: 303, rosa, mina, noah },
  else: 404,
})

const only = (names: readonly (keyof Answers)[], status: number) => ({
  gets: { s: 303, ...Object.fromEntries(names.map((name) => [name, status])) },
  else: 404,
})
const sellers = ['rosa', 'rena', 'ravi', 'mina', 'noah'] as const
const editors = ['mina', 'noah', 'ada'] as const
const watchers = ['mina', 'noah', 'hana'] as const
const minaAsWell = (rosa: number) => ({ gets: { s: 303, rosa, mina: 403 }, else: 404 })

export const advocacy: Routes = {
  'GET /advocacy': { gets: { s: 303 }, else: 200 },
  'GET /advocacy/cases.csv': { gets: { s: 303 }, else: 200 },
  'POST /advocacy/needs': {
    form: (ids) => ({ conversation: ids.conversation, utterance: 'u1', answer: 'need' }),
    ...only(sellers, 409),
  },
  'GET /advocacy/new': {
    at: (ids) => `/advocacy/new?conversation=${ids.conversation}&utterance=u2`,
    ...only(['rosa'], 200),
  },
  'POST /advocacy': {
    form: (ids) => ({ conversation: ids.conversation, utterance: 'u2', once: missingId }),
    ...only(['rosa'], 422),
  },
  'GET /advocacy/:id': { at: (ids) => `/advocacy/${ids.advocacyCase}`, ...parties(200, 200, 200) },
  'POST /advocacy/:id/askings': {
    at: (ids) => `/advocacy/${ids.advocacyCase}/askings`,
    form: () => ({ version: '1' }),
    ...parties(422, 403, 403),
  },
  'POST /advocacy/:id/answer': {
    at: (ids) => `/advocacy/${ids.advocacyCase}/answer`,
    ...parties(403, 403, 422),
  },
  'POST /advocacy/:id/withdrawal': {
    at: (ids) => `/advocacy/${ids.advocacyCase}/withdrawal`,
    form: () => ({ version: '9' }),
    ...parties(409, 403, 403),
  },
  'POST /advocacy/:id/confirmation': {
    at: (ids) => `/advocacy/${ids.advocacyCase}/confirmation`,
    ...parties(403, 409, 409),
  },
  'POST /advocacy/:id/revocation': {
    at: (ids) => `/advocacy/${ids.advocacyCase}/revocation`,
    form: () => ({ version: '1' }),
    ...parties(303, 403, 403),
  },
  'GET /advocacy/departments': only(editors, 200),
  'POST /advocacy/departments': { form: () => ({ name: '' }), ...only(editors, 422) },
  'POST /advocacy/departments/days': { form: () => ({ days: 'soon' }), ...only(editors, 422) },
  'POST /advocacy/departments/:id/removal': {
    at: () => `/advocacy/departments/${missingId}/removal`,
    ...only([], 404),
  },
  'GET /answers/:token': { at: () => '/answers/made-up', ...nobody },
  'POST /answers/:token': { at: () => '/answers/made-up', ...nobody },

  'GET /materials': only(sellers, 200),
  'POST /materials': { form: () => ({ title: '' }), ...only(sellers, 422) },
  'GET /materials/:id': { at: () => `/materials/${missingId}`, ...only([], 404) },
  'POST /materials/:id/removal': { at: () => `/materials/${missingId}/removal`, ...only([], 404) },
  'GET /sent/:token': { at: () => '/sent/made-up', ...nobody },
  'POST /sent/:token/opening': { at: () => '/sent/made-up/opening', form: () => ({}), ...nobody },
  'GET /sent/:token/file': { at: () => '/sent/made-up/file', ...nobody },
  'GET /support/:customer': { at: (ids) => `/support/${ids.customer}`, ...rosaAndMina(200) },
  'POST /support/:customer/sendings': {
    at: (ids) => `/support/${ids.customer}/sendings`,
    form: () => ({ once: missingId, material: '' }),
    ...minaAsWell(422),
  },
  'POST /support/:customer/sendings/:sending/revocation': {
    at: (ids) => `/support/${ids.customer}/sendings/${missingId}/revocation`,
    ...minaAsWell(404),
  },
  'POST /support/:customer/consent': {
    at: (ids) => `/support/${ids.customer}/consent`,
    ...minaAsWell(422),
  },
  'POST /support/:customer/consent/withdrawal': {
    at: (ids) => `/support/${ids.customer}/consent/withdrawal`,
    ...minaAsWell(303),
  },
  'POST /support/:customer/colleagues': {
    at: (ids) => `/support/${ids.customer}/colleagues`,
    ...minaAsWell(422),
  },

  'GET /comparison': only(watchers, 200),
  'GET /comparison/table.csv': {
    at: (ids) => `/comparison/table.csv?period=${ids.drawnPeriod}`,
    ...only(watchers, 200),
  },
  'POST /comparison': { form: () => ({ way: 'both' }), ...only(watchers, 422) },
  'POST /comparison/costs/:id/removal': {
    at: () => `/comparison/costs/${missingId}/removal`,
    ...only([], 404),
  },
}
