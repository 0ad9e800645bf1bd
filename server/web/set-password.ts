import { forgetLinks } from '../../db/queries/one-time-links.ts'
import { endSessionsOf } from '../../db/queries/sessions.ts'
import type { Services } from './env.ts'
import { hashPassword } from './passwords.ts'

/** Gives somebody the password they chose. Every other session of theirs ends, and so does every link that is not used. */
export async function setPassword(
  { auth, db }: Pick<Services, 'auth' | 'db'>,
  personId: string,
  password: string,
  keptSession?: string,
): Promise<void> {
  const { internalAdapter } = await auth.$context
  const hash = await hashPassword(password)
  const account = { userId: personId, providerId: 'credential', accountId: personId, password: hash }
  if (await internalAdapter.findCredentialAccount(personId))
    await internalAdapter.updatePassword(personId, hash)
  else await internalAdapter.linkAccount(account)
  await endSessionsOf(db, personId, keptSession)
  await forgetLinks(db, personId)
}
