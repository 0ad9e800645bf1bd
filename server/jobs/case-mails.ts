import { caseAsked } from '../../db/queries/advocacy-cases.ts'
import { type CaseAsking, findAsking } from '../../db/queries/case-askings.ts'
import {
  type CaseMail,
  claimCaseMails,
  endInterruptedCaseMails,
  saveCaseMailEnd,
} from '../../db/queries/case-mails.ts'
import { preferencesOf } from '../../db/queries/preferences.ts'
import { installation } from '../../db/queries/settings.ts'
import { inLanguage } from '../../views/messages/language.ts'
import { words } from '../../views/messages/words.ts'
import { isOpenCase } from '../conversation/advocacy-case.ts'
import { caseMail } from '../mail/case-mail.ts'
import { type Mailer, mailerFor } from '../mail/mailer.ts'
import type { Services } from '../web/env.ts'

type Needs = Pick<Services, 'config' | 'db' | 'now'>

const INTERRUPTED_AFTER_MS = 15 * 60_000

/** Sends whoever is asked their mail, once, where a server for mail is set. */
export async function sendCaseMails(needs: Needs): Promise<void> {
  const { config, db, now } = needs
  const mailer = mailerFor(config)
  if (mailer === null) return
  const before = new Date(now().getTime() - INTERRUPTED_AFTER_MS).toISOString()
  await endInterruptedCaseMails(db, before, words.digests.problems.interrupted)
  for (const claimed of await claimCaseMails(db, now().toISOString()))
    await saveCaseMailEnd(db, { ...claimed, ...(await sent(needs, mailer, claimed)) })
  mailer.close()
}

type Claimed = Pick<CaseMail, 'askingId' | 'nth'>

async function sent({ config, db, now }: Needs, mailer: Mailer, { askingId, nth }: Claimed) {
  const asking = await findAsking(db, askingId)
  const one = asking && (await caseAsked(db, asking.caseId))
  if (!asking || !one || !isOpenCase(one) || !isOut(asking, now().toISOString()))
    return { state: 'failed', problem: words.advocacy.problems.over } as const
  const { language } = await preferencesOf(db, asking.askedBy)
  const house = await installation(db)
  const mail = inLanguage(language ?? 'en', () => caseMail(config, house, one, asking, nth))
  const problem = await mailer.send(mail)
  return { state: problem === null ? 'sent' : 'failed', problem: problem?.says ?? null } as const
}

function isOut({ endedAt, expiresAt }: CaseAsking, now: string): boolean {
  return endedAt === null && expiresAt > now
}
