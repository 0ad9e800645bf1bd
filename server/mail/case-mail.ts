import type { AdvocacyCase } from '../../db/queries/advocacy-cases.ts'
import type { CaseAsking } from '../../db/queries/case-askings.ts'
import type { Installation } from '../../db/queries/settings.ts'
import { caseMailHtml, caseMailText } from '../../views/advocacy/mail.ts'
import { day } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { Config } from '../config.ts'
import { secretFor } from '../secret.ts'
import type { Mail } from './mailer.ts'
import { linkToken } from './signed-links.ts'

/** The mail that asks or reminds somebody without an account. What the customer needs stands in it only where sentences may leave the house. */
export function caseMail(
  config: Config,
  { organisation, timeZone, mailWords }: Installation,
  one: AdvocacyCase,
  asking: CaseAsking,
  nth: number,
): Mail {
  const say = words.advocacy.mail
  const mail = {
    hello: say.hello(asking.name),
    says: say.says(one.repName, organisation),
    need: mailWords ? one.need : null,
    until: say.until(day(one.dueAt ?? asking.expiresAt, timeZone)),
    href: `${config.baseUrl}${paths.caseAnswer(linkToken(secretFor(config), 'answer of a case', asking))}`,
  }
  return {
    id: `${asking.id}-${nth}`,
    to: asking.email ?? '',
    subject: nth === 0 ? say.subject : say.again,
    text: caseMailText(mail),
    html: caseMailHtml(mail),
  }
}
