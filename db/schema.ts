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
import type { NoticeSwitchesTable, NoticesTable } from './tables/notices.ts'
import type { OthersTables } from './tables/of-others.ts'
import type { PayTables } from './tables/of-pay.ts'
import type { OneTimeLinksTable } from './tables/one-time-links.ts'
import type { OwnTimesTable, PrivateMarksTable, SharesTable } from './tables/own-time.ts'
import type { PasskeyChallengesTable, PasskeysTable } from './tables/passkeys.ts'
import type { PlanDaysTable } from './tables/pay.ts'
import type { DraftsTable, LeavesTable, PeopleTable, PreferencesTable, TeamsTable } from './tables/people.ts'
import type { CustomerExportsTable, ErasuresTable, HoldsTable } from './tables/privacy.ts'
import type { CalendarFeedsTable, PromiseLinksTable } from './tables/promise-links.ts'
import type { ListeningRequestsTable, QueueActsTable } from './tables/queue.ts'
import type { QuietsTable } from './tables/quiets.ts'
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
import type { SettingsTable } from './tables/settings.ts'
import type { SignInTriesTable } from './tables/sign-in-tries.ts'
import type {
  ColleaguesBroughtTable,
  MaterialBytesTable,
  MaterialSendingsTable,
  MaterialsTable,
  OpeningConsentsTable,
  SellingCostsTable,
} from './tables/support.ts'

/** Every table as its columns are kept: ids and instants are text, flags are 0 or 1, lists and records are JSON text. */
export interface Database extends PayTables, OthersTables {
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
  plan_days: PlanDaysTable
  expected_sources: ExpectedSourcesTable
  expected_calls: ExpectedCallsTable
  call_log_columns: CallLogColumnsTable
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
}
