import { TableScroll } from '../components/table-scroll.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** Somewhere somebody is signed in, as the page tells it. */
export interface ShownSession {
  readonly id: string
  readonly device: string
  readonly network: string
  readonly since: string
  readonly seen: string
  readonly isHere: boolean
}

export function SessionTable({ sessions }: { sessions: readonly ShownSession[] }) {
  const say = words.account.sessions
  return (
    <>
      <TableScroll says={say.title}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{say.columns.device}</th>
              <th scope="col">{say.columns.network}</th>
              <th scope="col">{say.columns.since}</th>
              <th scope="col">{say.columns.seen}</th>
              <th scope="col">{say.columns.end}</th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((one) => (
              <tr>
                <th scope="row">{one.device}</th>
                <td>{one.network}</td>
                <td>{one.since}</td>
                <td>{one.seen}</td>
                <td>{one.isHere ? say.here : <Ending session={one} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {sessions.length > 1 ? (
        <form class="acts" method="post" action={paths.accountOtherSessions}>
          <button type="submit" class="button">
            {say.endOthers}
          </button>
        </form>
      ) : (
        <p class="quiet">{say.none}</p>
      )}
    </>
  )
}

function Ending({ session }: { session: ShownSession }) {
  const say = words.account.sessions
  return (
    <form method="post" action={paths.accountSession(session.id)}>
      <button
        type="submit"
        class="button button--plain"
        aria-label={say.endIt(session.device, session.since)}
      >
        {say.end}
      </button>
    </form>
  )
}
