import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import { type FactName, factsOf } from '../../db/queries/customer-facts.ts'
import { customerFields, fieldNames } from '../../db/queries/customer-fields.ts'
import { activePeople, allPeople } from '../../db/queries/people.ts'
import { customersWorkedWith } from '../../db/queries/worked-with.ts'
import { FactsPage } from '../../views/customers/facts-page.tsx'
import { changedFact, saidOfChange } from '../../views/customers/trail/change.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import { type Clash, editFacts, historyOf, lastChange, undoChange } from '../actions/edit-facts.ts'
import { type FactProblem, writtenFacts } from '../actions/written-facts.ts'
import type { AppEnv } from '../web/env.ts'
import { readForm } from '../web/forms.ts'
import { frameOf } from '../web/frame.ts'
import { onlyFor } from '../web/session.ts'

/** What is known of a customer: filled in by whoever works with them, with its history. */
export const customerFacts = new Hono<AppEnv>()

customerFacts.use('/:id/facts', onlyFor('rep', 'manager'))
customerFacts.use('/:id/changes/*', onlyFor('rep', 'manager'))

customerFacts.get('/:id/facts', async (c) => factsPage(c, await customerOf(c)))

customerFacts.post('/:id/facts', async (c) => {
  const { db, viewer, now } = c.var
  const customer = await customerOf(c)
  const filled = await readForm(c, z.record(z.string(), z.string().max(20_000)))
  const typed = filled.ok ? filled.value : filled.typed
  const choices = await choicesOf(c, customer.id)
  const { written, problems } = writtenFacts(typed, choices)
  if (!filled.ok || problems.size > 0) return factsPage(c, customer, { typed, problems })
  const answer = await editFacts(db, {
    ...{ customerId: customer.id, written, seen: typed.seen ?? '', byId: viewer.id },
    now: now().toISOString(),
  })
  if (!answer) throw new HTTPException(404)
  if ('clashes' in answer) return factsPage(c, customer, { typed, clashes: answer.clashes })
  return c.redirect(paths.customer(customer.id), 303)
})

customerFacts.post('/:id/changes/:change/undoing', async (c) => {
  const { db, viewer, now } = c.var
  const customer = await customerOf(c)
  const answer = await undoChange(db, {
    ...{ customerId: customer.id, changeId: c.req.param('change'), byId: viewer.id },
    now: now().toISOString(),
  })
  if (answer === 'missing') throw new HTTPException(404)
  if (answer === 'changed') return factsPage(c, customer, { isUndone: true })
  return c.redirect(`${paths.customerFacts(customer.id)}#history`, 303)
})

async function customerOf(c: Context<AppEnv>) {
  const id = c.req.param('id') ?? ''
  const [customer] = await customersWorkedWith(c.var.reader, c.var.viewer, { ids: [id] })
  if (!customer) throw new HTTPException(404)
  return customer
}

async function choicesOf(c: Context<AppEnv>, customerId: string) {
  const { reader, viewer } = c.var
  const owners = (await activePeople(reader)).filter(({ role }) => role === 'rep' || role === 'manager')
  const referrers = (await customersWorkedWith(reader, viewer)).filter(({ id }) => id !== customerId)
  return {
    fields: await customerFields(reader),
    owners,
    referrers,
    ownerIds: new Set(owners.map(({ id }) => id)),
    referrerIds: new Set(referrers.map(({ id }) => id)),
  }
}

interface Refused {
  readonly typed?: Readonly<Record<string, string>>
  readonly problems?: ReadonlyMap<FactName, FactProblem>
  readonly clashes?: readonly Clash[]
  readonly isUndone?: true
}

async function factsPage(
  c: Context<AppEnv>,
  customer: { readonly id: string; readonly name: string },
  { typed, problems = new Map(), clashes = [], isUndone }: Refused = {},
) {
  const { reader } = c.var
  const { fields, owners, referrers } = await choicesOf(c, customer.id)
  const facts = (await factsOf(reader, customer.id)) ?? { name: customer.name }
  const people = new Map((await allPeople(reader)).map(({ id, name }) => [id, name]))
  const known = new Map(referrers.map(({ id, name }) => [id, name]))
  const nameOf = (field: FactName, value: string) =>
    (field === 'ownerId' ? people.get(value) : field === 'referredBy' ? known.get(value) : value) ?? value
  const errors = new Map<FactName, string>([
    ...[...problems].map(([field, problem]) => [field, said(problem)] as const),
    ...clashes.map((clash) => [clash.field, saidClash(clash, nameOf)] as const),
  ])
  const page = (
    <FactsPage
      frame={await frameOf(c)}
      customer={customer}
      values={typed ?? facts}
      seen={clashes.length > 0 || !typed ? await lastChange(reader, customer.id) : (typed.seen ?? '')}
      fields={fields}
      owners={owners}
      referrers={referrers}
      errors={errors}
      isClash={clashes.length > 0}
      undoError={isUndone ? words.customerFacts.problems.undone : null}
      history={await history(c, customer.id)}
    />
  )
  if (clashes.length > 0 || isUndone) return c.html(page, 409)
  return c.html(page, errors.size > 0 ? 422 : 200)
}

async function history(c: Context<AppEnv>, customerId: string) {
  const names = await fieldNames(c.var.reader)
  const changes = await historyOf(c.var.reader, customerId)
  const latest = new Set(
    [...Map.groupBy(changes, ({ field }) => field).values()].flatMap(([first]) => first?.id ?? []),
  )
  return changes.map((change) => {
    const entry = { change, fieldName: names.get(change.field.replace('field:', '')) ?? null }
    return {
      ...change,
      says: words.trail.change(change.by ?? words.trail.program, changedFact(entry)),
      fact: changedFact(entry),
      told: saidOfChange(entry),
      mayUndo: latest.has(change.id) && change.customerId === customerId,
    }
  })
}

function said(problem: FactProblem): string {
  const say = words.customerFacts.problems
  return problem.why === 'long' ? say.long(problem.most) : say[problem.why]
}

function saidClash({ field, by, theirs }: Clash, nameOf: (field: FactName, value: string) => string): string {
  const say = words.customerFacts
  const who = by ?? words.trail.program
  return theirs === null ? say.meanwhileGone(who) : say.meanwhile(who, nameOf(field, theirs))
}
