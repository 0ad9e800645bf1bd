import { createRoute, z } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import { findPersonFor, peopleFor, roles } from '../../db/queries/people.ts'
import { allPeriods } from '../../db/queries/periods.ts'
import { findGrades } from '../../db/queries/statements.ts'
import { allTeams } from '../../db/queries/teams.ts'
import { aPageOf, idParam, theOne } from './answers.ts'
import { needs } from './caller.ts'
import { gradedSchema, shownGrades } from './grades.ts'
import { after, limit, linked, pageOf } from './paging.ts'
import { apiRouter } from './router.ts'

export const people = apiRouter()

const personSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    role: z.enum(roles),
    team: z.object({ id: z.string(), name: z.string() }).nullable(),
    email: z.email().nullable().openapi({ description: 'Yours, and everybody’s for an admin; else null.' }),
  })
  .openapi('Person')

const list = createRoute({
  method: 'get',
  path: '/',
  operationId: 'listPeople',
  summary: 'The people whose work you may see, by name',
  description: 'A rep sees themselves, a manager their team, HR and the admin everybody.',
  ...needs('read'),
  request: { query: z.strictObject({ limit, after }) },
  responses: aPageOf(
    { people: z.array(personSchema).readonly() },
    {
      people: [
        {
          id: 'Vp1sXyQmWc',
          name: 'Rosa Diaz',
          role: 'rep',
          team: { id: '4f7c0b5a4f0e1d2c3b4a596877665544', name: 'North' },
          email: 'rosa@mina.example',
        },
      ],
      next: null,
    },
  ),
})

people.openapi(list, async (c) => {
  const { reader, viewer } = c.var
  const teams = await allTeams(reader)
  const { page, cursor } = pageOf(await peopleFor(reader, viewer), c.req.valid('query'))
  const shown = page.map(({ id, name, role, teamId, email }) => ({
    id,
    name,
    role,
    team: teams.find((team) => team.id === teamId) ?? null,
    email: viewer.role === 'admin' || id === viewer.id ? email : null,
  }))
  return c.json({ people: shown, next: linked(c, cursor) }, 200)
})

const grades = createRoute({
  method: 'get',
  path: '/{id}/grades',
  operationId: 'readGrades',
  summary: 'A rep’s grades, period by period, the latest first',
  description: 'For the rep, their own manager and HR.',
  ...needs('pay'),
  request: { params: idParam },
  responses: theOne('Every period with a grade in it.', {
    'application/json': { schema: z.object({ periods: z.array(gradedSchema).readonly() }) },
  }),
})

people.openapi(grades, async (c) => {
  const { reader, viewer } = c.var
  const person = await findPersonFor(reader, viewer, c.req.valid('param').id)
  if (person?.role !== 'rep' || viewer.role === 'admin') throw new HTTPException(404)
  const periods = await allPeriods(reader)
  const graded = await Promise.all(
    periods.map(async (period) => {
      const kept = await findGrades(reader, viewer, period.id, person.id)
      return kept ? [shownGrades(period, kept)] : []
    }),
  )
  return c.json({ periods: graded.flat() }, 200)
})
