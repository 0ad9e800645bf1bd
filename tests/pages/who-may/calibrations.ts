import { missingId } from '../brought.ts'
import type { Ids } from './ids.ts'
import type { Routes } from './route.ts'

const at = (rest: string) => (ids: Ids) => `/calibrations/${ids.calibration}${rest}`
const minaAlone = (status: number, rena = 404) => ({
  gets: { s: 303, mina: status, rena, hana: 403 },
  else: 404,
})
const makers = { gets: { s: 303, mina: 422, noah: 422, hana: 422 }, else: 404 }
const nobody = { gets: {}, else: 404 }

/** Mina's session, in which she marks herself; HR may read it and change nothing. The last one closes it. */
export const calibrations: Routes = {
  'GET /calibrations': { gets: { s: 303 }, else: 200 },
  'POST /calibrations': { form: () => ({ name: '' }), ...makers },
  'GET /calibrations/:id': { at: at(''), gets: { s: 303, mina: 200, hana: 200 }, else: 404 },
  'POST /calibrations/:id/reviewers': {
    at: at('/reviewers'),
    form: (ids) => ({ person: ids.rena }),
    ...minaAlone(303),
  },
  'POST /calibrations/:id/outsiders': {
    at: at('/outsiders'),
    form: () => ({ name: '' }),
    ...minaAlone(422, 403),
  },
  'POST /calibrations/:id/reviewers/:reviewer/removal': {
    at: at(`/reviewers/${missingId}/removal`),
    ...minaAlone(404, 403),
  },
  'GET /calibrations/:id/conversations/:place': {
    at: at('/conversations/1'),
    gets: { s: 303, rena: 403, mina: 200 },
    else: 404,
  },
  'POST /calibrations/:id/conversations/:place': {
    at: at('/conversations/1'),
    form: () => ({ 'mark.need-first': '2' }),
    gets: { s: 303, rena: 403, mina: 422 },
    else: 404,
  },
  'POST /calibrations/:id/conversations/:place/draft': {
    at: at('/conversations/1/draft'),
    form: () => ({ 'mark.need-first': '2' }),
    gets: { s: 303, rena: 403, mina: 303 },
    else: 404,
  },
  'POST /calibrations/:id/agreement': {
    at: at('/agreement'),
    gets: { s: 303, rena: 303, mina: 303 },
    else: 404,
  },
  'POST /calibrations/:id/remarks': {
    at: at('/remarks'),
    gets: { s: 303, rena: 409, mina: 409, hana: 403 },
    else: 404,
  },
  'POST /calibrations/:id/answers': {
    at: at('/answers'),
    gets: { s: 303, rena: 409, mina: 409, hana: 403 },
    else: 404,
  },
  'POST /calibrations/:id/guides': {
    at: at('/guides'),
    gets: { s: 303, rena: 409, mina: 409, hana: 403 },
    else: 404,
  },
  'POST /calibrations/:id/leaving': {
    at: at('/leaving'),
    gets: { s: 303, rena: 303, mina: 303, hana: 404 },
    else: 404,
  },
  'POST /calibrations/:id/closing': { at: at('/closing'), ...minaAlone(303) },
  'GET /shared/calibrations/:token': { at: () => '/shared/calibrations/made-up', ...nobody },
  'GET /shared/calibrations/:token/:place': { at: () => '/shared/calibrations/made-up/1', ...nobody },
  'POST /shared/calibrations/:token/:place': { at: () => '/shared/calibrations/made-up/1', ...nobody },
  'POST /shared/calibrations/:token/:place/draft': {
    at: () => '/shared/calibrations/made-up/1/draft',
    ...nobody,
  },
}
