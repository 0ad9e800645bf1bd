import { open, type Routes } from './route.ts'

const hana = (status: number) => ({ gets: { s: 303, hana: status }, else: 404 })

const hanaAndAda = (status: number) => ({ gets: { s: 303, hana: status, ada: status }, else: 404 })

export const desk: Routes = {
  'GET /privacy': hanaAndAda(200),
  'POST /privacy/clocks': { form: () => ({ recordings: 'never' }), ...hanaAndAda(422) },
  'POST /privacy/holds': {
    form: () => ({ kind: 'conversation', subject: 'x', reason: '' }),
    ...hanaAndAda(422),
  },
  'POST /privacy/redaction': hanaAndAda(303),
  'POST /privacy/consent-rule': hanaAndAda(422),
  'POST /privacy/consent-rule/ending': hanaAndAda(303),
  'POST /privacy/holds/:id/ending': {
    at: () => '/privacy/holds/made-up/ending',
    gets: { s: 303 },
    else: 404,
  },
  'GET /privacy/:kind/:id': { at: (ids) => `/privacy/customer/${ids.customer}`, ...hanaAndAda(200) },
  'POST /privacy/customer/:id/file': {
    at: (ids) => `/privacy/customer/${ids.customer}/file`,
    form: () => ({ password: 'wrong' }),
    ...hanaAndAda(422),
  },
  'POST /privacy/:kind/:id/erasure': {
    at: (ids) => `/privacy/customer/${ids.customer}/erasure`,
    form: () => ({ name: 'somebody else', password: 'wrong' }),
    ...hanaAndAda(422),
  },
  'GET /shared/draws': open,
  'GET /shared/draws/:period': { ...open, at: (ids) => `/shared/draws/${ids.drawnPeriod}` },
  'GET /looks': hana(200),
  'GET /looks/table.csv': hana(200),
  'GET /team/grades': { gets: { s: 303, mina: 200, noah: 200 }, else: 404 },
  'POST /payroll-day': { form: () => ({ day: '25' }), ...hana(303) },
  'POST /payroll-day/periods': { form: () => ({ period: 'none', on: '' }), ...hana(422) },
}
