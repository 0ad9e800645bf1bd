import type { Routes } from './route.ts'

const hana = (status: number) => ({ gets: { s: 303, hana: status }, else: 404 })
const both = (status: number) => ({ gets: { s: 303, hana: status, ada: status }, else: 404 })
const draft = (rest: string) => (ids: { readonly planDraft: string }) =>
  `/plans/drafts/${ids.planDraft}${rest}`

export const plans: Routes = {
  'GET /plans': { gets: { s: 303 }, else: 200 },
  'GET /plans/new': hana(200),
  'POST /plans': { form: () => ({ name: 'Next year', template: 'facts-only' }), ...hana(303) },
  'GET /plans/:id': { at: () => '/plans/plan-1', gets: { s: 303 }, else: 200 },
  'GET /plans/:id/briefing': { at: () => '/plans/plan-1/briefing', gets: { s: 303 }, else: 200 },
  'POST /plans/:id/briefing/readings': {
    at: () => '/plans/plan-1/briefing/readings',
    form: () => ({ hash: 'another' }),
    gets: { s: 303, rosa: 409, ravi: 409 },
    else: 404,
  },
  'POST /plans/:id/signature': {
    at: () => '/plans/plan-1/signature',
    form: () => ({ hash: 'another' }),
    gets: { s: 303, rosa: 409, ravi: 409 },
    else: 404,
  },
  'POST /plans/:id/drafts': { at: () => '/plans/plan-1/drafts', ...hana(303) },
  'GET /plans/drafts/:id': { at: draft(''), ...hana(200) },
  'POST /plans/drafts/:id': { at: draft(''), form: () => ({ revision: '99' }), ...hana(409) },
  'POST /plans/drafts/:id/check': { at: draft('/check'), ...hana(200) },
  'POST /plans/drafts/:id/trial': { at: draft('/trial'), ...hana(303) },
  'POST /plans/drafts/:id/removal': { at: draft('/removal'), form: () => ({ confirm: 'no' }), ...hana(422) },
  'GET /plans/drafts/:id/briefing': { at: draft('/briefing'), ...both(200) },
  'GET /plans/drafts/:id/approval': { at: draft('/approval'), ...both(200) },
  'POST /plans/drafts/:id/approval': {
    at: draft('/approval'),
    form: () => ({ revision: '1' }),
    ...both(409),
  },
}
