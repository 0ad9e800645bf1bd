import { type Kysely, sql, type Transaction } from 'kysely'
import { isSqlite } from '../dialect.ts'
import type { Database } from '../schema.ts'

const tables = [
  'group_facts',
  'fairness_reports',
  'alarm_lifts',
  'alarms',
  'reach_freedoms',
  'reach_snoozes',
  'reach_trials',
  'approaches',
  'contact_consents',
  'shed_events',
  'site_visits',
  'events',
  'sites',
  'visit_photos',
  'visits',
  'objectives',
  'insight_uses',
  'gems',
  'insight_stems',
  'drawn_conversations',
  'draws',
  'goings_through',
  'listening_requests',
  'queue_acts',
  'private_marks',
  'shares',
  'own_times',
  'lesson_answers',
  'lessons',
  'good_moments',
  'acknowledgements',
  'goals',
  'agreed_actions',
  'agenda_items',
  'one_to_ones',
  'agreed_answers',
  'calibration_remarks',
  'calibration_marks',
  'calibration_reviewers',
  'calibration_conversations',
  'calibrations',
  'appeal_handings',
  'appeals',
  'digests',
  'digest_wishes',
  'statement_views',
  'statement_acknowledgements',
  'notices',
  'notice_switches',
  'reviews',
  'scorecard_versions',
  'scorecards',
  'outside_views',
  'views',
  'verdicts',
  'notes',
  'saved_view_alerts',
  'saved_views',
  'playlist_clips',
  'playlists',
  'clip_openings',
  'clip_links',
  'clips',
  'mentions',
  'comment_versions',
  'comments',
  'selling_costs',
  'colleagues_brought',
  'material_sendings',
  'opening_consents',
  'material_bytes',
  'materials',
  'case_mails',
  'case_acts',
  'case_askings',
  'advocacy_cases',
  'departments',
  'proof_refusals',
  'fulfilments',
  'releases',
  'quiets',
  'promise_links',
  'calendar_feeds',
  'handovers',
  'given_conversations',
  'givings',
  'repairs',
  'readings',
  'start_corrections',
  'moments',
  'insights',
  'commitments',
  'conversation_stats',
  'measurements',
  'transcriptions',
  'recording_sounds',
  'recordings',
  'utterances',
  'parties',
  'earlier_revisions',
  'conversation_mails',
  'conversation_files',
  'watched_files',
  'mailbox_messages',
  'ways_in',
  'upload_bytes',
  'upload_files',
  'uploads',
  'mappings',
  'conversations',
  'files',
  'customer_views',
  'customer_changes',
  'customer_field_values',
  'customer_fields',
  'purchases',
  'customer_addresses',
  'merges',
  'told_apart',
  'account_domains',
  'customers',
  'ledger',
  'statements',
  'grades',
  'expected_calls',
  'expected_sources',
  'call_log_columns',
  'plan_trials',
  'plan_drafts',
  'plan_signatures',
  'periods',
  'plans',
  'leaves',
  'drafts',
  'period_steps',
  'period_approvals',
  'statement_openings',
  'person_aliases',
  'preferences',
  'kept_answers',
  'tokens',
  'delivery_tries',
  'deliveries',
  'announcements',
  'webhooks',
  'sender_messages',
  'senders',
  'people',
  'teams',
  'settings',
] as const satisfies readonly (keyof Database)[]

const kept = [
  'ledger',
  'grades',
  'statements',
  'plans',
  'plan_signatures',
  'statement_acknowledgements',
  'fairness_reports',
  'alarms',
  'alarm_lifts',
] as const

/**
 * Empties every table, the accounts included. Statements and the ledger are kept for ever, except those of a
 * demo, which nobody was ever paid by: the guards on them stand aside for this transaction.
 */
export async function forgetEverything(trx: Transaction<Database>): Promise<void> {
  const guards = isSqlite(trx) ? await takeGuardsOff(trx) : await letGuardsRest(trx)
  if (isSqlite(trx))
    await sql`insert into utterance_search (utterance_search) values ('delete-all')`.execute(trx)
  for (const table of tables) await trx.deleteFrom(table).execute()
  await guards.back()

  for (const table of ['session', 'account', 'verification', 'user'])
    await sql`delete from ${sql.table(table)}`.execute(trx)
}

async function takeGuardsOff(trx: Kysely<Database>) {
  const { rows } = await sql<{ name: string; sql: string }>`select name, sql from sqlite_master
    where type = 'trigger' and tbl_name in (${sql.join(kept)})`.execute(trx)
  for (const { name } of rows) await sql`drop trigger ${sql.ref(name)}`.execute(trx)
  return {
    back: async () => {
      for (const guard of rows) await sql.raw(guard.sql).execute(trx)
    },
  }
}

async function letGuardsRest(trx: Kysely<Database>) {
  const all = async (act: 'disable' | 'enable') => {
    for (const table of kept) await sql.raw(`alter table ${table} ${act} trigger user`).execute(trx)
  }
  await all('disable')
  return { back: () => all('enable') }
}
