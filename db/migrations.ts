import type { Migration } from 'kysely/migration'
import * as createPeople from './migrations/2026-11-21-1-create-people.ts'
import * as createConversations from './migrations/2026-11-21-2-create-conversations.ts'
import * as createFindings from './migrations/2026-11-21-3-create-findings.ts'
import * as createSearch from './migrations/2026-11-21-4-create-search.ts'
import * as createPay from './migrations/2026-11-21-5-create-pay.ts'
import * as createSettings from './migrations/2026-11-22-1-create-settings.ts'
import * as createSignatures from './migrations/2026-11-22-2-create-signatures.ts'
import * as createStartCorrections from './migrations/2026-11-22-2-create-start-corrections.ts'
import * as createRevisions from './migrations/2026-11-22-4-create-revisions.ts'
import * as createTokens from './migrations/2026-11-22-5-create-tokens.ts'
import * as createUploads from './migrations/2026-11-22-5-create-uploads.ts'
import * as keepWordsOfPeople from './migrations/2026-11-22-6-keep-words-of-people.ts'
import * as createRepairs from './migrations/2026-11-22-7-create-repairs.ts'
import * as createWebhooks from './migrations/2026-11-22-8-create-webhooks.ts'
import * as createAliases from './migrations/2026-11-22-9-create-aliases.ts'
import * as createMerges from './migrations/2026-11-22-10-create-merges.ts'
import * as createWaysIn from './migrations/2026-11-22-11-create-ways-in.ts'
import * as createExpectedCalls from './migrations/2026-11-22-12-create-expected-calls.ts'
import * as recordingsWait from './migrations/2026-11-22-13-recordings-wait.ts'
import * as createTranscriptions from './migrations/2026-11-22-14-create-transcriptions.ts'
import * as createPreferences from './migrations/2026-11-22-15-create-preferences.ts'
import * as createComments from './migrations/2026-11-22-16-create-comments.ts'
import * as createClips from './migrations/2026-11-22-17-create-clips.ts'
import * as createSavedViews from './migrations/2026-11-22-18-create-saved-views.ts'
import * as savedViewsComeBack from './migrations/2026-11-22-19-saved-views-come-back.ts'
import * as createHandovers from './migrations/2026-11-22-20-create-handovers.ts'
import * as createSenders from './migrations/2026-11-22-21-create-senders.ts'
import * as createLeaves from './migrations/2026-11-22-22-create-leaves.ts'
import * as createGivings from './migrations/2026-11-22-23-create-givings.ts'
import * as foldAccents from './migrations/2026-11-22-24-fold-accents.ts'
import * as createOwnTime from './migrations/2026-11-22-25-create-own-time.ts'
import * as createAdjustmentWithdrawals from './migrations/2026-11-22-26-create-adjustment-withdrawals.ts'
import * as noteWhatIsHeard from './migrations/2026-11-22-27-note-what-is-heard.ts'
import * as createScorecards from './migrations/2026-11-22-28-create-scorecards.ts'
import * as createReviews from './migrations/2026-11-22-29-create-reviews.ts'
import * as createCalibrations from './migrations/2026-11-22-30-create-calibrations.ts'
import * as createDraws from './migrations/2026-11-22-32-create-draws.ts'
import * as createQueue from './migrations/2026-11-22-33-create-queue.ts'
import * as findCustomersByWhatIsAsked from './migrations/2026-11-22-34-find-customers-by-what-is-asked.ts'
import * as createOneToOnes from './migrations/2026-11-22-35-create-one-to-ones.ts'
import * as createGoals from './migrations/2026-11-22-36-create-goals.ts'
import * as createAcknowledgements from './migrations/2026-11-22-37-create-acknowledgements.ts'
import * as createGoodMoments from './migrations/2026-11-22-38-create-good-moments.ts'
import * as createNotices from './migrations/2026-11-22-39-create-notices.ts'
import * as createDigests from './migrations/2026-11-22-40-create-digests.ts'
import * as createAppeals from './migrations/2026-11-22-41-create-appeals.ts'
import * as createStatementViews from './migrations/2026-11-22-42-create-statement-views.ts'
import * as createProofRefusals from './migrations/2026-11-22-43-create-proof-refusals.ts'
import * as addressesTellWhereFrom from './migrations/2026-11-22-44-addresses-tell-where-from.ts'
import * as sendersBringUploads from './migrations/2026-11-22-45-senders-bring-uploads.ts'
import * as chooseLanguage from './migrations/2026-11-22-46-choose-language.ts'
import * as appealsChangeHands from './migrations/2026-11-22-48-appeals-change-hands.ts'
import * as keepLooksFromOutside from './migrations/2026-11-22-49-keep-looks-from-outside.ts'
import * as createPurchases from './migrations/2026-11-22-50-create-purchases.ts'
import * as customersHaveFacts from './migrations/2026-11-22-51-customers-have-facts.ts'
import * as customersHaveRoles from './migrations/2026-11-22-52-customers-have-roles.ts'
import * as changesHaveAnOrder from './migrations/2026-11-22-53-changes-have-an-order.ts'
import * as keepWhoIsKnown from './migrations/2026-11-22-54-keep-who-is-known.ts'
import * as createQuiets from './migrations/2026-11-22-55-create-quiets.ts'
import * as createPromiseLinks from './migrations/2026-11-22-56-create-promise-links.ts'
import * as createCalendarFeeds from './migrations/2026-11-22-57-create-calendar-feeds.ts'
import * as orderCommitments from './migrations/2026-11-22-58-order-commitments.ts'
import * as keepWhatWasAttached from './migrations/2026-11-22-59-keep-what-was-attached.ts'
import * as insightsHaveTopics from './migrations/2026-11-22-60-insights-have-topics.ts'
import * as createGems from './migrations/2026-11-22-61-create-gems.ts'
import * as createObjectives from './migrations/2026-11-22-62-create-objectives.ts'
import * as createVisits from './migrations/2026-11-22-63-create-visits.ts'
import * as keepWhatIsDueNext from './migrations/2026-11-22-64-keep-what-is-due-next.ts'
import * as createCases from './migrations/2026-11-22-65-create-cases.ts'
import * as confirmAnswers from './migrations/2026-11-22-66-confirm-answers.ts'
import * as createMaterials from './migrations/2026-11-22-67-create-materials.ts'
import * as createSellingCosts from './migrations/2026-11-22-68-create-selling-costs.ts'
import * as quietsMayHaveNoDay from './migrations/2026-11-22-69-quiets-may-have-no-day.ts'
import * as createEvents from './migrations/2026-11-22-70-create-events.ts'
import * as createApproaches from './migrations/2026-11-22-71-create-approaches.ts'
import * as visitsAreLookedAt from './migrations/2026-11-22-72-visits-are-looked-at.ts'
import * as createCaseNeeds from './migrations/2026-11-22-73-create-case-needs.ts'
import * as createLedger from './migrations/2026-11-22-75-create-ledger.ts'
import * as promisesKnowWhose from './migrations/2026-11-22-76-promises-know-whose.ts'
import * as findTheLatest from './migrations/2026-11-22-77-find-the-latest.ts'
import * as createPlanDrafts from './migrations/2026-11-22-78-create-plan-drafts.ts'
import * as plansNeverChange from './migrations/2026-11-22-79-plans-never-change.ts'
import * as createPlanTrials from './migrations/2026-11-22-80-create-plan-trials.ts'
import * as periodsGoTheirWay from './migrations/2026-11-22-81-periods-go-their-way.ts'
import * as createAdjustments from './migrations/2026-11-22-82-create-adjustments.ts'
import * as peopleJoinAndLeave from './migrations/2026-11-22-83-people-join-and-leave.ts'
import * as createPayBatches from './migrations/2026-11-22-84-create-pay-batches.ts'
import * as createPayAnswers from './migrations/2026-11-22-85-create-pay-answers.ts'
import * as acknowledgeStatements from './migrations/2026-11-22-86-acknowledge-statements.ts'
import * as createGroupFacts from './migrations/2026-11-22-87-create-group-facts.ts'
import * as createAlarms from './migrations/2026-11-22-88-create-alarms.ts'
import * as keepWhatCounts from './migrations/2026-11-22-89-keep-what-counts.ts'
import * as findWhatIsOver from './migrations/2026-11-22-90-find-what-is-over.ts'
import * as orderOpenConversations from './migrations/2026-11-22-92-order-open-conversations.ts'
import * as createSignInTries from './migrations/2026-11-22-93-create-sign-in-tries.ts'
import * as createOneTimeLinks from './migrations/2026-11-22-94-create-one-time-links.ts'
import * as createPasskeys from './migrations/2026-11-22-95-create-passkeys.ts'
import * as createDirectory from './migrations/2026-11-22-96-create-directory.ts'
import * as createErasures from './migrations/2026-11-22-97-create-erasures.ts'
import * as keepWhoWasTold from './migrations/2026-11-22-97-keep-who-was-told.ts'
import * as consentsHaveSources from './migrations/2026-11-22-98-consents-have-sources.ts'
import * as createCustomerExports from './migrations/2026-11-22-98-create-customer-exports.ts'
import * as createSaidBlocks from './migrations/2026-11-22-100-create-said-blocks.ts'
import * as utterancesHaveAnOrder from './migrations/2026-11-22-103-utterances-have-an-order.ts'
import * as leadToTheFew from './migrations/2026-11-22-104-lead-to-the-few.ts'
import * as findWhoWasMetAlone from './migrations/2026-11-22-105-find-who-was-met-alone.ts'
import * as createJobs from './migrations/2026-11-22-106-create-jobs.ts'
import * as countAtTheEnd from './migrations/2026-11-22-107-count-at-the-end.ts'
import * as createRemeasuring from './migrations/2026-11-22-109-create-remeasuring.ts'
import * as keepWhatWasRead from './migrations/2026-11-22-112-keep-what-was-read.ts'
import * as doNotLeadAstray from './migrations/2026-11-22-114-do-not-lead-astray.ts'
import * as knowMoreWords from './migrations/2026-11-22-116-know-more-words.ts'
import * as keepWhatDiffersTogether from './migrations/2026-11-22-119-keep-what-differs-together.ts'

/** Every change to the tables, in the order in which they are made: a new one is added here. */
export const migrations: Record<string, Migration> = {
  '2026-11-21-1-create-people': createPeople,
  '2026-11-21-2-create-conversations': createConversations,
  '2026-11-21-3-create-findings': createFindings,
  '2026-11-21-4-create-search': createSearch,
  '2026-11-21-5-create-pay': createPay,
  '2026-11-22-1-create-settings': createSettings,
  '2026-11-22-2-create-start-corrections': createStartCorrections,
  '2026-11-22-2-create-signatures': createSignatures,
  '2026-11-22-4-create-revisions': createRevisions,
  '2026-11-22-5-create-uploads': createUploads,
  '2026-11-22-5-create-tokens': createTokens,
  '2026-11-22-6-keep-words-of-people': keepWordsOfPeople,
  '2026-11-22-7-create-repairs': createRepairs,
  '2026-11-22-8-create-webhooks': createWebhooks,
  '2026-11-22-9-create-aliases': createAliases,
  '2026-11-22-10-create-merges': createMerges,
  '2026-11-22-11-create-ways-in': createWaysIn,
  '2026-11-22-12-create-expected-calls': createExpectedCalls,
  '2026-11-22-13-recordings-wait': recordingsWait,
  '2026-11-22-14-create-transcriptions': createTranscriptions,
  '2026-11-22-15-create-preferences': createPreferences,
  '2026-11-22-16-create-comments': createComments,
  '2026-11-22-17-create-clips': createClips,
  '2026-11-22-18-create-saved-views': createSavedViews,
  '2026-11-22-19-saved-views-come-back': savedViewsComeBack,
  '2026-11-22-20-create-handovers': createHandovers,
  '2026-11-22-21-create-senders': createSenders,
  '2026-11-22-22-create-leaves': createLeaves,
  '2026-11-22-23-create-givings': createGivings,
  '2026-11-22-24-fold-accents': foldAccents,
  '2026-11-22-25-create-own-time': createOwnTime,
  '2026-11-22-26-create-adjustment-withdrawals': createAdjustmentWithdrawals,
  '2026-11-22-27-note-what-is-heard': noteWhatIsHeard,
  '2026-11-22-28-create-scorecards': createScorecards,
  '2026-11-22-29-create-reviews': createReviews,
  '2026-11-22-30-create-calibrations': createCalibrations,
  '2026-11-22-32-create-draws': createDraws,
  '2026-11-22-33-create-queue': createQueue,
  '2026-11-22-34-find-customers-by-what-is-asked': findCustomersByWhatIsAsked,
  '2026-11-22-35-create-one-to-ones': createOneToOnes,
  '2026-11-22-36-create-goals': createGoals,
  '2026-11-22-37-create-acknowledgements': createAcknowledgements,
  '2026-11-22-38-create-good-moments': createGoodMoments,
  '2026-11-22-39-create-notices': createNotices,
  '2026-11-22-40-create-digests': createDigests,
  '2026-11-22-41-create-appeals': createAppeals,
  '2026-11-22-42-create-statement-views': createStatementViews,
  '2026-11-22-43-create-proof-refusals': createProofRefusals,
  '2026-11-22-44-addresses-tell-where-from': addressesTellWhereFrom,
  '2026-11-22-45-senders-bring-uploads': sendersBringUploads,
  '2026-11-22-46-choose-language': chooseLanguage,
  '2026-11-22-48-appeals-change-hands': appealsChangeHands,
  '2026-11-22-49-keep-looks-from-outside': keepLooksFromOutside,
  '2026-11-22-50-create-purchases': createPurchases,
  '2026-11-22-51-customers-have-facts': customersHaveFacts,
  '2026-11-22-52-customers-have-roles': customersHaveRoles,
  '2026-11-22-53-changes-have-an-order': changesHaveAnOrder,
  '2026-11-22-54-keep-who-is-known': keepWhoIsKnown,
  '2026-11-22-55-create-quiets': createQuiets,
  '2026-11-22-56-create-promise-links': createPromiseLinks,
  '2026-11-22-57-create-calendar-feeds': createCalendarFeeds,
  '2026-11-22-58-order-commitments': orderCommitments,
  '2026-11-22-59-keep-what-was-attached': keepWhatWasAttached,
  '2026-11-22-60-insights-have-topics': insightsHaveTopics,
  '2026-11-22-61-create-gems': createGems,
  '2026-11-22-62-create-objectives': createObjectives,
  '2026-11-22-63-create-visits': createVisits,
  '2026-11-22-64-keep-what-is-due-next': keepWhatIsDueNext,
  '2026-11-22-65-create-cases': createCases,
  '2026-11-22-66-confirm-answers': confirmAnswers,
  '2026-11-22-67-create-materials': createMaterials,
  '2026-11-22-68-create-selling-costs': createSellingCosts,
  '2026-11-22-69-quiets-may-have-no-day': quietsMayHaveNoDay,
  '2026-11-22-70-create-events': createEvents,
  '2026-11-22-71-create-approaches': createApproaches,
  '2026-11-22-72-visits-are-looked-at': visitsAreLookedAt,
  '2026-11-22-73-create-case-needs': createCaseNeeds,
  '2026-11-22-75-create-ledger': createLedger,
  '2026-11-22-76-promises-know-whose': promisesKnowWhose,
  '2026-11-22-77-find-the-latest': findTheLatest,
  '2026-11-22-78-create-plan-drafts': createPlanDrafts,
  '2026-11-22-79-plans-never-change': plansNeverChange,
  '2026-11-22-80-create-plan-trials': createPlanTrials,
  '2026-11-22-81-periods-go-their-way': periodsGoTheirWay,
  '2026-11-22-82-create-adjustments': createAdjustments,
  '2026-11-22-83-people-join-and-leave': peopleJoinAndLeave,
  '2026-11-22-84-create-pay-batches': createPayBatches,
  '2026-11-22-85-create-pay-answers': createPayAnswers,
  '2026-11-22-86-acknowledge-statements': acknowledgeStatements,
  '2026-11-22-87-create-group-facts': createGroupFacts,
  '2026-11-22-88-create-alarms': createAlarms,
  '2026-11-22-89-keep-what-counts': keepWhatCounts,
  '2026-11-22-90-find-what-is-over': findWhatIsOver,
  '2026-11-22-92-order-open-conversations': orderOpenConversations,
  '2026-11-22-93-create-sign-in-tries': createSignInTries,
  '2026-11-22-94-create-one-time-links': createOneTimeLinks,
  '2026-11-22-95-create-passkeys': createPasskeys,
  '2026-11-22-96-create-directory': createDirectory,
  '2026-11-22-97-create-erasures': createErasures,
  '2026-11-22-97-keep-who-was-told': keepWhoWasTold,
  '2026-11-22-98-consents-have-sources': consentsHaveSources,
  '2026-11-22-98-create-customer-exports': createCustomerExports,
  '2026-11-22-100-create-said-blocks': createSaidBlocks,
  '2026-11-22-103-utterances-have-an-order': utterancesHaveAnOrder,
  '2026-11-22-104-lead-to-the-few': leadToTheFew,
  '2026-11-22-105-find-who-was-met-alone': findWhoWasMetAlone,
  '2026-11-22-106-create-jobs': createJobs,
  '2026-11-22-107-count-at-the-end': countAtTheEnd,
  '2026-11-22-109-create-remeasuring': createRemeasuring,
  '2026-11-22-112-keep-what-was-read': keepWhatWasRead,
  '2026-11-22-114-do-not-lead-astray': doNotLeadAstray,
  '2026-11-22-116-know-more-words': knowMoreWords,
  '2026-11-22-119-keep-what-differs-together': keepWhatDiffersTogether,
}
