import { newId } from '../../db/new-id.ts'
import { createView } from '../../db/queries/saved-views.ts'
import type { TestApp } from './app.ts'

/** Rosa saves the calls and shares them with her team; she is told of new ones. */
export async function sharedView(app: TestApp): Promise<string> {
  return createView(app.services.db, {
    owner: await app.viewer('rosa'),
    name: 'All calls',
    query: 'channel=phone',
    isShared: true,
    isAlert: true,
    once: newId(),
    now: app.services.now().toISOString(),
  })
}
