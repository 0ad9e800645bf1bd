import { open, type Routes } from './route.ts'

const hana = (status: number) => ({ gets: { s: 303, hana: status }, else: 404 })

export const desk: Routes = {
  'GET /shared/draws': open,
  'GET /shared/draws/:period': { ...open, at: (ids) => `/shared/draws/${ids.drawnPeriod}` },
  'GET /looks': hana(200),
  'GET /looks/table.csv': hana(200),
  'GET /team/grades': { gets: { s: 303, mina: 200, noah: 200 }, else: 404 },
  'POST /payroll-day': { form: () => ({ day: '25' }), ...hana(303) },
  'POST /payroll-day/periods': { form: () => ({ period: 'none', on: '' }), ...hana(422) },
}
