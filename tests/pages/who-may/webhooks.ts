import { missingId } from '../brought.ts'
import { everybodySignedIn, onlyAda, type Routes } from './route.ts'

export const webhooks: Routes = {
  'GET /tokens': everybodySignedIn,
  'POST /tokens': { gets: { s: 303 }, else: 422 },
  'POST /tokens/:id/revocation': { at: () => `/tokens/${missingId}/revocation`, gets: { s: 303 }, else: 404 },
  'GET /webhooks': onlyAda(200),
  'POST /webhooks': onlyAda(422),
  'GET /webhooks/:id': { at: (ids) => `/webhooks/${ids.webhook}`, ...onlyAda(200) },
  'POST /webhooks/:id/tests': { at: (ids) => `/webhooks/${ids.webhook}/tests`, ...onlyAda(422) },
  'POST /webhooks/:id/deliveries/:delivery/tries': {
    at: (ids) => `/webhooks/${ids.webhook}/deliveries/${missingId}/tries`,
    ...onlyAda(422),
  },
  'POST /webhooks/:id/secrets': { at: (ids) => `/webhooks/${ids.webhook}/secrets`, ...onlyAda(303) },
  'POST /webhooks/:id/pause': { at: (ids) => `/webhooks/${ids.webhook}/pause`, ...onlyAda(303) },
  'POST /webhooks/:id/activation': { at: (ids) => `/webhooks/${ids.webhook}/activation`, ...onlyAda(303) },
  'POST /webhooks/:id/removal': {
    at: (ids) => `/webhooks/${ids.webhook}/removal`,
    form: () => ({ confirm: 'remove' }),
    ...onlyAda(303),
  },
  'GET /webhooks/senders': onlyAda(303),
  'POST /webhooks/senders': onlyAda(422),
  'POST /webhooks/senders/:id/secrets': {
    at: (ids) => `/webhooks/senders/${ids.sender}/secrets`,
    form: () => ({ replaces: 'another one' }),
    ...onlyAda(409),
  },
  'POST /webhooks/senders/:id/removal': {
    at: (ids) => `/webhooks/senders/${ids.sender}/removal`,
    form: () => ({ confirm: 'remove' }),
    ...onlyAda(303),
  },
  'POST /hooks/:id': { at: (ids) => `/hooks/${ids.sender}`, gets: {}, else: 401 },
}
