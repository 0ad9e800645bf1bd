import { newId } from '../../db/new-id.ts'
import type { TestApp } from './app.ts'
import { idOf } from './brought.ts'

/** Mina draws two conversations of her team, and marks in the session herself. */
export async function begunCalibration(app: TestApp): Promise<string> {
  const mina = await app.as('mina')
  const made = await mina.post('/calibrations', {
    name: 'November',
    draw: '2',
    names: 'first',
    once: newId(),
  })
  const id = idOf(made.headers.get('location') ?? '')
  await mina.post(`/calibrations/${id}/reviewers`, { person: app.ids.mina })
  return id
}
