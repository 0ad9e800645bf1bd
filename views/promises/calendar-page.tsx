import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

interface CalendarPageProps {
  readonly frame: Frame
  /** Since when there is an address; `null` without one. */
  readonly since: string | null
  /** The address, once it has just been made. */
  readonly address: string | null
}

/** Where a rep gets an address for their own calendar, and ends it. */
export function CalendarPage({ frame, since, address }: CalendarPageProps) {
  const say = words.promises.calendar
  return (
    <Layout frame={frame} title={say.title} current="promises">
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
        <a class="text-link" href={paths.promises}>
          {words.promises.page.back}
        </a>
      </div>
      {since && !address ? <p>{say.since(since)}</p> : null}
      {address ? (
        <p class="field">
          <label class="field__label" for="calendar-address">
            {say.address}
          </label>
          <input class="field__input" id="calendar-address" readonly value={address} />
        </p>
      ) : null}
      <form class="promises__act" method="post" action={paths.promiseCalendar}>
        <button type="submit" class={since ? 'button' : 'button button--first'}>
          {since ? say.renew : say.make}
        </button>
      </form>
      {since ? (
        <form class="promises__act" method="post" action={paths.promiseCalendarRevocation}>
          <button type="submit" class="button button--plain">
            {say.end}
          </button>
        </form>
      ) : null}
    </Layout>
  )
}
