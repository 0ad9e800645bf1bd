import { fileAppeal } from '../../server/actions/appeals/file.ts'
import type { AppealKind } from '../../server/grading/appeal.ts'
import type { TestApp } from './app.ts'

/** Rosa appeals something of hers: Noah decides it. */
export async function appealed(app: TestApp, kind: AppealKind, about: string): Promise<string> {
  const { db, now } = app.services
  const wanted = {
    kind,
    about,
    reason: 'other',
    words: 'We only talked about the weather.',
    proposed: {},
  } as const
  const answer = await fileAppeal(db, await app.viewer('rosa'), wanted, now().toISOString())
  return 'id' in answer ? answer.id : ''
}
