import { newId } from '../../db/new-id.ts'
import type { Person } from '../../db/queries/people.ts'
import { preferencesOf } from '../../db/queries/preferences.ts'
import { securityHtml, securityText } from '../../views/account/mail.ts'
import { firstName } from '../../views/format.ts'
import { inLanguage } from '../../views/messages/language.ts'
import { words } from '../../views/messages/words.ts'
import type { Services } from '../web/env.ts'
import { mailerFor } from './mailer.ts'

/** What somebody is told about their own way in, whatever mail they asked not to get. */
export type SecurityNews = 'reset' | 'changed' | 'secondOn' | 'secondOff' | 'passkeyOn' | 'passkeyOff'

type Needs = Pick<Services, 'config' | 'db' | 'log'>

/** Sends it at once; where there is no server for mail nothing is sent. */
export async function sendSecurityMail(
  { config, db, log }: Needs,
  person: Person,
  news: SecurityNews,
  path: string,
): Promise<void> {
  const mailer = mailerFor(config)
  if (mailer === null) return
  const { language } = await preferencesOf(db, person.id)
  const mail = await inLanguage(language ?? 'en', () => {
    const say = words.account.mails
    const told = {
      hello: say.hello(firstName(person.name)),
      says: say.says[news],
      href: `${config.baseUrl}${path}`,
      act: say.acts[news],
      why: say.why[news],
    }
    const id = newId()
    return {
      id,
      to: person.email,
      subject: say.subjects[news],
      text: securityText(told),
      html: securityHtml(told),
    }
  })
  const problem = await mailer.send(mail)
  mailer.close()
  if (problem !== null) log.warn({ mail: news, problem: problem.says })
}
