import { missingId } from '../brought.ts'
import { onlyAda, open, type Routes } from './route.ts'

const reps = (status: number) => ({ gets: { s: 303, rosa: status, rena: status, ravi: status }, else: 404 })
const repsAndManagers = {
  gets: { s: 303, rosa: 200, rena: 200, ravi: 200, mina: 200, noah: 200 },
  else: 404,
}

export const reachOut: Routes = {
  'GET /heard.js': open,
  'GET /reach-out': repsAndManagers,
  'GET /reach-out/live': repsAndManagers,
  'GET /reach-out/measured': repsAndManagers,
  'POST /reach-out/approaches': reps(422),
  'POST /reach-out/approaches/:id/claim': {
    at: () => `/reach-out/approaches/${missingId}/claim`,
    gets: { s: 303 },
    else: 404,
  },
  'POST /reach-out/approaches/:id/outcome': {
    at: () => `/reach-out/approaches/${missingId}/outcome`,
    gets: { s: 303 },
    else: 404,
  },
  'POST /reach-out/snoozes': reps(422),
  'POST /reach-out/freedom': reps(422),
  'GET /reach-out/settings': onlyAda(200),
  'POST /reach-out/settings': onlyAda(422),
  'POST /reach-out/sites': onlyAda(422),
  'POST /reach-out/sites/:id/removal': {
    at: () => `/reach-out/sites/${missingId}/removal`,
    gets: { s: 303 },
    else: 404,
  },
}
