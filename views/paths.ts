import type { FindingKind } from '../server/conversation/settled.ts'

/** Every address a page links or posts to, in one place. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  signOut: '/sign-out',
  theme: '/theme',
  preferences: '/preferences',
  search: '/search',
  departure: '/demo/departure',
  views: '/views',
  view: (id: string) => `/views/${encodeURIComponent(id)}`,
  viewLook: (id: string) => `/views/${encodeURIComponent(id)}/looks`,
  viewAlert: (id: string) => `/views/${encodeURIComponent(id)}/alert`,
  viewNames: (id: string) => `/views/${encodeURIComponent(id)}/names`,
  viewSharing: (id: string) => `/views/${encodeURIComponent(id)}/sharing`,
  viewRestoration: (id: string) => `/views/${encodeURIComponent(id)}/restoration`,
  viewRemoval: (id: string) => `/views/${encodeURIComponent(id)}/removal`,
  conversationExports: '/conversations/exports',
  conversations: '/conversations',
  conversation: (id: string) => `/conversations/${encodeURIComponent(id)}`,
  said: (id: string, utterance: string) => `/conversations/${encodeURIComponent(id)}#${anchor(utterance)}`,
  saidAt: (id: string, utterance: string, startMs: number | null) =>
    `/conversations/${encodeURIComponent(id)}${startMs === null ? '' : `?t=${Math.floor(startMs / 1000)}`}#${anchor(utterance)}`,
  withCustomer: (id: string) => `/conversations?customer=${encodeURIComponent(id)}`,
  findings: (id: string) => `/conversations/${encodeURIComponent(id)}/findings`,
  adding: (id: string, utterance: string) =>
    `/conversations/${encodeURIComponent(id)}?add=${encodeURIComponent(utterance)}`,
  changing: (id: string, finding: string) =>
    `/conversations/${encodeURIComponent(id)}?change=${encodeURIComponent(finding)}`,
  revision: (id: string, revision: number) =>
    `/conversations/${encodeURIComponent(id)}/revisions/${revision}`,
  vcon: (id: string) => `/conversations/${encodeURIComponent(id)}/vcon.json`,
  recording: (id: string) => `/conversations/${encodeURIComponent(id)}/recording`,
  peaks: (id: string) => `/conversations/${encodeURIComponent(id)}/peaks`,
  recordingStanding: (id: string) => `/conversations/${encodeURIComponent(id)}/recording/standing`,
  recordingLanes: (id: string) => `/conversations/${encodeURIComponent(id)}/recording/lanes`,
  recordingRemoval: (id: string) => `/conversations/${encodeURIComponent(id)}/recording/removal`,
  transcriptVtt: (id: string) => `/conversations/${encodeURIComponent(id)}/transcript.vtt`,
  transcriptText: (id: string) => `/conversations/${encodeURIComponent(id)}/transcript.txt`,
  note: (id: string) => `/conversations/${encodeURIComponent(id)}/note`,
  comments: (id: string) => `/conversations/${encodeURIComponent(id)}/comments`,
  commenting: (id: string, utterance: string) =>
    `/conversations/${encodeURIComponent(id)}?comment=${encodeURIComponent(utterance)}#comments`,
  thread: (id: string, thread: string) => `/conversations/${encodeURIComponent(id)}#thread-${thread}`,
  clips: '/clips',
  clipsOf: (id: string) => `/conversations/${encodeURIComponent(id)}/clips`,
  clip: (id: string) => `/clips/${encodeURIComponent(id)}`,
  clipSound: (id: string) => `/clips/${encodeURIComponent(id)}/sound`,
  clipNames: (id: string) => `/clips/${encodeURIComponent(id)}/names`,
  clipDeletion: (id: string) => `/clips/${encodeURIComponent(id)}/deletion`,
  clipRestoration: (id: string) => `/clips/${encodeURIComponent(id)}/restoration`,
  clipLinks: (id: string) => `/clips/${encodeURIComponent(id)}/links`,
  clipLinkRevocation: (id: string, link: string) =>
    `/clips/${encodeURIComponent(id)}/links/${encodeURIComponent(link)}/revocation`,
  clipPlaylists: (id: string) => `/clips/${encodeURIComponent(id)}/playlists`,
  shared: (token: string) => `/shared/${encodeURIComponent(token)}`,
  sharedSound: (token: string) => `/shared/${encodeURIComponent(token)}/sound`,
  playlists: '/playlists',
  playlist: (id: string) => `/playlists/${encodeURIComponent(id)}`,
  playlistNames: (id: string) => `/playlists/${encodeURIComponent(id)}/names`,
  playlistDeletion: (id: string) => `/playlists/${encodeURIComponent(id)}/deletion`,
  playlistRestoration: (id: string) => `/playlists/${encodeURIComponent(id)}/restoration`,
  playlistPlace: (id: string, clip: string) =>
    `/playlists/${encodeURIComponent(id)}/clips/${encodeURIComponent(clip)}/place`,
  playlistNote: (id: string, clip: string) =>
    `/playlists/${encodeURIComponent(id)}/clips/${encodeURIComponent(clip)}/note`,
  playlistRemoval: (id: string, clip: string) =>
    `/playlists/${encodeURIComponent(id)}/clips/${encodeURIComponent(clip)}/removal`,
  drafts: (id: string) => `/conversations/${encodeURIComponent(id)}/drafts`,
  commentVersions: (comment: string) => `/comments/${encodeURIComponent(comment)}/versions`,
  commentDeletion: (comment: string) => `/comments/${encodeURIComponent(comment)}/deletion`,
  commentRestoration: (comment: string) => `/comments/${encodeURIComponent(comment)}/restoration`,
  commentResolution: (comment: string) => `/comments/${encodeURIComponent(comment)}/resolution`,
  commentReopening: (comment: string) => `/comments/${encodeURIComponent(comment)}/reopening`,
  commentReading: (comment: string) => `/comments/${encodeURIComponent(comment)}/reading`,
  start: (id: string) => `/conversations/${encodeURIComponent(id)}/start`,
  corrections: (id: string) => `/conversations/${encodeURIComponent(id)}/corrections`,
  repairs: (id: string) => `/conversations/${encodeURIComponent(id)}/repairs`,
  repairOf: (id: string, utterance: string) =>
    `/conversations/${encodeURIComponent(id)}/repairs?turn=${encodeURIComponent(utterance)}#line-${anchor(utterance)}`,
  splitting: (id: string, utterance: string) =>
    `/conversations/${encodeURIComponent(id)}/repairs?split=${encodeURIComponent(utterance)}#line-${anchor(utterance)}`,
  undoing: (id: string) => `/conversations/${encodeURIComponent(id)}/repairs/undone`,
  owner: (id: string) => `/conversations/${encodeURIComponent(id)}/owner`,
  fulfilment: (commitment: string) => `/commitments/${encodeURIComponent(commitment)}/fulfilment`,
  verdict: (kind: FindingKind, finding: string) => `/${kind}s/${encodeURIComponent(finding)}/verdict`,
  uploads: '/uploads',
  upload: (id: string) => `/uploads/${encodeURIComponent(id)}`,
  uploadErrors: (id: string) => `/uploads/${encodeURIComponent(id)}/errors.csv`,
  uploadAttempts: (id: string) => `/uploads/${encodeURIComponent(id)}/attempts`,
  uploadCancellation: (id: string) => `/uploads/${encodeURIComponent(id)}/cancellation`,
  uploadWithdrawal: (id: string) => `/uploads/${encodeURIComponent(id)}/withdrawal`,
  uploadFile: (id: string, file: string) =>
    `/uploads/${encodeURIComponent(id)}/files/${encodeURIComponent(file)}`,
  uploadRecording: (id: string, file: string) =>
    `/uploads/${encodeURIComponent(id)}/files/${encodeURIComponent(file)}/recording`,
  uploadSound: (id: string, file: string) =>
    `/uploads/${encodeURIComponent(id)}/files/${encodeURIComponent(file)}/sound`,
  uploadWords: (id: string, file: string) =>
    `/uploads/${encodeURIComponent(id)}/files/${encodeURIComponent(file)}/words`,
  uploadMapping: (id: string, file: string) =>
    `/uploads/${encodeURIComponent(id)}/files/${encodeURIComponent(file)}/mapping`,
  uploadExpected: (id: string, file: string) =>
    `/uploads/${encodeURIComponent(id)}/files/${encodeURIComponent(file)}/expected`,
  coverage: '/coverage',
  coverageIn: (period: string) => `/coverage?period=${encodeURIComponent(period)}`,
  coverageOf: (rep: string, period: string) =>
    `/coverage/${encodeURIComponent(rep)}?period=${encodeURIComponent(period)}`,
  absence: (call: string) => `/coverage/calls/${encodeURIComponent(call)}/absence`,
  absenceAgreement: (call: string) => `/coverage/calls/${encodeURIComponent(call)}/absence/agreement`,
  absenceRemoval: (call: string) => `/coverage/calls/${encodeURIComponent(call)}/absence/removal`,
  sourceAgreement: (source: string) => `/coverage/sources/${encodeURIComponent(source)}/agreement`,
  sourceRemoval: (source: string) => `/coverage/sources/${encodeURIComponent(source)}/removal`,
  mappings: '/uploads/mappings',
  mappingRemoval: (fingerprint: string) => `/uploads/mappings/${encodeURIComponent(fingerprint)}/removal`,
  people: '/people',
  person: (id: string) => `/people/${encodeURIComponent(id)}`,
  personAliases: (id: string) => `/people/${encodeURIComponent(id)}/aliases`,
  personAlias: (id: string, alias: string) =>
    `/people/${encodeURIComponent(id)}/aliases/${encodeURIComponent(alias)}`,
  aliasRemoval: (id: string, alias: string) =>
    `/people/${encodeURIComponent(id)}/aliases/${encodeURIComponent(alias)}/removal`,
  aliasDifferences: (id: string) => `/people/${encodeURIComponent(id)}/differences`,
  personInvitation: (id: string) => `/people/${encodeURIComponent(id)}/invitation`,
  peopleImports: '/people/imports',
  peopleTable: '/people/table.csv',
  customers: '/customers',
  customerMerging: '/customers/merging',
  customersChosen: (kind: string, [one, other]: readonly [string, string]) =>
    `/customers/merging?kind=${kind}&pick=${encodeURIComponent(one)}&pick=${encodeURIComponent(other)}`,
  customerMerges: '/customers/merges',
  customerMerge: (id: string) => `/customers/merges/${encodeURIComponent(id)}`,
  customerMergeUndoing: (id: string) => `/customers/merges/${encodeURIComponent(id)}/undoing`,
  customerDifferences: '/customers/differences',
  contactImports: '/customers/imports',
  contactTable: '/customers/table.csv',
  handovers: '/handovers',
  invitations: '/invitations',
  statements: '/statements',
  statementLine: (id: string, line: number) => `/statements/${encodeURIComponent(id)}/lines/${line}`,
  statement: (id: string) => `/statements/${encodeURIComponent(id)}`,
  api: '/api',
  openApi: '/api/openapi.json',
  tokens: '/tokens',
  tokenRevocation: (id: string) => `/tokens/${encodeURIComponent(id)}/revocation`,
  webhooks: '/webhooks',
  webhook: (id: string) => `/webhooks/${encodeURIComponent(id)}`,
  webhookTests: (id: string) => `/webhooks/${encodeURIComponent(id)}/tests`,
  webhookSecrets: (id: string) => `/webhooks/${encodeURIComponent(id)}/secrets`,
  webhookPause: (id: string) => `/webhooks/${encodeURIComponent(id)}/pause`,
  webhookActivation: (id: string) => `/webhooks/${encodeURIComponent(id)}/activation`,
  webhookRemoval: (id: string) => `/webhooks/${encodeURIComponent(id)}/removal`,
  webhookResending: (id: string, delivery: string) =>
    `/webhooks/${encodeURIComponent(id)}/deliveries/${encodeURIComponent(delivery)}/tries`,
  howWeMeasure: '/how-we-measure',
  measure: (name: string) => `/how-we-measure#${name}`,
} as const

/** The id an utterance has on its page. */
export function anchor(utterance: string): string {
  return `said-${utterance.replace(/[^A-Za-z0-9_-]/g, '_')}`
}
