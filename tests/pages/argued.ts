import { newId } from '../../db/new-id.ts'
import { openCase } from '../../server/actions/advocacy/open-case.ts'
import type { TestApp } from './app.ts'

/** Rosa takes a line of her customer’s to Noah. */
export async function argued(app: TestApp, conversationId: string): Promise<string> {
  const { db, now } = app.services
  const noah = await app.viewer('noah')
  const whom = { department: null, person: noah, name: noah.name, email: null }
  const words = { quote: '', need: 'A van before seven.' }
  const one = { conversationId, utterance: 'u2', ...words, whom, value: null, once: newId() }
  const as = { now: now().toISOString(), canMail: false }
  const answer = await openCase(db, await app.viewer('rosa'), one, as)
  return 'id' in answer ? answer.id : ''
}
