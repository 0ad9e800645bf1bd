import { decideAppeal } from '../../../server/actions/appeals/decide.ts'
import { fileAppeal } from '../../../server/actions/appeals/file.ts'
import { paths } from '../../../views/paths.ts'
import { findAppeal } from '../../queries/appeals.ts'
import { findConversation } from '../../queries/conversations.ts'
import { tell } from '../../queries/notices.ts'
import { findViewer } from '../../queries/people.ts'
import type { Brought, Stage } from './bring.ts'
import { later } from './calendar.ts'

const DAY_MINUTES = 24 * 60

/** What a rep contests of what was found with them: one appeal is decided, another still open. */
export async function contest(stage: Stage, told: readonly Brought[]): Promise<void> {
  const own = told.filter((one) => one.rep === 'rosa').toSorted((a, b) => b.endedAt.localeCompare(a.endedAt))
  const at = stage.services.now().toISOString()
  const [latest, earlier] = await promisesOf(stage, own)
  if (earlier) {
    const id = await appeal(
      stage,
      earlier.promise,
      'I asked whether Friday would do.',
      later(earlier.endedAt, DAY_MINUTES),
    )
    await decide(stage, id, later(earlier.endedAt, 3 * DAY_MINUTES))
  }
  if (latest) await appeal(stage, latest.promise, 'She said it, and I only repeated it.', later(at, -5 * 60))
  const played = own.find((one) => one.sound)
  if (played) await tellOfPlay(stage, played, later(at, -DAY_MINUTES))
}

/** The newest and an older call in which the machine found a promise. */
async function promisesOf({ services: { db }, team }: Stage, own: readonly Brought[]) {
  const found: { readonly promise: string; readonly endedAt: string }[] = []
  for (const { conversationId, endedAt } of own) {
    const full = await findConversation(db, team.rosa, conversationId)
    const promise = full?.findings.commitments.find((one) => one.class === 'promise' && one.owner === 'rep')
    if (promise) found.push({ promise: promise.id, endedAt })
    if (found.length === OLDER) break
  }
  return [found[0], found[OLDER - 1]]
}

const OLDER = 4

async function appeal(
  { services: { db }, team }: Stage,
  about: string,
  words: string,
  now: string,
): Promise<string> {
  const wanted = {
    kind: 'commitment',
    about,
    reason: 'no-promise',
    words,
    proposed: { what: 'nothing' },
  } as const
  const answer = await fileAppeal(db, team.rosa, wanted, now)
  if ('problem' in answer) throw new Error(`The demo’s appeal was not taken: ${answer.problem}`)
  return answer.id
}

async function decide({ services: { db }, team }: Stage, id: string, now: string): Promise<void> {
  const filed = await findAppeal(db, team.rosa, id)
  const decider = filed?.decider && (await findViewer(db, filed.decider.id))
  if (!filed || !decider) return
  const words = 'You told her that you would send it, and she wrote the day down. That is a promise.'
  await decideAppeal(db, decider, { id, version: filed.version, outcome: 'refused', words }, now)
}

async function tellOfPlay({ services: { db }, team }: Stage, played: Brought, now: string): Promise<void> {
  const { conversationId } = played
  const notice = { kind: 'listened', about: `${conversationId} ${team.mina.id}`, conversationId } as const
  const path = `${paths.conversation(conversationId)}#lookers`
  await tell(db, { ...notice, to: team.rosa.id, byId: team.mina.id, path, now })
}
