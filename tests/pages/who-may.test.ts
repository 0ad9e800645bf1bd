import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../db/new-id.ts'
import { knownCustomersFor } from '../../db/queries/known-customers.ts'
import { openPromises } from '../../db/queries/promises.ts'
import { loneRecordings } from '../../db/queries/recording-matches.ts'
import { createSenderOnce } from '../../db/queries/senders.ts'
import { saveInstallation } from '../../db/queries/settings.ts'
import { uploadBehind } from '../../db/queries/upload-files.ts'
import { createWebhook, turnOff } from '../../db/queries/webhooks.ts'
import { merge } from '../../server/actions/merge-customers.ts'
import { undoMerge } from '../../server/actions/undo-merge.ts'
import { wavOf } from '../sounds.ts'
import { type CastName, openApp, type TestApp } from './app.ts'
import { bringIn, idOf, kept, missingId, talk } from './brought.ts'
import { keptClip } from './clipped.ts'
import { commentOn } from './commented.ts'
import { expectedOf } from './expected.ts'
import { payEverybody } from './paid.ts'
import { sharedView } from './saved.ts'

/** Who gets somewhere with Rosa’s things, and what everybody else gets. `s` is a stranger. */
type Who = CastName | 's'
type Answers = Readonly<Partial<Record<Who, number>>>

interface Route {
  /** The address, with Rosa’s own ids in it. */
  readonly at?: (ids: Ids) => string
  readonly form?: (ids: Ids) => Readonly<Record<string, string>>
  /** What each gets; whoever is not named gets `else`. */
  readonly gets: Answers
  readonly else: number
}

interface Ids {
  readonly rosa: string
  readonly rena: string
  readonly conversation: string
  readonly later: string
  readonly grown: string
  readonly insight: string
  readonly moment: string
  readonly commitment: string
  readonly statement: string
  readonly webhook: string
  readonly sender: string
  readonly comment: string
  readonly clip: string
  readonly playlist: string
  readonly view: string
  readonly upload: string
  readonly uploadFile: string
  readonly expectedCall: string
  readonly expectedSource: string
  readonly recordingUpload: string
  readonly recordingFile: string
  readonly customer: string
  readonly otherCustomer: string
  readonly merge: string
}

const open = { gets: {}, else: 200 }
const everybodySignedIn = { gets: { s: 303 }, else: 200 }
const rosaAndMina = (status: number, more: Answers = {}) => ({
  gets: { s: 303, rosa: status, mina: status, ...more },
  else: 404,
})

const rosaAndAda = (status: number, more: Answers = {}) => ({
  gets: { s: 303, rosa: status, ada: status, ...more },
  else: 404,
})

const onlyAda = (status: number) => ({ gets: { s: 303, ada: status }, else: 404 })

/** Every route of the program. One that is not in this table fails below. */
const table: Readonly<Record<string, Route>> = {
  'GET /healthz': open,
  'GET /readyz': open,
  'GET /static/*': { ...open, at: () => '/static/css/app.css' },
  'GET /sign-in': open,
  'POST /sign-in': { gets: {}, else: 422 },
  'GET /sign-in/link/:token': { ...open, at: () => '/sign-in/link/made-up' },
  'POST /sign-in/link/:token': { at: () => '/sign-in/link/made-up', gets: {}, else: 422 },
  'POST /theme': { form: () => ({ theme: 'auto' }), gets: {}, else: 303 },
  'GET /invitations/:token': { at: () => '/invitations/made-up', gets: {}, else: 422 },
  'POST /invitations/:token': { at: () => '/invitations/made-up', gets: {}, else: 422 },
  'GET /': everybodySignedIn,
  'GET /search': everybodySignedIn,
  'POST /preferences': { form: () => ({ speed: '13' }), gets: { s: 303 }, else: 204 },
  'GET /conversations': everybodySignedIn,
  'GET /conversations/:id': { at: (ids) => `/conversations/${ids.conversation}`, ...rosaAndMina(200) },
  'POST /conversations/:id/owner': {
    at: (ids) => `/conversations/${ids.conversation}/owner`,
    form: (ids) => ({ rep: ids.rosa }),
    ...rosaAndMina(303),
  },
  'POST /conversations/:id/start': {
    at: (ids) => `/conversations/${ids.conversation}/start`,
    form: () => ({ revision: '1', date: '2026-11-18', time: '15:00' }),
    gets: { s: 303 },
    else: 404,
  },
  'POST /conversations/:id/corrections': {
    at: (ids) => `/conversations/${ids.conversation}/corrections`,
    form: () => ({ revision: '1', party: 'nobody' }),
    gets: { s: 303 },
    else: 404,
  },
  'GET /conversations/:id/repairs': {
    at: (ids) => `/conversations/${ids.conversation}/repairs`,
    ...rosaAndMina(200),
  },
  'POST /conversations/:id/repairs': {
    at: (ids) => `/conversations/${ids.conversation}/repairs`,
    form: () => ({ revision: '1' }),
    ...rosaAndMina(422),
  },
  'POST /conversations/:id/repairs/undone': {
    at: (ids) => `/conversations/${ids.conversation}/repairs/undone`,
    form: () => ({ revision: '1' }),
    ...rosaAndMina(422),
  },
  'POST /conversations/:id/note': {
    at: (ids) => `/conversations/${ids.conversation}/note`,
    form: () => ({ version: '7', text: 'A note.' }),
    ...rosaAndMina(409, { s: 401, mina: 403 }),
  },
  'POST /conversations/:id/comments': {
    at: (ids) => `/conversations/${ids.conversation}/comments`,
    form: () => ({ once: missingId, text: 'Well asked.' }),
    ...rosaAndMina(303, { s: 401 }),
  },
  'POST /conversations/:id/drafts': {
    at: (ids) => `/conversations/${ids.conversation}/drafts`,
    form: () => ({ text: 'Well as' }),
    ...rosaAndMina(204, { s: 401 }),
  },
  'POST /comments/:id/versions': {
    at: (ids) => `/comments/${ids.comment}/versions`,
    form: () => ({ version: '7', text: 'Very well asked.' }),
    ...rosaAndMina(409, { s: 401, mina: 403 }),
  },
  'POST /comments/:id/deletion': {
    at: (ids) => `/comments/${ids.comment}/deletion`,
    ...rosaAndMina(303, { mina: 403 }),
  },
  'POST /comments/:id/restoration': {
    at: (ids) => `/comments/${ids.comment}/restoration`,
    ...rosaAndMina(303, { mina: 403 }),
  },
  'POST /comments/:id/resolution': {
    at: (ids) => `/comments/${ids.comment}/resolution`,
    ...rosaAndMina(303),
  },
  'POST /comments/:id/reopening': { at: (ids) => `/comments/${ids.comment}/reopening`, ...rosaAndMina(303) },
  'POST /comments/:id/reading': {
    at: (ids) => `/comments/${ids.comment}/reading`,
    gets: { s: 303, mina: 303 },
    else: 404,
  },
  'GET /clips': { gets: { s: 303, hana: 404, ada: 404 }, else: 200 },
  'POST /conversations/:id/clips': {
    at: (ids) => `/conversations/${ids.conversation}/clips`,
    form: () => ({ once: missingId, name: 'The question', from: '0:05', to: '0:30' }),
    ...rosaAndMina(303),
  },
  'GET /clips/:id': { at: (ids) => `/clips/${ids.clip}`, ...rosaAndMina(200) },
  'GET /clips/:id/sound': { at: (ids) => `/clips/${ids.clip}/sound`, gets: { s: 303 }, else: 404 },
  'POST /clips/:id/names': {
    at: (ids) => `/clips/${ids.clip}/names`,
    form: () => ({ name: 'The question' }),
    ...rosaAndMina(303, { mina: 403 }),
  },
  'POST /clips/:id/links': {
    at: (ids) => `/clips/${ids.clip}/links`,
    form: () => ({ days: '7', names: 'none' }),
    ...rosaAndMina(200),
  },
  'POST /clips/:id/links/:link/revocation': {
    at: (ids) => `/clips/${ids.clip}/links/${missingId}/revocation`,
    gets: { s: 303 },
    else: 404,
  },
  'POST /clips/:id/playlists': {
    at: (ids) => `/clips/${ids.clip}/playlists`,
    form: () => ({ once: missingId, name: 'Questions' }),
    ...rosaAndMina(303),
  },
  'POST /clips/:id/deletion': {
    at: (ids) => `/clips/${ids.clip}/deletion`,
    ...rosaAndMina(303, { mina: 404 }),
  },
  'POST /clips/:id/restoration': {
    at: (ids) => `/clips/${ids.clip}/restoration`,
    ...rosaAndMina(303, { mina: 403 }),
  },
  'POST /playlists': {
    form: () => ({ once: missingId, name: 'Questions' }),
    gets: { s: 303, hana: 404, ada: 404 },
    else: 303,
  },
  'GET /playlists/:id': { at: (ids) => `/playlists/${ids.playlist}`, ...rosaAndMina(200) },
  'POST /playlists/:id/names': {
    at: (ids) => `/playlists/${ids.playlist}/names`,
    form: () => ({ name: 'Questions' }),
    ...rosaAndMina(303, { mina: 403 }),
  },
  'POST /playlists/:id/clips/:clip/place': {
    at: (ids) => `/playlists/${ids.playlist}/clips/${ids.clip}/place`,
    form: () => ({ to: 'up' }),
    ...rosaAndMina(303, { mina: 403 }),
  },
  'POST /playlists/:id/clips/:clip/note': {
    at: (ids) => `/playlists/${ids.playlist}/clips/${ids.clip}/note`,
    form: () => ({ note: 'Well asked.' }),
    ...rosaAndMina(303, { mina: 403 }),
  },
  'POST /playlists/:id/deletion': {
    at: (ids) => `/playlists/${ids.playlist}/deletion`,
    ...rosaAndMina(303, { mina: 404 }),
  },
  'POST /playlists/:id/restoration': {
    at: (ids) => `/playlists/${ids.playlist}/restoration`,
    ...rosaAndMina(303, { mina: 403 }),
  },
  'POST /playlists/:id/clips/:clip/removal': {
    at: (ids) => `/playlists/${ids.playlist}/clips/${ids.clip}/removal`,
    ...rosaAndMina(303, { mina: 404 }),
  },
  'GET /shared/:token': { at: () => '/shared/made-up', gets: {}, else: 404 },
  'GET /shared/:token/sound': { at: () => '/shared/made-up/sound', gets: {}, else: 404 },
  'POST /conversations/exports': { gets: { s: 303 }, else: 422 },
  'GET /views': { gets: { s: 303, hana: 404, ada: 404 }, else: 200 },
  'POST /views': {
    form: () => ({ once: missingId, name: 'Calls', query: 'channel=phone' }),
    gets: { s: 303, hana: 404, ada: 404 },
    else: 303,
  },
  'POST /views/:id/looks': { at: (ids) => `/views/${ids.view}/looks`, ...rosaAndMina(303, { rena: 303 }) },
  'POST /views/:id/alert': {
    at: (ids) => `/views/${ids.view}/alert`,
    form: () => ({ told: 'yes' }),
    ...rosaAndMina(303, { rena: 303 }),
  },
  'POST /views/:id/names': {
    at: (ids) => `/views/${ids.view}/names`,
    form: () => ({ name: 'All our calls' }),
    ...rosaAndMina(303, { rena: 403, mina: 403 }),
  },
  'POST /views/:id/sharing': {
    at: (ids) => `/views/${ids.view}/sharing`,
    form: () => ({ shared: 'yes' }),
    ...rosaAndMina(303, { rena: 403, mina: 403 }),
  },
  'POST /views/:id/removal': {
    at: (ids) => `/views/${ids.view}/removal`,
    ...rosaAndMina(303, { rena: 404, mina: 404 }),
  },
  'POST /views/:id/restoration': {
    at: (ids) => `/views/${ids.view}/restoration`,
    ...rosaAndMina(303, { mina: 404 }),
  },
  'GET /conversations/:id/peaks': {
    at: (ids) => `/conversations/${ids.conversation}/peaks`,
    gets: { s: 303 },
    else: 404,
  },
  'POST /conversations/:id/recording': {
    at: (ids) => `/conversations/${ids.conversation}/recording`,
    ...rosaAndMina(422),
  },
  'GET /conversations/:id/recording/standing': {
    at: (ids) => `/conversations/${ids.conversation}/recording/standing`,
    ...rosaAndMina(200),
  },
  'POST /conversations/:id/recording/lanes': {
    at: (ids) => `/conversations/${ids.conversation}/recording/lanes`,
    form: () => ({ first: 'neither' }),
    ...rosaAndMina(422),
  },
  'POST /conversations/:id/recording/removal': {
    at: (ids) => `/conversations/${ids.conversation}/recording/removal`,
    ...rosaAndMina(422),
  },
  'GET /conversations/:id/transcript.vtt': {
    at: (ids) => `/conversations/${ids.conversation}/transcript.vtt`,
    ...rosaAndMina(200),
  },
  'GET /conversations/:id/transcript.txt': {
    at: (ids) => `/conversations/${ids.conversation}/transcript.txt`,
    ...rosaAndMina(200),
  },
  'GET /conversations/:id/recording': {
    at: (ids) => `/conversations/${ids.conversation}/recording`,
    gets: { s: 303 },
    else: 404,
  },
  'GET /conversations/:id/revisions/:revision': {
    at: (ids) => `/conversations/${ids.grown}/revisions/1`,
    ...rosaAndMina(200),
  },
  'GET /conversations/:id/vcon.json': {
    at: (ids) => `/conversations/${ids.conversation}/vcon.json`,
    ...rosaAndMina(200),
  },
  'POST /commitments/:id/fulfilment': {
    at: (ids) => `/commitments/${ids.commitment}/fulfilment`,
    form: (ids) => ({ conversation: ids.later }),
    ...rosaAndMina(303, { mina: 403 }),
  },
  'POST /commitments/:id/verdict': {
    at: (ids) => `/commitments/${ids.commitment}/verdict`,
    form: () => ({ verdict: 'agreed' }),
    ...rosaAndMina(303),
  },
  'POST /conversations/:id/findings': {
    at: (ids) => `/conversations/${ids.conversation}/findings`,
    form: () => ({ utterance: 'u1', words: 'What changed for you', what: 'moment:check-in' }),
    ...rosaAndMina(303),
  },
  'POST /insights/:id/verdict': {
    at: (ids) => `/insights/${ids.insight}/verdict`,
    form: () => ({ verdict: 'agreed' }),
    ...rosaAndMina(303),
  },
  'POST /moments/:id/verdict': {
    at: (ids) => `/moments/${ids.moment}/verdict`,
    form: () => ({ verdict: 'agreed' }),
    ...rosaAndMina(303),
  },
  'POST /handovers': onlyAda(422),
  'GET /uploads': { gets: { s: 303, hana: 404 }, else: 200 },
  'POST /uploads': { gets: { s: 303, hana: 404 }, else: 422 },
  'GET /uploads/mappings': { gets: { s: 303, hana: 404 }, else: 200 },
  'POST /uploads/mappings/:fingerprint/removal': {
    at: () => `/uploads/mappings/${'0'.repeat(64)}/removal`,
    gets: { s: 303 },
    else: 404,
  },
  'GET /uploads/:id': { at: (ids) => `/uploads/${ids.upload}`, ...rosaAndAda(200) },
  'GET /uploads/:id/errors.csv': { at: (ids) => `/uploads/${ids.upload}/errors.csv`, ...rosaAndAda(200) },
  'GET /uploads/:id/files/:file': {
    at: (ids) => `/uploads/${ids.upload}/files/${ids.uploadFile}`,
    ...rosaAndAda(200, { mina: 200 }),
  },
  'GET /uploads/:id/files/:file/recording': {
    at: (ids) => `/uploads/${ids.recordingUpload}/files/${ids.recordingFile}/recording`,
    gets: { s: 303, rosa: 200 },
    else: 404,
  },
  'GET /uploads/:id/files/:file/sound': {
    at: (ids) => `/uploads/${ids.recordingUpload}/files/${ids.recordingFile}/sound`,
    gets: { s: 303, rosa: 200 },
    else: 404,
  },
  'POST /uploads/:id/files/:file/recording': {
    at: (ids) => `/uploads/${ids.recordingUpload}/files/${ids.recordingFile}/recording`,
    gets: { s: 303, rosa: 422 },
    else: 404,
  },
  'POST /uploads/:id/files/:file/words': {
    at: (ids) => `/uploads/${ids.recordingUpload}/files/${ids.recordingFile}/words`,
    gets: { s: 303 },
    else: 404,
  },
  'GET /uploads/:id/files/:file/mapping': {
    at: (ids) => `/uploads/${ids.upload}/files/${ids.uploadFile}/mapping`,
    ...rosaAndAda(303),
  },
  'POST /uploads/:id/files/:file/mapping': {
    at: (ids) => `/uploads/${ids.upload}/files/${ids.uploadFile}/mapping`,
    ...rosaAndAda(303),
  },
  'GET /uploads/:id/files/:file/expected': {
    at: (ids) => `/uploads/${ids.upload}/files/${ids.uploadFile}/expected`,
    ...rosaAndAda(303),
  },
  'POST /uploads/:id/files/:file/expected': {
    at: (ids) => `/uploads/${ids.upload}/files/${ids.uploadFile}/expected`,
    ...rosaAndAda(303),
  },
  'GET /coverage': { gets: { s: 303, ada: 404 }, else: 200 },
  'GET /coverage/:rep': { at: (ids) => `/coverage/${ids.rosa}`, ...rosaAndMina(200, { hana: 200 }) },
  'POST /coverage/calls/:id/absence': {
    at: (ids) => `/coverage/calls/${ids.expectedCall}/absence`,
    form: () => ({ reason: 'cancelled' }),
    ...rosaAndMina(303, { hana: 303 }),
  },
  'POST /coverage/calls/:id/absence/agreement': {
    at: (ids) => `/coverage/calls/${ids.expectedCall}/absence/agreement`,
    ...rosaAndMina(303, { hana: 303 }),
  },
  'POST /coverage/calls/:id/absence/removal': {
    at: (ids) => `/coverage/calls/${ids.expectedCall}/absence/removal`,
    ...rosaAndMina(303, { rosa: 403, hana: 303 }),
  },
  'POST /coverage/sources/:id/agreement': {
    at: (ids) => `/coverage/sources/${ids.expectedSource}/agreement`,
    ...rosaAndMina(303, { rosa: 403, hana: 303 }),
  },
  'POST /coverage/sources/:id/removal': {
    at: (ids) => `/coverage/sources/${ids.expectedSource}/removal`,
    gets: { s: 303, rosa: 303 },
    else: 404,
  },
  'POST /uploads/:id/attempts': { at: (ids) => `/uploads/${ids.upload}/attempts`, ...rosaAndAda(303) },
  'POST /uploads/:id/cancellation': {
    at: (ids) => `/uploads/${ids.upload}/cancellation`,
    ...rosaAndAda(303),
  },
  'GET /uploads/:id/withdrawal': { at: (ids) => `/uploads/${ids.upload}/withdrawal`, ...rosaAndAda(200) },
  'POST /uploads/:id/withdrawal': { at: (ids) => `/uploads/${ids.upload}/withdrawal`, ...rosaAndAda(422) },
  'GET /people': { gets: { s: 303, mina: 200, noah: 200, hana: 200, ada: 200 }, else: 404 },
  'GET /people/:id': { at: (ids) => `/people/${ids.rosa}`, ...rosaAndMina(200, { hana: 200 }) },
  'GET /customers': { gets: { s: 303, mina: 200, noah: 200, hana: 200, ada: 200 }, else: 404 },
  'GET /customers/merging': {
    at: (ids) => `/customers/merging?kind=customer&pick=${ids.customer}&pick=${ids.otherCustomer}`,
    gets: { s: 303, mina: 200, hana: 200, ada: 200 },
    else: 404,
  },
  'POST /customers/merges': {
    form: (ids) => ({ kind: 'customer', one: ids.customer, other: ids.otherCustomer }),
    gets: { s: 303, mina: 422, hana: 422, ada: 422 },
    else: 404,
  },
  'GET /customers/merges/:id': {
    at: (ids) => `/customers/merges/${ids.merge}`,
    gets: { s: 303, mina: 200, hana: 200, ada: 200 },
    else: 404,
  },
  'POST /customers/merges/:id/undoing': {
    at: (ids) => `/customers/merges/${ids.merge}/undoing`,
    gets: { s: 303, mina: 409, hana: 409, ada: 409 },
    else: 404,
  },
  'POST /customers/differences': {
    form: (ids) => ({ kind: 'customer', one: ids.customer, other: ids.otherCustomer }),
    gets: { s: 303, mina: 303, hana: 303, ada: 303 },
    else: 404,
  },
  'GET /people/:id/aliases': { at: (ids) => `/people/${ids.rosa}/aliases`, ...onlyAda(200) },
  'POST /people/:id/aliases': { at: (ids) => `/people/${ids.rosa}/aliases`, ...onlyAda(422) },
  'POST /people/:id/aliases/:alias/removal': {
    at: (ids) => `/people/${ids.rosa}/aliases/${missingId}/removal`,
    ...onlyAda(404),
  },
  'POST /people/:id/differences': {
    at: (ids) => `/people/${ids.rosa}/differences`,
    form: () => ({ alias: 'Rosie' }),
    ...onlyAda(303),
  },
  'POST /people/:id/invitation': { at: () => `/people/${missingId}/invitation`, ...onlyAda(404) },
  'GET /people/imports': onlyAda(200),
  'POST /people/imports': onlyAda(422),
  'POST /people/imports/confirmation': onlyAda(422),
  'GET /people/table.csv': onlyAda(200),
  'GET /customers/imports': { gets: { s: 303, hana: 200, ada: 200 }, else: 404 },
  'POST /customers/imports': { gets: { s: 303, hana: 422, ada: 422 }, else: 404 },
  'POST /customers/imports/confirmation': { gets: { s: 303, hana: 422, ada: 422 }, else: 404 },
  'GET /customers/table.csv': { gets: { s: 303, hana: 200, ada: 200 }, else: 404 },
  'POST /invitations': { gets: { s: 303, ada: 422 }, else: 404 },
  'GET /statements': { gets: { s: 303, rosa: 200, rena: 200, ravi: 200, hana: 200 }, else: 404 },
  'GET /statements/:id': {
    at: (ids) => `/statements/${ids.statement}`,
    gets: { s: 303, rosa: 200, hana: 200 },
    else: 404,
  },
  'GET /statements/:id/lines/:line': {
    at: (ids) => `/statements/${ids.statement}/lines/1`,
    gets: { s: 303, rosa: 200, hana: 200 },
    else: 404,
  },
  'GET /how-we-measure': everybodySignedIn,
  'GET /demo/departure': everybodySignedIn,
  'POST /demo/departure': { gets: { s: 303 }, else: 422 },
  'GET /tokens': everybodySignedIn,
  'POST /tokens': { gets: { s: 303 }, else: 422 },
  'POST /tokens/:id/revocation': { at: () => `/tokens/${missingId}/revocation`, gets: { s: 303 }, else: 404 },
  'GET /webhooks': onlyAda(200),
  'POST /webhooks': onlyAda(422),
  'GET /webhooks/:id': { at: (ids) => `/webhooks/${ids.webhook}`, ...onlyAda(200) },
  'POST /webhooks/:id/tests': { at: (ids) => `/webhooks/${ids.webhook}/tests`, ...onlyAda(422) },
  'POST /webhooks/:id/deliveries/:delivery/tries': {
    at: (ids) => `/webhooks/${ids.webhook}/deliveries/${missingId}/tries`,
    ...onlyAda(422),
  },
  'POST /webhooks/:id/secrets': { at: (ids) => `/webhooks/${ids.webhook}/secrets`, ...onlyAda(303) },
  'POST /webhooks/:id/pause': { at: (ids) => `/webhooks/${ids.webhook}/pause`, ...onlyAda(303) },
  'POST /webhooks/:id/activation': { at: (ids) => `/webhooks/${ids.webhook}/activation`, ...onlyAda(303) },
  'POST /webhooks/:id/removal': { at: (ids) => `/webhooks/${ids.webhook}/removal`, ...onlyAda(303) },
  'GET /webhooks/senders': onlyAda(303),
  'POST /webhooks/senders': onlyAda(422),
  'POST /webhooks/senders/:id/secrets': {
    at: (ids) => `/webhooks/senders/${ids.sender}/secrets`,
    form: () => ({ replaces: 'another one' }),
    ...onlyAda(409),
  },
  'POST /webhooks/senders/:id/removal': {
    at: (ids) => `/webhooks/senders/${ids.sender}/removal`,
    ...onlyAda(303),
  },
  'POST /hooks/:id': { at: (ids) => `/hooks/${ids.sender}`, gets: {}, else: 401 },
  'GET /api': everybodySignedIn,
  'GET /api/openapi.json': open,
  'GET /api/conversations': { gets: { s: 401 }, else: 200 },
  'POST /api/conversations': { gets: { s: 401, hana: 403 }, else: 422 },
  'GET /api/conversations/:id': {
    at: (ids) => `/api/conversations/${ids.conversation}`,
    ...rosaAndMina(200, { s: 401 }),
  },
  'GET /api/conversations/:id/vcon': {
    at: (ids) => `/api/conversations/${ids.conversation}/vcon`,
    ...rosaAndMina(200, { s: 401 }),
  },
  'GET /api/people': { gets: { s: 401 }, else: 200 },
  'GET /api/people/:id/grades': {
    at: (ids) => `/api/people/${ids.rosa}/grades`,
    ...rosaAndMina(200, { s: 401, hana: 200 }),
  },
  'GET /api/customers': { gets: { s: 401 }, else: 200 },
  'GET /api/promises': { gets: { s: 401 }, else: 200 },
  'GET /api/statements': { gets: { s: 401, rosa: 200, rena: 200, ravi: 200, hana: 200 }, else: 404 },
  'GET /api/statements/:id': {
    at: (ids) => `/api/statements/${ids.statement}`,
    gets: { s: 401, rosa: 200, hana: 200 },
    else: 404,
  },
  'POST /sign-out': { gets: {}, else: 303 },
}

const everybody: readonly Who[] = ['s', 'rosa', 'rena', 'mina', 'ravi', 'noah', 'hana', 'ada']

let app: TestApp
let ids: Ids

beforeAll(async () => {
  app = await openApp()
  const path = await bringIn(app, 'rosa', talk(17, { ending: 'We are number one in the market, trust me.' }))
  const later = await bringIn(app, 'rosa', talk(19))
  await bringIn(app, 'rosa', talk(16))
  const grown = await bringIn(app, 'rosa', talk(16, { ending: 'And one sentence more.' }))
  const { findings } = await kept(app, 'rosa', path)
  const owed = await openPromises(app.services.db, await app.viewer('rosa'), app.ids.rosa)
  const paid = await payEverybody(app)
  const hook = { url: 'https://crm.example/', events: ['promise.due'], byId: app.ids.ada } as const
  const at = app.services.now().toISOString()
  const webhook = await createWebhook(app.services.db, { ...hook, now: at })
  await turnOff(app.services.db, webhook.id, 'admin', at)
  const senderId = newId()
  const sender = { id: senderId, name: 'The telephone system', byId: app.ids.ada, now: at }
  await createSenderOnce(app.services.db, sender)
  await (await app.as('rosa')).upload({ 'alone.wav': wavOf([new Float32Array(800)]) })
  await app.services.recordings.settled()
  const [lone] = await loneRecordings(app.services.db)
  const behind = await uploadBehind(app.services.db, idOf(path))
  await saveInstallation(app.services.db, { organisation: 'A demo', demo: true, timeZone: 'Europe/London' })
  ids = {
    rosa: app.ids.rosa,
    rena: app.ids.rena,
    conversation: idOf(path),
    later: idOf(later),
    grown: idOf(grown),
    insight: findings.insights[0]?.id ?? '',
    moment: findings.moments[0]?.id ?? '',
    commitment: owed.find((one) => one.conversationId === idOf(path))?.id ?? '',
    statement: paid.rosas,
    webhook: webhook.id,
    sender: senderId,
    comment: await commentOn(app, idOf(path)),
    ...(await keptClip(app, idOf(path))),
    view: await sharedView(app),
    upload: behind?.uploadId ?? '',
    uploadFile: behind?.fileId ?? '',
    ...(await expectedOf(app, 'rosa')),
    recordingUpload: lone?.uploadId ?? '',
    recordingFile: lone?.fileId ?? '',
    ...(await mergedOnce()),
  }
  expect(Object.values(ids)).not.toContain('')
})
afterAll(() => app.close())

/** Two customers of Rosa’s, who were one for a while. */
async function mergedOnce() {
  const { db, now } = app.services
  const hana = await app.viewer('hana')
  await bringIn(app, 'rosa', talk(12, { customer: 'Carla Lindqvist' }))
  const [customer = '', otherCustomer = ''] = (await knownCustomersFor(db, hana)).map((one) => one.id)
  const at = now().toISOString()
  const answer = await merge(db, hana, { kind: 'customer', kept: customer, gone: otherCustomer }, at)
  const id = 'id' in answer ? answer.id : ''
  await undoMerge(db, hana, { mergeId: id }, at)
  return { customer, otherCustomer, merge: id }
}

function registered(): readonly string[] {
  const all = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`)
  return [...new Set(all)]
}

test('every route stands in the table, and the table knows no other', () => {
  expect(registered().toSorted()).toEqual(Object.keys(table).toSorted())
})

for (const [name, route] of Object.entries(table))
  test(`who may: ${name}`, async () => {
    const [method, pattern = ''] = name.split(' ')
    const path = route.at?.(ids) ?? pattern
    for (const who of everybody) {
      const somebody = who === 's' ? app.stranger : await app.as(who)
      const answer =
        method === 'GET' ? await somebody.get(path) : await somebody.post(path, route.form?.(ids) ?? {})
      expect(answer.status, `${who} at ${path}`).toBe(route.gets[who] ?? route.else)
      if (who === 's' && answer.status === 303 && name !== 'POST /theme')
        expect(answer.headers.get('location'), path).toMatch(/^\/sign-in/)
    }
  })
