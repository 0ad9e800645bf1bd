import { goalsFor } from '../../db/queries/goals.ts'
import { sharedMoments } from '../../db/queries/good-moments.ts'
import { lessons } from '../../db/queries/lessons.ts'
import { oneToOnesFor } from '../../db/queries/one-to-ones.ts'
import type { Viewer } from '../../db/queries/people.ts'
import type { Heard } from './heard.ts'
import type { Room } from './rooms.ts'

/** The coaching pages of the demo: one-to-ones, a goal, what was sent, good moments and lessons. */
export async function coachingRooms(
  { services: { db } }: Heard,
  rosa: Viewer,
  clip: string,
): Promise<readonly Room[]> {
  const meetings = await oneToOnesFor(db, rosa)
  const coming = meetings.find((one) => one.heldAt === null)?.id
  const held = meetings.find((one) => one.heldAt !== null)?.id
  const [goal] = await goalsFor(db, rosa)
  const moment = (await sharedMoments(db)).find((one) => one.rep.id === rosa.id)
  const [lesson] = await lessons(db)
  return [
    { name: 'rep-coaching', who: 'rosa', path: '/coaching' },
    { name: 'rep-promises', who: 'rosa', path: '/promises' },
    { name: 'rep-one-to-ones', who: 'rosa', path: '/one-to-ones' },
    { name: 'rep-one-to-one', who: 'rosa', path: `/one-to-ones/${coming}` },
    { name: 'rep-held-one-to-one', who: 'rosa', path: `/one-to-ones/${held}`, again: true },
    { name: 'rep-goals', who: 'rosa', path: '/goals' },
    { name: 'rep-goal', who: 'rosa', path: `/goals/${goal?.id}` },
    { name: 'rep-feedback', who: 'rosa', path: '/feedback' },
    { name: 'rep-good-moments', who: 'rosa', path: '/good-moments' },
    { name: 'rep-good-moment', who: 'rosa', path: `/good-moments/${moment?.id}` },
    { name: 'rep-proposal', who: 'rosa', path: `/clips/${clip}/proposal` },
    { name: 'rep-lessons', who: 'rosa', path: '/lessons' },
    { name: 'rep-lesson', who: 'rosa', path: `/lessons/${lesson?.id}` },
    { name: 'manager-coaching', who: 'mina', path: '/coaching' },
    { name: 'manager-promises', who: 'mina', path: '/promises?state=about-to-break', again: true },
    { name: 'manager-one-to-one', who: 'mina', path: `/one-to-ones/${coming}`, again: true },
  ]
}
