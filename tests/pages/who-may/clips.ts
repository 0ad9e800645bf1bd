import { missingId } from '../brought.ts'
import { type Routes, rosaAndMina } from './route.ts'

export const clips: Routes = {
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
    form: () => ({ once: missingId, days: '7', names: 'none' }),
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
    ...rosaAndMina(200, { mina: 404 }),
  },
  'GET /shared/:token': { at: () => '/shared/made-up', gets: {}, else: 404 },
  'GET /shared/:token/sound': { at: () => '/shared/made-up/sound', gets: {}, else: 404 },
}
