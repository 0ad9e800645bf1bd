import type { Child } from 'hono/jsx'
import type { NoticeKind } from '../../db/queries/notice-kinds.ts'
import { Section } from '../components/section.tsx'
import { Ticks } from '../components/ticks.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { NoticesOfDay, ShownNotice } from './records.ts'

const say = words.notices

interface NoticesPageProps {
  readonly frame: Frame
  readonly days: readonly NoticesOfDay[]
  readonly unread: number
  /** The instant up to which the page tells. */
  readonly until: string
  /** The kinds that can be turned off, and those the viewer wants to be told of. */
  readonly kinds: readonly NoticeKind[]
  readonly on: readonly NoticeKind[]
  readonly children?: Child
}

export function NoticesPage({ frame, days, unread, until, kinds, on, children }: NoticesPageProps) {
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{days.length === 0 ? say.none : say.lead}</p>
        </div>
        {unread > 0 ? (
          <form method="post" action={paths.noticesRead}>
            <input type="hidden" name="until" value={until} />
            <button type="submit" class="button">
              {say.readAll}
            </button>
          </form>
        ) : null}
      </div>
      {days.length > 0 ? (
        <p class="quiet notices__state">{unread > 0 ? say.unread(unread) : say.allRead}</p>
      ) : null}
      {days.map((one) => (
        <Section title={one.day}>
          <ul class="ruled">
            {one.notices.map((notice) => (
              <NoticeRow notice={notice} />
            ))}
          </ul>
        </Section>
      ))}
      <Switches kinds={kinds} on={on} />
      {children}
    </Layout>
  )
}

function NoticeRow({ notice }: { notice: ShownNotice }) {
  const { id, says, at, isRead } = notice
  return (
    <li class="notice">
      <div>
        <p>
          {isRead ? null : <strong>{say.isNew}: </strong>}
          {says}
        </p>
        <p class="faint">{at}</p>
      </div>
      <form class="acts" method="post" action={paths.noticeReading(id)}>
        <button type="submit" class="button" name="open" value="yes" aria-label={say.openThis(says)}>
          {say.open}
        </button>
        {isRead ? null : (
          <button type="submit" class="button button--plain" aria-label={say.readThis(says)}>
            {say.read}
          </button>
        )}
      </form>
    </li>
  )
}

function Switches({ kinds, on }: Pick<NoticesPageProps, 'kinds' | 'on'>) {
  return (
    <Section title={say.switches.title} id="switches">
      <form class="notices__switches" method="post" action={paths.noticeSwitches}>
        <Ticks
          id="kinds"
          label={say.switches.lead}
          names={kinds}
          says={say.switches.kinds}
          ticked={on}
          error={undefined}
        />
        <button type="submit" class="button">
          {say.switches.save}
        </button>
      </form>
    </Section>
  )
}
