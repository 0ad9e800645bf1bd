import type {
  AdvocacyCasesTable,
  CaseActsTable,
  CaseAskingsTable,
  CaseMailsTable,
  CaseNeedsTable,
  DepartmentsTable,
} from './tables/advocacy.ts'
import type { AppealHandingsTable, AppealsTable } from './tables/appeals.ts'
import type {
  ClipLinksTable,
  ClipOpeningsTable,
  ClipsTable,
  PlaylistClipsTable,
  PlaylistsTable,
} from './tables/clips.ts'
import type {
  AcknowledgementsTable,
  AgendaItemsTable,
  AgreedActionsTable,
  GoalsTable,
  GoodMomentsTable,
  LessonAnswersTable,
  LessonsTable,
  OneToOnesTable,
} from './tables/coaching.ts'
import type { CommentsTable, CommentVersionsTable, MentionsTable } from './tables/comments.ts'
import type {
  ConversationConsentsTable,
  ConversationFilesTable,
  ConversationMailsTable,
  ConversationsTable,
  CustomerAddressesTable,
  EarlierRevisionsTable,
  FilesTable,
  HandoversTable,
  OutsideViewsTable,
  PartiesTable,
  ReadingsTable,
  RepairsTable,
  StartCorrectionsTable,
  UtterancesTable,
  ViewsTable,
} from './tables/conversations.ts'
import type { CountedTalksTable } from './tables/counted-talks.ts'
import type {
  CustomerChangesTable,
  CustomerFieldsTable,
  CustomerFieldValuesTable,
  CustomersTable,
  CustomerViewsTable,
  KnownCustomersTable,
  PurchasesTable,
} from './tables/customers.ts'
import type { DigestsTable, DigestWishesTable } from './tables/digests.ts'
import type {
  DirectoryGroupsTable,
  DirectoryMembersTable,
  DirectoryTokensTable,
  DirectoryUsersTable,
} from './tables/directory.ts'
import type { DrawnConversationsTable, DrawsTable, GoingsThroughTable } from './tables/draws.ts'
import type { CallLogColumnsTable, ExpectedCallsTable, ExpectedSourcesTable } from './tables/expected.ts'
import type {
  AlarmLiftsTable,
  AlarmsTable,
  FairnessReportsTable,
  GroupFactsTable,
} from './tables/fairness.ts'
import type {
  CommitmentsTable,
  ConversationStatsTable,
  DeedRefusalsTable,
  FulfilmentsTable,
  InsightsTable,
  MeasurementsTable,
  MomentsTable,
  NotesTable,
  ProofRefusalsTable,
  ReleasesTable,
  VerdictsTable,
} from './tables/findings.ts'
import type { GivenConversationsTable, GivingsTable } from './tables/givings.ts'
import type {
  AccountDomainsTable,
  MergesTable,
  PersonAliasesTable,
  ToldApartTable,
} from './tables/identity.ts'
import type {
  GemsTable,
  HeardChangesTable,
  InsightStemsTable,
  InsightUsesTable,
  ObjectivesTable,
  VisitPhotosTable,
  VisitsTable,
} from './tables/insights.ts'
import type { JobsTable } from './tables/jobs.ts'
import type { LedgerTable } from './tables/ledger.ts'
import type { NoticeSwitchesTable, NoticesTable } from './tables/notices.ts'
import type { OneTimeLinksTable } from './tables/one-time-links.ts'
import type { OwnTimesTable, PrivateMarksTable, SharesTable } from './tables/own-time.ts'
import type { PasskeyChallengesTable, PasskeysTable } from './tables/passkeys.ts'
import type {
  AdjustmentApprovalsTable,
  AdjustmentPaymentsTable,
  AdjustmentsTable,
  AdjustmentWithdrawalsTable,
  BriefingReadingsTable,
  GradesTable,
  PeriodApprovalsTable,
  PeriodStepsTable,
  PeriodsTable,
  PlanDaysTable,
  PlanDraftsTable,
  PlanSignaturesTable,
  PlansTable,
  PlanTrialsTable,
  StatementOpeningsTable,
  StatementsTable,
} from './tables/pay.ts'
import type { PayReadingsTable, PayRunsTable, PreparedResultsTable } from './tables/pay-runs.ts'
import type {
  PayAnswerRowsTable,
  PayAnswersTable,
  PayBatchesTable,
  PayBatchRowsTable,
  PayDownloadsTable,
  PayrollNumbersTable,
  PayrollSettingsTable,
} from './tables/payroll.ts'
import type { DraftsTable, LeavesTable, PeopleTable, PreferencesTable, TeamsTable } from './tables/people.ts'
import type { CustomerExportsTable, ErasuresTable, HoldsTable } from './tables/privacy.ts'
import type { CalendarFeedsTable, PromiseLinksTable } from './tables/promise-links.ts'
import type { ListeningRequestsTable, QueueActsTable } from './tables/queue.ts'
import type { QuietsTable } from './tables/quiets.ts'
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
} from './tables/reaching.ts'
import type { RecordingSoundsTable, RecordingsTable, TranscriptionsTable } from './tables/recordings.ts'
import type {
  RemeasuredCommitmentsTable,
  RemeasuredConversationStatsTable,
  RemeasuredInsightStemsTable,
  RemeasuredInsightsTable,
  RemeasuredMomentsTable,
  RemeasuredPartiesTable,
  RemeasuredTable,
  RemeasuringsTable,
} from './tables/remeasuring.ts'
import type {
  AgreedAnswersTable,
  CalibrationConversationsTable,
  CalibrationMarksTable,
  CalibrationRemarksTable,
  CalibrationReviewersTable,
  CalibrationsTable,
  ReviewsTable,
  ScorecardsTable,
  ScorecardVersionsTable,
} from './tables/reviews.ts'
import type { SaidBlocksTable, SaidWordsTable } from './tables/said.ts'
import type { SavedViewAlertsTable, SavedViewsTable } from './tables/saved-views.ts'
import type { SenderMessagesTable, SendersTable } from './tables/senders.ts'
import type { SettingsTable } from './tables/settings.ts'
import type { SignInTriesTable } from './tables/sign-in-tries.ts'
import type { StatementAcknowledgementsTable } from './tables/statement-acknowledgements.ts'
import type { StatementViewsTable } from './tables/statement-views.ts'
import type {
  ColleaguesBroughtTable,
  MaterialBytesTable,
  MaterialSendingsTable,
  MaterialsTable,
  OpeningConsentsTable,
  SellingCostsTable,
} from './tables/support.ts'
import type { KeptAnswersTable, TokensTable } from './tables/tokens.ts'
import type { MappingsTable, UploadBytesTable, UploadFilesTable, UploadsTable } from './tables/uploads.ts'
import type { MailboxMessagesTable, WatchedFilesTable, WaysInTable } from './tables/ways-in.ts'
import type {
  AnnouncementsTable,
  DeliveriesTable,
  DeliveryTriesTable,
  WebhooksTable,
} from './tables/webhooks.ts'

/** Every table as its columns are kept: ids and instants are text, flags are 0 or 1, lists and records are JSON text. */
export interface Database {
  teams: TeamsTable
  people: PeopleTable
  person_aliases: PersonAliasesTable
  drafts: DraftsTable
  preferences: PreferencesTable
  leaves: LeavesTable
  notices: NoticesTable
  one_time_links: OneTimeLinksTable
  appeals: AppealsTable
  appeal_handings: AppealHandingsTable
  digest_wishes: DigestWishesTable
  digests: DigestsTable
  notice_switches: NoticeSwitchesTable
  files: FilesTable
  conversations: ConversationsTable
  conversation_files: ConversationFilesTable
  conversation_mails: ConversationMailsTable
  earlier_revisions: EarlierRevisionsTable
  utterances: UtterancesTable
  said_blocks: SaidBlocksTable
  said_words: SaidWordsTable
  recordings: RecordingsTable
  recording_sounds: RecordingSoundsTable
  transcriptions: TranscriptionsTable
  outside_views: OutsideViewsTable
  views: ViewsTable
  customers: CustomersTable
  known_customers: KnownCustomersTable
  customer_addresses: CustomerAddressesTable
  customer_changes: CustomerChangesTable
  customer_fields: CustomerFieldsTable
  customer_field_values: CustomerFieldValuesTable
  customer_views: CustomerViewsTable
  purchases: PurchasesTable
  account_domains: AccountDomainsTable
  merges: MergesTable
  told_apart: ToldApartTable
  parties: PartiesTable
  repairs: RepairsTable
  handovers: HandoversTable
  givings: GivingsTable
  given_conversations: GivenConversationsTable
  readings: ReadingsTable
  own_times: OwnTimesTable
  shares: SharesTable
  private_marks: PrivateMarksTable
  start_corrections: StartCorrectionsTable
  conversation_consents: ConversationConsentsTable
  measurements: MeasurementsTable
  conversation_stats: ConversationStatsTable
  counted_talks: CountedTalksTable
  remeasurings: RemeasuringsTable
  remeasured: RemeasuredTable
  remeasured_moments: RemeasuredMomentsTable
  remeasured_commitments: RemeasuredCommitmentsTable
  remeasured_insights: RemeasuredInsightsTable
  remeasured_insight_stems: RemeasuredInsightStemsTable
  remeasured_conversation_stats: RemeasuredConversationStatsTable
  remeasured_parties: RemeasuredPartiesTable
  pay_runs: PayRunsTable
  prepared_results: PreparedResultsTable
  pay_readings: PayReadingsTable
  moments: MomentsTable
  insights: InsightsTable
  insight_stems: InsightStemsTable
  heard_changes: HeardChangesTable
  gems: GemsTable
  insight_uses: InsightUsesTable
  objectives: ObjectivesTable
  visits: VisitsTable
  visit_photos: VisitPhotosTable
  verdicts: VerdictsTable
  draws: DrawsTable
  drawn_conversations: DrawnConversationsTable
  goings_through: GoingsThroughTable
  listening_requests: ListeningRequestsTable
  queue_acts: QueueActsTable
  commitments: CommitmentsTable
  fulfilments: FulfilmentsTable
  deed_refusals: DeedRefusalsTable
  proof_refusals: ProofRefusalsTable
  releases: ReleasesTable
  quiets: QuietsTable
  promise_links: PromiseLinksTable
  calendar_feeds: CalendarFeedsTable
  notes: NotesTable
  comments: CommentsTable
  comment_versions: CommentVersionsTable
  mentions: MentionsTable
  clips: ClipsTable
  clip_links: ClipLinksTable
  clip_openings: ClipOpeningsTable
  playlists: PlaylistsTable
  playlist_clips: PlaylistClipsTable
  one_to_ones: OneToOnesTable
  agenda_items: AgendaItemsTable
  agreed_actions: AgreedActionsTable
  goals: GoalsTable
  acknowledgements: AcknowledgementsTable
  good_moments: GoodMomentsTable
  lessons: LessonsTable
  lesson_answers: LessonAnswersTable
  scorecards: ScorecardsTable
  scorecard_versions: ScorecardVersionsTable
  reviews: ReviewsTable
  calibrations: CalibrationsTable
  calibration_conversations: CalibrationConversationsTable
  calibration_reviewers: CalibrationReviewersTable
  calibration_marks: CalibrationMarksTable
  calibration_remarks: CalibrationRemarksTable
  agreed_answers: AgreedAnswersTable
  departments: DepartmentsTable
  advocacy_cases: AdvocacyCasesTable
  case_askings: CaseAskingsTable
  case_mails: CaseMailsTable
  case_needs: CaseNeedsTable
  case_acts: CaseActsTable
  materials: MaterialsTable
  material_bytes: MaterialBytesTable
  opening_consents: OpeningConsentsTable
  material_sendings: MaterialSendingsTable
  colleagues_brought: ColleaguesBroughtTable
  selling_costs: SellingCostsTable
  plans: PlansTable
  plan_signatures: PlanSignaturesTable
  briefing_readings: BriefingReadingsTable
  plan_drafts: PlanDraftsTable
  plan_trials: PlanTrialsTable
  periods: PeriodsTable
  period_steps: PeriodStepsTable
  period_approvals: PeriodApprovalsTable
  statement_openings: StatementOpeningsTable
  adjustments: AdjustmentsTable
  adjustment_approvals: AdjustmentApprovalsTable
  adjustment_payments: AdjustmentPaymentsTable
  adjustment_withdrawals: AdjustmentWithdrawalsTable
  plan_days: PlanDaysTable
  expected_sources: ExpectedSourcesTable
  expected_calls: ExpectedCallsTable
  call_log_columns: CallLogColumnsTable
  grades: GradesTable
  statements: StatementsTable
  statement_views: StatementViewsTable
  payroll_settings: PayrollSettingsTable
  payroll_numbers: PayrollNumbersTable
  pay_batches: PayBatchesTable
  pay_batch_rows: PayBatchRowsTable
  pay_downloads: PayDownloadsTable
  pay_answers: PayAnswersTable
  pay_answer_rows: PayAnswerRowsTable
  statement_acknowledgements: StatementAcknowledgementsTable
  group_facts: GroupFactsTable
  fairness_reports: FairnessReportsTable
  alarms: AlarmsTable
  alarm_lifts: AlarmLiftsTable
  ledger: LedgerTable
  settings: SettingsTable
  erasures: ErasuresTable
  holds: HoldsTable
  customer_exports: CustomerExportsTable
  sign_in_tries: SignInTriesTable
  passkeys: PasskeysTable
  passkey_challenges: PasskeyChallengesTable
  directory_tokens: DirectoryTokensTable
  directory_users: DirectoryUsersTable
  directory_groups: DirectoryGroupsTable
  directory_members: DirectoryMembersTable
  saved_views: SavedViewsTable
  saved_view_alerts: SavedViewAlertsTable
  jobs: JobsTable
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
