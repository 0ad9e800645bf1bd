import { newId } from '../../db/new-id.ts'
import type { TestApp } from './app.ts'
import { idOf } from './brought.ts'

/** Rosa keeps a clip of her conversation and puts it into a playlist. */
export async function keptClip(
  app: TestApp,
  conversation: string,
): Promise<{ readonly clip: string; readonly playlist: string }> {
  const rosa = await app.as('rosa')
  const fields = { once: newId(), name: 'How she asks', from: '0:05', to: '0:30' }
  const made = await rosa.post(`/conversations/${conversation}/clips`, fields)
  const clip = idOf(made.headers.get('location') ?? '')
  const added = await rosa.post(`/clips/${clip}/playlists`, { once: newId(), name: 'Asking' })
  return { clip, playlist: idOf(added.headers.get('location') ?? '') }
}
