import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { everCameIn } from '../../db/queries/accounts.ts'
import { aliasesOf } from '../../db/queries/aliases.ts'
import { activePeople, findPerson, type Person } from '../../db/queries/people.ts'
import { tellApart } from '../../db/queries/told-apart.ts'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { AliasesPage, type AliasesPageProps } from '../../views/people/aliases-page.tsx'
import { speakersLikeOurs } from '../actions/like-speakers.ts'
import { leave } from '../actions/people-leave.ts'
import { type AliasProblem, addAlias, foreseenAlias, goesBy, removeAlias } from '../actions/person-aliases.ts'
import { nameKey } from '../conversation/name-key.ts'
import { sendSecurityMail } from '../mail/security-mail.ts'
import type { AppEnv } from '../web/env.ts'
import { formData, formValues, readQuery } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { invitationToken, resetToken } from '../web/one-time.ts'
import { onlyFor } from '../web/session.ts'

/** What our people go by in files, and their invitations: the admin's. */
export const aliases = new Hono<AppEnv>()

const MOST_GIVEN = 2_000
const alias = z.string().trim().min(1).max(500)

for (const path of [
  '/:id/aliases',
  '/:id/aliases/*',
  '/:id/differences',
  '/:id/invitation',
  '/:id/departure',
])
  aliases.use(path, onlyFor('admin'))

aliases.get('/:id/aliases', async (c) => {
  const { alias: typed } = readQuery(c, z.strictObject({ alias: alias.optional() }))
  const person = await personIn(c)
  if (typed === undefined) return aliasesPage(c, person, {})
  const foreseen = await foreseenAlias(c.var.reader, person, typed)
  if ('problem' in foreseen) return refused(c, person, typed, foreseen.problem)
  const shared = foreseen.shared.map((one) => one.name)
  const preview = { alias: typed, shared, isRep: person.role === 'rep', matching: foreseen.matching }
  return aliasesPage(c, person, { typed, preview })
})

aliases.post('/:id/aliases', async (c) => {
  const { db, viewer, now } = c.var
  const person = await personIn(c)
  const form = await formData(c)
  const filled = z
    .object({ alias, give: z.array(z.string().max(64)).max(MOST_GIVEN) })
    .safeParse({ alias: form.get('alias'), give: form.getAll('give') })
  if (!filled.success || form.getAll('alias').length > 1)
    throw new HTTPException(422, { message: words.aliases.problems.anybody })
  const { alias: text, give } = filled.data
  const answer = await addAlias(db, person, { text, give, byId: viewer.id, now: now().toISOString() })
  if ('problem' in answer) return refused(c, person, text, answer.problem)
  return c.redirect(paths.personAliases(person.id), 303)
})

aliases.post('/:id/aliases/:alias/removal', async (c) => {
  const { db, viewer, now } = c.var
  const person = await personIn(c)
  const { take } = await formValues(c, z.object({ take: z.literal('back').optional() }))
  const wanted = { aliasId: c.req.param('alias'), takeBack: take === 'back' }
  const isGone = await removeAlias(db, person, { ...wanted, byId: viewer.id, now: now().toISOString() })
  if (!isGone) throw new HTTPException(404)
  return c.redirect(paths.personAliases(person.id), 303)
})

aliases.post('/:id/differences', async (c) => {
  const { db, viewer, now } = c.var
  const person = await personIn(c)
  const { alias: label } = await formValues(c, z.object({ alias }))
  const apart = { kind: 'alias', one: person.id, other: nameKey(label) } as const
  await tellApart(db, apart, { byId: viewer.id, now: now().toISOString() })
  return c.redirect(paths.people, 303)
})

aliases.post('/:id/invitation', async (c) => {
  const { afterwards, config, db, now } = c.var
  const person = await personIn(c)
  if (!(await everCameIn(db)).has(person.id)) {
    const token = await invitationToken(db, person.id, now())
    return aliasesPage(c, person, { link: `${config.baseUrl}${paths.invitation(token)}` })
  }
  const path = paths.reset(await resetToken(db, person.id, now()))
  if (config.mail === null) return aliasesPage(c, person, { link: `${config.baseUrl}${path}` })
  afterwards.later(() => sendSecurityMail(c.var, person, 'reset', path))
  return aliasesPage(c, person, { isSent: true })
})

aliases.post('/:id/departure', async (c) => {
  const { db, viewer, now } = c.var
  const person = await personIn(c)
  if (person.id === viewer.id) throw new HTTPException(409, { message: words.aliases.departure.notYourself })
  await leave(db, person.id, now().toISOString())
  return c.redirect(paths.people, 303)
})

async function personIn(c: Context<AppEnv>): Promise<Person> {
  const person = await findPerson(c.var.reader, c.req.param('id') ?? '')
  if (person?.deactivatedAt !== null) throw new HTTPException(404)
  return person
}

function refused(c: Context<AppEnv>, person: Person, typed: string, problem: AliasProblem) {
  return aliasesPage(c, person, { typed, error: words.aliases.problems[problem] }, 422)
}

async function aliasesPage(
  c: Context<AppEnv>,
  person: Person,
  more: Partial<Pick<AliasesPageProps, 'typed' | 'error' | 'preview' | 'link' | 'isSent'>>,
  status: 200 | 422 = 200,
) {
  const { reader } = c.var
  const others = (await activePeople(reader)).filter((one) => one.id !== person.id)
  const shown = (await aliasesOf(reader, person.id)).map((kept) => ({
    kept,
    shared: others.filter((one) => goesBy(one, kept)).map((one) => one.name),
  }))
  const like = (await speakersLikeOurs(reader)).filter((one) => one.personId === person.id)
  return c.html(
    <AliasesPage
      frame={await frameOf(c)}
      person={person}
      aliases={shown}
      typed=""
      error={null}
      preview={null}
      like={like}
      isWaiting={!(await everCameIn(reader)).has(person.id)}
      link={null}
      isSent={false}
      {...more}
    />,
    status,
  )
}
