import type { Viewer } from '../../db/queries/people.ts'
import { filesOfUpload } from '../../db/queries/upload-files.ts'
import { paths } from '../../views/paths.ts'
import { send } from '../uploaded.ts'
import type { Heard } from './heard.ts'

const guests = 'ORGANIZER:mailto:rosa@larkfield.example\r\nATTENDEE:mailto:cora@brightwater.example'

/** A calendar or a log of calls that waits for whoever brought it; the path of its page. */
export async function expectedFile(
  { services }: Heard,
  viewer: Viewer,
  name: 'work.ics' | 'calls.csv',
): Promise<string> {
  const { db, uploads, now } = services
  const today = now().toISOString().slice(0, 10)
  const day = today.replaceAll('-', '')
  const calendar = `BEGIN:VCALENDAR\r\nX-WR-CALNAME:Work\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:The ovens at night\r\nDTSTART:${day}T080000Z\r\n${guests}\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Holiday\r\nDTSTART;VALUE=DATE:${day}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`
  const calls = `Call ID,Agent,Customer,Start,Duration,Result\n1,rosa@larkfield.example,Cora Lindqvist,${today}T08:00:00Z,00:12:30,answered\n2,rena@larkfield.example,Bea Holm,${today}T09:00:00Z,00:00:00,missed\n`
  const sent = await send(
    db,
    viewer,
    { [name]: name === 'work.ics' ? calendar : calls },
    { now: now().toISOString() },
  )
  if ('problem' in sent) throw new Error(sent.problem)
  uploads.wake()
  await uploads.settled()
  const [file] = await filesOfUpload(db, sent.id)
  return paths.uploadExpected(sent.id, file?.id ?? '')
}
