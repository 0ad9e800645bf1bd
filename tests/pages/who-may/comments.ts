import { missingId } from '../brought.ts'
import { type Routes, rosaAndMina } from './route.ts'

export const comments: Routes = {
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
  'POST /conversations/:id/drafts/deletion': {
    at: (ids) => `/conversations/${ids.conversation}/drafts/deletion`,
    form: () => ({ note: 'yes' }),
    ...rosaAndMina(303),
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
}
