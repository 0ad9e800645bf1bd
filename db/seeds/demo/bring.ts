import { correctParty } from '../../../server/actions/correct-party.ts'
import { importFiles } from '../../../server/actions/import-files.ts'
import type { Services } from '../../../server/web/env.ts'
import { findConversation } from '../../queries/conversations.ts'
import { saveNote } from '../../queries/notes.ts'
import { later, zone } from './calendar.ts'
import { fileOf, type ToldFile } from './files.ts'
import type { Team } from './people.ts'
import { review } from './review.ts'
import type { Telling } from './telling.ts'

/** What the demo needs of the running program. */
export type DemoServices = Pick<Services, 'config' | 'db' | 'auth' | 'now'>

export interface Stage {
  readonly services: DemoServices
  readonly team: Team
  readonly customers: ReadonlyMap<string, string>
}

/** A conversation of a story, as it is kept. */
export interface Brought extends Telling {
  readonly conversationId: string
  readonly endedAt: string
}

/** Takes a conversation in the way everybody does, with what its rep and their manager did about it. */
export async function bring(stage: Stage, telling: Telling): Promise<Brought> {
  const file = fileOf(telling, stage.team)
  const conversationId = await importFile(stage, telling, file)
  const brought = { ...telling, conversationId, endedAt: file.endedAt }
  if (!telling.leftUnsure) await sayWhoTheyAre(stage, brought)
  if (telling.note) await writeNote(stage, brought, telling.note)
  await review(stage, brought)
  return brought
}

async function importFile({ services, team, customers }: Stage, telling: Telling, file: ToldFile) {
  const rep = team[telling.rep]
  const answer = await importFiles(services.db, {
    files: [file],
    viewer: rep,
    repId: rep.id,
    customerId: customers.get(telling.account) ?? null,
    zone,
    now: later(file.endedAt, 35),
  })
  if ('problem' in answer) throw new Error(`The demo’s ${file.name} was not taken in: ${answer.problem}`)
  const [taken] = answer.files
  const id = taken?.conversations[0]?.id
  if (!id) throw new Error(`The demo’s ${file.name} was refused: ${taken?.refused[0]?.message}`)
  return id
}

/** A phone’s chat and a mail say nobody’s side; where Heard does not know it, the rep does. */
async function sayWhoTheyAre({ services: { db }, team }: Stage, brought: Brought): Promise<void> {
  const rep = team[brought.rep]
  for (;;) {
    const kept = await findConversation(db, rep, brought.conversationId)
    const unsure = kept?.conversation.parties.find(({ role }) => role === 'unknown')
    if (!kept || !unsure) return
    const correction = { conversationId: kept.id, revision: kept.revision, party: unsure.key }
    const role = unsure.name === rep.name ? 'rep' : 'customer'
    await correctParty(db, rep, { ...correction, role }, later(brought.endedAt, 40))
  }
}

async function writeNote(
  { services: { db }, team }: Stage,
  { rep, conversationId, endedAt }: Brought,
  { text, hoursLater }: NonNullable<Telling['note']>,
): Promise<void> {
  const now = later(endedAt, hoursLater * 60)
  await saveNote(db, { conversationId, authorId: team[rep].id, version: 0, text, now })
}
