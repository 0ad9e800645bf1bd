import { importFiles } from '../../server/actions/import-files.ts'
import { fairCall, heardFile } from '../spoken.ts'
import type { Heard } from './heard.ts'

const labels = ['Rosie at the mill', 'SPEAKER_00', '+44 7700 900018'] as const

/** Calls that match none of our people, so that nobody sees them. */
export async function bringNobodys({ services: { db, now } }: Heard): Promise<void> {
  const at = now()
  const files = labels.map((label, place) => ({
    name: `call-${place + 1}-of-the-telephone-system-in-the-shop.json`,
    bytes: heardFile(
      fairCall.map(([who, ...rest]) => [who === 'Rosa Diaz' ? label : who, ...rest] as const),
      {
        id: `nobodys-${place}`,
        startedAt: new Date(at.getTime() - 3_600_000).toISOString(),
        isSilentOnRoles: true,
      },
    ),
  }))
  await importFiles(db, { files, viewer: null, repId: null, zone: null, now: at.toISOString() })
}
