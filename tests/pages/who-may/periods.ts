import type { Routes } from './route.ts'

const hana = (status: number) => ({ gets: { s: 303, hana: status }, else: 404 })
const closed = (rest: string) => (ids: { readonly closedPeriod: string }) =>
  `/periods/${ids.closedPeriod}${rest}`

export const periods: Routes = {
  'GET /periods': hana(200),
  'POST /periods': { form: () => ({ name: '' }), ...hana(422) },
  'GET /periods/:id': { at: closed(''), ...hana(200) },
  'POST /periods/:id/steps': { at: closed('/steps'), form: () => ({ from: 'open' }), ...hana(409) },
  'POST /periods/:id/approvals': { at: closed('/approvals'), ...hana(422) },
  'POST /periods/:id/reminders': { at: closed('/reminders'), ...hana(303) },
  'POST /periods/:id/days': { at: closed('/days'), form: () => ({ person: 'nobody' }), ...hana(409) },
  'POST /periods/:id/unpaid': { at: closed('/unpaid'), ...hana(409) },
  'POST /periods/:id/adjustments': { at: closed('/adjustments'), ...hana(422) },
  'POST /periods/:id/adjustments/:adjustment/approvals': {
    at: closed('/adjustments/none/approvals'),
    gets: { s: 303 },
    else: 404,
  },
  'POST /periods/:id/adjustments/:adjustment/withdrawal': {
    at: closed('/adjustments/none/withdrawal'),
    gets: { s: 303 },
    else: 404,
  },
}
