import type { Context } from 'hono'
import { words } from '../../views/messages/words.ts'
import { CannotSettle, type Settling } from '../actions/directory/settle.ts'
import type { AppEnv } from '../web/env.ts'
import { ScimProblem } from './problem.ts'

/** Where a directory finds all this, by our own address. */
export function baseOf({ var: { config } }: Context<AppEnv>): string {
  return `${config.baseUrl}/scim/v2`
}

export function settlingOf({ var: { auth, config, now } }: Context<AppEnv>): Settling {
  return { auth, groupRoles: config.directoryRoles, now }
}

/** Says why something cannot be settled, as a directory understands it. */
export async function settled<T>(act: Promise<T>): Promise<T> {
  try {
    return await act
  } catch (error) {
    if (!(error instanceof CannotSettle)) throw error
    const say = words.directory.problems
    if (error.why === 'last-admin') throw new ScimProblem(409, say.lastAdmin, 'mutability')
    throw new ScimProblem(409, say.taken, 'uniqueness')
  }
}
