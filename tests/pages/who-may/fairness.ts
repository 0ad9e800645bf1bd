import { missingId } from '../brought.ts'
import { everybodySignedIn, type Routes } from './route.ts'

const hana = (status: number) => ({ gets: { s: 303, hana: status }, else: 404 })

export const fairness: Routes = {
  'GET /fairness': hana(200),
  'GET /periods/:id/fairness': { at: (ids) => `/periods/${ids.closedPeriod}/fairness`, ...hana(200) },
  'POST /periods/:id/fairness': { at: (ids) => `/periods/${ids.closedPeriod}/fairness`, ...hana(303) },
  'GET /periods/:id/forecast': { at: (ids) => `/periods/${ids.closedPeriod}/forecast`, ...hana(200) },
  'GET /alarms': everybodySignedIn,
  'POST /alarms/:id/lifts': { at: () => `/alarms/${missingId}/lifts`, gets: { s: 303 }, else: 404 },
  'GET /groups': everybodySignedIn,
  'POST /groups': { form: () => ({ gender: 'woman' }), gets: { s: 303 }, else: 303 },
  'POST /groups/removal': { gets: { s: 303 }, else: 303 },
  'GET /groups/imports': hana(200),
  'POST /groups/imports': { form: () => ({ why: '' }), ...hana(422) },
}
