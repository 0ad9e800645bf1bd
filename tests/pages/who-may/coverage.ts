import { type Routes, rosaAndAda, rosaAndMina } from './route.ts'

export const coverage: Routes = {
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
}
