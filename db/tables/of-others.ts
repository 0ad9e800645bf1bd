import type {
  ApproachesTable,
  ContactConsentsTable,
  EventsTable,
  ReachFreedomsTable,
  ReachSnoozesTable,
  ReachTrialsTable,
  ShedEventsTable,
  SitesTable,
  SiteVisitsTable,
} from './reaching.ts'
import type { SenderMessagesTable, SendersTable } from './senders.ts'
import type { KeptAnswersTable, TokensTable } from './tokens.ts'
import type { MappingsTable, UploadBytesTable, UploadFilesTable, UploadsTable } from './uploads.ts'
import type { MailboxMessagesTable, WatchedFilesTable, WaysInTable } from './ways-in.ts'
import type { AnnouncementsTable, DeliveriesTable, DeliveryTriesTable, WebhooksTable } from './webhooks.ts'

/** The tables of what comes in from files and other systems, of what they are told, and of visitors of a site. */
export interface OthersTables {
  uploads: UploadsTable
  upload_files: UploadFilesTable
  upload_bytes: UploadBytesTable
  mappings: MappingsTable
  ways_in: WaysInTable
  watched_files: WatchedFilesTable
  mailbox_messages: MailboxMessagesTable
  tokens: TokensTable
  kept_answers: KeptAnswersTable
  webhooks: WebhooksTable
  announcements: AnnouncementsTable
  deliveries: DeliveriesTable
  delivery_tries: DeliveryTriesTable
  senders: SendersTable
  sender_messages: SenderMessagesTable
  sites: SitesTable
  events: EventsTable
  site_visits: SiteVisitsTable
  shed_events: ShedEventsTable
  contact_consents: ContactConsentsTable
  approaches: ApproachesTable
  reach_trials: ReachTrialsTable
  reach_snoozes: ReachSnoozesTable
  reach_freedoms: ReachFreedomsTable
}
