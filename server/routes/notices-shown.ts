import type { Context } from 'hono'
import { alwaysTold, noticeKinds } from '../../db/queries/notice-kinds.ts'
import { type Notice, switchedOff } from '../../db/queries/notices.ts'
import type { NoticesOfDay } from '../../views/bell/records.ts'
import { day, timeOfDay } from '../../views/format.ts'
import { words } from '../../views/messages/words.ts'
import type { AppEnv } from '../web/env.ts'

const say = words.notices

/** What a notice says to this reader, made of what they may see now. */
export function saysOf(notice: Notice, readerId: string): string {
  const { kind, byName, rep, customer, title } = notice
  return say.says[kind]({
    by: byName,
    what: customer ?? title ?? say.conversation,
    rep: rep === null || rep.id === readerId ? null : rep.name,
  })
}

export function byDay(notices: readonly Notice[], readerId: string, zone: string): readonly NoticesOfDay[] {
  const days = Map.groupBy(notices, (one) => day(one.toldAt, zone))
  return [...days].map(([name, told]) => ({
    day: name,
    notices: told.map((one) => ({
      id: one.id,
      says: saysOf(one, readerId),
      at: timeOfDay(one.toldAt, zone),
      isRead: one.isRead,
    })),
  }))
}

/** The kinds that can be turned off, and of those the ones the viewer wants to be told of. */
export async function switchesOf(c: Context<AppEnv>) {
  const off = await switchedOff(c.var.reader, c.var.viewer.id)
  const kinds = noticeKinds.filter((kind) => !alwaysTold.includes(kind))
  return { kinds, on: kinds.filter((kind) => !off.includes(kind)) }
}
