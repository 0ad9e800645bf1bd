import { TableScroll } from '../components/table-scroll.tsx'
import { TypedConfirm } from '../components/typed-confirm.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** What may send to us, without its secret; times as the page prints them. */
export interface ShownSender {
  readonly id: string
  readonly name: string
  readonly address: string
  readonly made: string
  readonly came: string | null
  readonly refused: number
  readonly lastRefusal: { readonly when: string; readonly why: string } | null
  /** Until when the secret before counts. */
  readonly oldUntil: string | null
  /** Which secret a new one would replace. */
  readonly secretMadeAt: string
}

export function SenderTable({ senders }: { senders: readonly ShownSender[] }) {
  const say = words.senders
  return (
    <TableScroll says={say.title}>
      <table class="table senders">
        <thead>
          <tr>
            <th scope="col">{say.columns.name}</th>
            <th scope="col">{say.columns.address}</th>
            <th scope="col">{say.columns.made}</th>
            <th scope="col">{say.columns.came}</th>
            <th scope="col">{say.columns.refused}</th>
            <th scope="col">{say.acts}</th>
          </tr>
        </thead>
        <tbody>
          {senders.map((sender) => (
            <SenderRow sender={sender} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function SenderRow({ sender }: { sender: ShownSender }) {
  const say = words.senders
  const { id, name, lastRefusal, oldUntil } = sender
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <code class="code">{sender.address}</code>
      </td>
      <td>{sender.made}</td>
      <td>{sender.came ?? say.never}</td>
      <td>
        {sender.refused === 0 ? say.refusedNone : sender.refused}
        {lastRefusal ? <p class="quiet">{say.refusedLast(lastRefusal.when, lastRefusal.why)}</p> : null}
      </td>
      <td>
        <div class="acts">
          <form method="post" action={`${paths.senderSecrets(id)}#senders`}>
            <input type="hidden" name="replaces" value={sender.secretMadeAt} />
            <button type="submit" class="button button--plain" aria-label={say.newSecretFor(name)}>
              {say.newSecret}
            </button>
          </form>
          <TypedConfirm
            id={`removal-${id}`}
            action={paths.senderRemoval(id)}
            says={say.remove}
            about={say.removeIt(name)}
          />
        </div>
        {oldUntil === null ? null : <p class="quiet">{say.bothUntil(oldUntil)}</p>}
      </td>
    </tr>
  )
}
