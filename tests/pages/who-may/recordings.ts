import { type Routes, rosaAndMina } from './route.ts'

export const recordings: Routes = {
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
  'GET /conversations/:id/recording': {
    at: (ids) => `/conversations/${ids.conversation}/recording`,
    gets: { s: 303 },
    else: 404,
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
}
