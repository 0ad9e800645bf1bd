import { missingId } from '../brought.ts'
import { onlyAda, type Routes } from './route.ts'

/** No cookie lets anybody in here: only the directory’s own token does. */
const shut = { gets: {}, else: 401 }
const one = (kind: 'Users' | 'Groups') => ({ at: () => `/scim/v2/${kind}/${missingId}`, ...shut })

export const directory: Routes = {
  'GET /directory': onlyAda(200),
  'POST /directory/tokens': onlyAda(422),
  'POST /directory/tokens/:id/revocation': {
    at: () => `/directory/tokens/${missingId}/revocation`,
    gets: { s: 303 },
    else: 404,
  },
  'GET /scim/v2/ServiceProviderConfig': shut,
  'GET /scim/v2/ResourceTypes': shut,
  'GET /scim/v2/ResourceTypes/:id': { at: () => '/scim/v2/ResourceTypes/User', ...shut },
  'GET /scim/v2/Schemas': shut,
  'GET /scim/v2/Schemas/:id': { at: () => '/scim/v2/Schemas/made-up', ...shut },
  'GET /scim/v2/Users': shut,
  'POST /scim/v2/Users': shut,
  'GET /scim/v2/Users/:id': one('Users'),
  'PUT /scim/v2/Users/:id': one('Users'),
  'PATCH /scim/v2/Users/:id': one('Users'),
  'DELETE /scim/v2/Users/:id': one('Users'),
  'GET /scim/v2/Groups': shut,
  'POST /scim/v2/Groups': shut,
  'GET /scim/v2/Groups/:id': one('Groups'),
  'PUT /scim/v2/Groups/:id': one('Groups'),
  'PATCH /scim/v2/Groups/:id': one('Groups'),
  'DELETE /scim/v2/Groups/:id': one('Groups'),
}
