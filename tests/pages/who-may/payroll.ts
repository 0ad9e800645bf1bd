import { missingId } from '../brought.ts'
import type { Routes } from './route.ts'

const hana = (status: number) => ({ gets: { s: 303, hana: status }, else: 404 })

export const payroll: Routes = {
  'GET /payroll': hana(200),
  'POST /payroll/settings': { form: () => ({ rowsPer: 'line' }), ...hana(303) },
  'POST /payroll/numbers/:person': { at: (ids) => `/payroll/numbers/${ids.rosa}`, ...hana(303) },
  'GET /periods/:id/exports': { at: (ids) => `/periods/${ids.closedPeriod}/exports`, ...hana(200) },
  // Nobody of the cast has an employee number, so nothing is sent.
  'POST /periods/:id/exports': { at: (ids) => `/periods/${ids.closedPeriod}/exports`, ...hana(409) },
  'POST /periods/:id/exports/:batch/files': {
    at: (ids) => `/periods/${ids.closedPeriod}/exports/H000000001/files`,
    form: () => ({ format: 'csv', password: 'wrong' }),
    gets: { s: 303 },
    else: 404,
  },
  'GET /periods/:id/exports/:batch/files/:format/:control{control\\.(?:json|txt)}': {
    at: (ids) => `/periods/${ids.closedPeriod}/exports/H000000001/files/csv/control.json`,
    gets: { s: 303 },
    else: 404,
  },
  'POST /periods/:id/answers': { at: (ids) => `/periods/${ids.closedPeriod}/answers`, ...hana(422) },
  'POST /periods/:id/answers/confirmation': {
    at: (ids) => `/periods/${ids.closedPeriod}/answers/confirmation`,
    ...hana(422),
  },
  'POST /periods/:id/answers/:answer/withdrawal': {
    at: (ids) => `/periods/${ids.closedPeriod}/answers/${missingId}/withdrawal`,
    gets: { s: 303 },
    else: 404,
  },
}
