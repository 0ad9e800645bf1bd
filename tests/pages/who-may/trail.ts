import { type Routes, rosaAndMina } from './route.ts'

const trailFile = (ending: string) => ({
  [`GET /customers/:id/trail.${ending}`]: {
    at: (ids: { readonly customer: string }) => `/customers/${ids.customer}/trail.${ending}`,
    ...rosaAndMina(200),
  },
  [`GET /accounts/:account/trail.${ending}`]: {
    at: () => `/accounts/Northbank%20Dairy/trail.${ending}`,
    ...rosaAndMina(200),
  },
})

export const trail: Routes = {
  'GET /customers/:id': { at: (ids) => `/customers/${ids.customer}`, ...rosaAndMina(200) },
  'GET /accounts/:account': { at: () => '/accounts/Northbank%20Dairy', ...rosaAndMina(200) },
  ...trailFile('csv'),
  ...trailFile('json'),
  ...trailFile('zip'),
  'GET /customers/:id/facts': { at: (ids) => `/customers/${ids.customer}/facts`, ...rosaAndMina(200) },
  'POST /customers/:id/facts': {
    at: (ids) => `/customers/${ids.customer}/facts`,
    form: () => ({ name: '' }),
    ...rosaAndMina(422),
  },
  'POST /customers/:id/changes/:change/undoing': {
    at: (ids) => `/customers/${ids.customer}/changes/${ids.change}-not/undoing`,
    gets: { s: 303 },
    else: 404,
  },
  'GET /customers/fields': { gets: { s: 303, mina: 200, noah: 200, ada: 200 }, else: 404 },
  'POST /customers/fields': {
    form: () => ({ name: '', kind: 'text' }),
    gets: { s: 303, mina: 422, noah: 422, ada: 422 },
    else: 404,
  },
  'POST /customers/fields/:id/removal': {
    at: (ids) => `/customers/fields/${ids.field}/removal`,
    gets: { s: 303, mina: 303 },
    else: 404,
  },
  'POST /purchases': {
    form: (ids) => ({ once: 'c0ffee00c0ffee00c0ffee00c0ffee00', customer: ids.customer, what: '', on: '' }),
    gets: { s: 303, rosa: 422, mina: 422 },
    else: 404,
  },
  'POST /purchases/:id/cancellation': {
    at: (ids) => `/purchases/${ids.purchase}/cancellation`,
    gets: { s: 303, rosa: 303, mina: 409 },
    else: 404,
  },
  'GET /purchases/imports': { gets: { s: 303, mina: 200, noah: 200, hana: 200, ada: 200 }, else: 404 },
  'POST /purchases/imports': { gets: { s: 303, mina: 422, noah: 422, hana: 422, ada: 422 }, else: 404 },
  'POST /purchases/imports/confirmation': {
    gets: { s: 303, mina: 422, noah: 422, hana: 422, ada: 422 },
    else: 404,
  },
  'GET /purchases/table.csv': { gets: { s: 303, mina: 200, noah: 200, hana: 200, ada: 200 }, else: 404 },
  'GET /purchases/table.xlsx': { gets: { s: 303, mina: 200, noah: 200, hana: 200, ada: 200 }, else: 404 },
}
