import type { ExpressionBuilder } from 'kysely'
import type { Database } from '../schema.ts'

export function statisticsIn(eb: ExpressionBuilder<Database, 'conversations'>) {
  return eb
    .selectFrom('conversation_stats')
    .select('conversation_stats.conversation_id')
    .whereRef('conversation_stats.conversation_id', '=', 'conversations.id')
}

export function notesOn(eb: ExpressionBuilder<Database, 'conversations'>) {
  return eb
    .selectFrom('notes')
    .select('notes.id')
    .whereRef('notes.conversation_id', '=', 'conversations.id')
    .where('notes.text', '<>', '')
}

export function recordingsOf(eb: ExpressionBuilder<Database, 'conversations'>) {
  return eb
    .selectFrom('recordings')
    .select('recordings.id')
    .whereRef('recordings.conversation_id', '=', 'conversations.id')
}

export function openPromisesIn(eb: ExpressionBuilder<Database, 'conversations'>) {
  return eb
    .selectFrom('commitments')
    .leftJoin('fulfilments', 'fulfilments.commitment_id', 'commitments.id')
    .leftJoin('releases', 'releases.commitment_id', 'commitments.id')
    .select('commitments.id')
    .whereRef('commitments.conversation_id', '=', 'conversations.id')
    .where('commitments.class', '=', 'promise')
    .where('commitments.owner', '<>', 'customer')
    .where('fulfilments.id', 'is', null)
    .where('releases.id', 'is', null)
}

export function unsureSpeakers(eb: ExpressionBuilder<Database, 'conversations'>) {
  return eb
    .selectFrom('parties')
    .select('parties.key')
    .whereRef('parties.conversation_id', '=', 'conversations.id')
    .where('parties.role', '=', 'unknown')
    .where((party) =>
      party.exists(
        party
          .selectFrom('utterances')
          .select('utterances.id')
          .whereRef('utterances.conversation_id', '=', 'parties.conversation_id')
          .whereRef('utterances.party', '=', 'parties.key'),
      ),
    )
}
