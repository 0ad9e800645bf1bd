import { openOwnTimes } from '../../../server/jobs/own-time.ts'
import { type CastName, openApp, type TestApp } from '../app.ts'

/** The application on a clock that the story sets. */
export interface Weeks extends TestApp {
  /** It is this time now, and what waits for its time is woken. */
  at(time: string): Promise<void>
  /** What somebody reads on a page, as one line of text, with the status before it. */
  reads(who: CastName, path: string): Promise<string>
  /** What somebody sends, and where that leads them. */
  does(who: CastName, path: string, fields?: Readonly<Record<string, string>>): Promise<string>
}

/** Six weeks begin on the Friday before. */
export async function openWeeks(): Promise<Weeks> {
  let instant = Date.parse('2026-10-30T12:00:00Z')
  const app = await openApp(() => new Date(instant++))
  const { clocks, grades } = app.services
  return {
    ...app,
    at: async (time) => {
      instant = Date.parse(time)
      await openOwnTimes(app.services)
      clocks.wake()
      await clocks.settled()
      grades.wake()
      await grades.settled()
    },
    reads: async (who, path) => {
      const answer = await (await app.as(who)).get(path)
      return `${answer.status} ${textOf(await answer.text())}`
    },
    does: async (who, path, fields = {}) => {
      const answer = await (await app.as(who)).post(path, fields)
      if (answer.status !== 303) throw new Error(`${who} at ${path}: ${textOf(await answer.text())}`)
      return answer.headers.get('location') ?? ''
    },
  }
}

function textOf(page: string): string {
  return page
    .replaceAll(/<(script|style|head)\b.*?<\/\1>/gs, ' ')
    .replaceAll(/<[^>]*>|\s+/g, ' ')
    .replaceAll(/ +/g, ' ')
}
