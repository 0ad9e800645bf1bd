import { onlyAda, type Routes, rosaAndAda } from './route.ts'

export const uploads: Routes = {
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
  'GET /uploads/:id/files/:file/mapping': {
    at: (ids) => `/uploads/${ids.upload}/files/${ids.uploadFile}/mapping`,
    ...rosaAndAda(303),
  },
  'POST /uploads/:id/files/:file/mapping': {
    at: (ids) => `/uploads/${ids.upload}/files/${ids.uploadFile}/mapping`,
    ...rosaAndAda(303),
  },
  'POST /uploads/:id/attempts': { at: (ids) => `/uploads/${ids.upload}/attempts`, ...rosaAndAda(303) },
  'POST /uploads/:id/cancellation': {
    at: (ids) => `/uploads/${ids.upload}/cancellation`,
    ...rosaAndAda(303),
  },
  'GET /uploads/:id/withdrawal': { at: (ids) => `/uploads/${ids.upload}/withdrawal`, ...rosaAndAda(200) },
  'POST /uploads/:id/withdrawal': { at: (ids) => `/uploads/${ids.upload}/withdrawal`, ...rosaAndAda(422) },
}
