import { missingId } from '../brought.ts'
import { everybodySignedIn, type Routes, rosaAndMina } from './route.ts'

export const conversations: Routes = {
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
  'POST /conversations/:id/consents': {
    at: (ids) => `/conversations/${ids.conversation}/consents`,
    form: () => ({ state: 'gone' }),
    ...rosaAndMina(422),
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
  'POST /conversations/givings/preview': { gets: { s: 303, mina: 422, noah: 422 }, else: 404 },
  'POST /conversations/givings': { gets: { s: 303, mina: 422, noah: 422 }, else: 404 },
  'GET /conversations/givings/:id': {
    at: () => `/conversations/givings/${missingId}`,
    gets: { s: 303 },
    else: 404,
  },
  'POST /conversations/givings/:id/deletion': {
    at: () => `/conversations/givings/${missingId}/deletion`,
    gets: { s: 303 },
    else: 404,
  },
  'POST /conversations/exports': { gets: { s: 303 }, else: 422 },
  'GET /conversations/:id/transcript.vtt': {
    at: (ids) => `/conversations/${ids.conversation}/transcript.vtt`,
    ...rosaAndMina(200),
  },
  'GET /conversations/:id/transcript.txt': {
    at: (ids) => `/conversations/${ids.conversation}/transcript.txt`,
    ...rosaAndMina(200),
  },
  'GET /conversations/:id/revisions/:revision': {
    at: (ids) => `/conversations/${ids.grown}/revisions/1`,
    ...rosaAndMina(200),
  },
  'GET /conversations/:id/vcon.json': {
    at: (ids) => `/conversations/${ids.conversation}/vcon.json`,
    ...rosaAndMina(200),
  },
}
