import type { Context } from 'hono'
import {
  countsOfWay,
  type WayCounts,
  type WayIn,
  type WayStanding,
  wayStandings,
} from '../../db/queries/arrivals.ts'
import { uploadStates } from '../../db/queries/upload-states.ts'
import { day, timeOfDay } from '../../views/format.ts'
import type { Task } from '../../views/home/admin-page.tsx'
import type { ShownWay } from '../../views/home/ways-in.tsx'
import { words } from '../../views/messages/words.ts'
import { paths } from '../../views/paths.ts'
import type { AppEnv } from '../web/env.ts'
import { zoneOf } from '../web/frame.ts'

const REFUSED = 3

/** The ways in that are set here, or that something came by, as the admin sees them. */
export async function waysInOf(c: Context<AppEnv>): Promise<readonly ShownWay[]> {
  const { reader, config } = c.var
  const set: Readonly<Record<WayIn, boolean>> = {
    folder: config.watchDir !== null,
    mailbox: config.mailbox !== null,
  }
  const standings = await wayStandings(reader)
  const shown: ShownWay[] = []
  for (const way of ['folder', 'mailbox'] as const) {
    const standing = set[way] ? standings.find((one) => one.way === way) : undefined
    const counts = await countsOfWay(reader, way, REFUSED)
    if (set[way] || counts.last)
      shown.push({ ...shownWay(way, standing, counts, zoneOf(c)), isSet: set[way] })
  }
  return shown
}

/** What is wrong with a way in is something only the admin can put right. */
export async function waysInTasks(c: Context<AppEnv>): Promise<readonly Task[]> {
  const ways = await waysInOf(c)
  return ways.flatMap(({ problem }) =>
    problem ? [{ says: problem.says, href: '#ways-in', act: words.waysIn.look }] : [],
  )
}

function shownWay(
  way: WayIn,
  standing: WayStanding | undefined,
  { counts, last, refused }: WayCounts,
  timeZone: string,
): Omit<ShownWay, 'isSet'> {
  const say = words.waysIn
  const when = (at: string) => `${day(at, timeZone)}, ${timeOfDay(at, timeZone)}`
  const none = Object.fromEntries(uploadStates.map((state) => [state, 0]))
  const problem = standing?.problem ?? null
  return {
    way,
    lookedAt: standing ? when(standing.lookedAt) : null,
    problem: problem && { says: say.problem(way, problem.code, problem.detail), since: when(problem.since) },
    counts: words.upload.one.summary({ ...none, ...counts } as Parameters<
      typeof words.upload.one.summary
    >[0]),
    last: last && {
      says: say.last(last.name, words.upload.states[last.state], when(last.endedAt ?? '')),
      href: paths.uploadFile(last.uploadId, last.id),
    },
    refused: refused.map(({ id, uploadId, name, why }) => ({
      says: say.refused(name, why),
      href: paths.uploadFile(uploadId, id),
    })),
  }
}
