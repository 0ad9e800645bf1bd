import type { Kysely } from 'kysely'
import type { Digest } from '../../db/queries/digests.ts'
import type { Person } from '../../db/queries/people.ts'
import { installation } from '../../db/queries/settings.ts'
import type { Database } from '../../db/schema.ts'
import { digestHtml, digestText } from '../../views/digests/mail.ts'
import { firstName } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { Config } from '../config.ts'
import { saysOf } from '../routes/notices-shown.ts'
import { secretFor } from '../secret.ts'
import { type DigestContents, sizeOf } from './digest-contents.ts'
import type { Mail } from './mailer.ts'
import { unsubscribeToken } from './unsubscribing.ts'

const say = words.digests.mail
const MOST_SENTENCES = 20

/** A digest as a mail: counts and links, and sentences only where the installation lets them leave the house. */
export async function digestMail(
  { config, db }: { readonly config: Config; readonly db: Kysely<Database> },
  person: Person,
  digest: Digest,
  contents: DigestContents,
): Promise<Mail> {
  const { timeZone, mailWords } = await installation(db)
  const at = (path: string) => `${config.baseUrl}${path}`
  const unsubscribe = at(paths.unsubscribe(unsubscribeToken(secretFor(config), person.id)))
  const told = mailWords
    ? contents.notices
        .slice(0, MOST_SENTENCES)
        .map((one) => ({ says: saysOf(one, person.id), href: at(one.path) }))
    : counted(contents.notices.length, say.counts.notices, at(paths.notices))
  const mail = {
    name: firstName(person.name),
    zone: person.timeZone ?? timeZone,
    lines: [
      ...counted(contents.promises, say.counts.promises, at(paths.home)),
      ...counted(contents.named, say.counts.named, at(paths.notices)),
      ...counted(contents.appeals, say.counts.appeals, at(paths.appeals)),
      ...told,
    ],
    stopHref: unsubscribe,
  }
  return {
    id: digest.id,
    to: person.email,
    subject: say.subject(sizeOf(contents)),
    text: digestText(mail),
    html: digestHtml(mail),
    unsubscribe,
  }
}

function counted(count: number, says: (count: number) => string, href: string) {
  return count === 0 ? [] : [{ says: says(count), href }]
}
