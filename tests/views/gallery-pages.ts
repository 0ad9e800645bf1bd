import { uploadStates } from '../../db/queries/upload-states.ts'
import type { UploadCounts } from '../../db/queries/uploads.ts'
import { PasswordPage } from '../../views/doors/password-page.tsx'
import { SignInPage } from '../../views/doors/sign-in-page.tsx'
import { ConflictPage } from '../../views/errors/conflict-page.tsx'
import { ErrorPage } from '../../views/errors/error-page.tsx'
import { UploadPage } from '../../views/uploads/page.tsx'
import { conversationPages } from './gallery-conversations.ts'
import { homePages } from './gallery-homes.ts'
import { measurePages } from './gallery-measures.ts'
import { peoplePages } from './gallery-people.ts'
import { frame, mina, nobody } from './gallery-props.ts'

const counts = {
  ...(Object.fromEntries(uploadStates.map((state) => [state, 0])) as UploadCounts),
  done: 195,
  refused: 5,
}

export const galleryPages: Readonly<Record<string, () => unknown>> = {
  ...conversationPages,
  ...homePages,
  ...peoplePages,
  ...measurePages,
  upload: () =>
    UploadPage({
      frame: mina,
      reps: [{ id: 'rosa', name: 'Rosa Diaz' }],
      rep: '',
      zone: 'Europe/Amsterdam',
      error: null,
      fileBytes: 25 * 1024 * 1024,
      recordingBytes: 500 * 1024 * 1024,
      wholeBytes: 500 * 1024 * 1024,
      recent: [
        {
          id: 'up-1',
          way: 'page',
          by: { id: 'mina', name: 'Mina Aalto' },
          madeAt: '2026-11-23T15:00:00Z',
          counts,
        },
      ],
    }),
  'sign-in': () => SignInPage({ frame: nobody, email: '', error: null, next: '/' }),
  'sign-in-wrong': () =>
    SignInPage({
      frame: nobody,
      email: 'rosa@alder.example',
      error: 'This mail and password don’t go together.',
      next: '/',
    }),
  password: () =>
    PasswordPage({ frame: nobody, kind: 'invitation', name: 'Rena', action: '/welcome/x', error: null }),
  'not-found': () => ErrorPage({ frame, kind: 'notFound' }),
  broken: () => ErrorPage({ frame, kind: 'broken', requestId: '5f0c-77' }),
  conflict: () =>
    ConflictPage({
      frame,
      action: '/conversations/c-1/note',
      version: 3,
      theirs: { text: 'Deck falls off at five.', by: 'Mina', when: 'at 9:12' },
      yours: 'The deck falls off at five, and the doors.',
    }),
}
