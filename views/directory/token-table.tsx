import { TableScroll } from '../components/table-scroll.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** A token of the directory without its secret; days as the page prints them. */
export interface ShownDirectoryToken {
  readonly id: string
  readonly name: string
  readonly madeBy: string
  readonly made: string
  readonly used: string | null
  readonly revoked: string | null
}

export function TokenTable({ tokens }: { tokens: readonly ShownDirectoryToken[] }) {
  const say = words.directory.tokens
  return (
    <TableScroll says={say.title}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{say.columns.name}</th>
            <th scope="col">{say.columns.made}</th>
            <th scope="col">{say.columns.used}</th>
            <th scope="col">{say.columns.end}</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map(({ id, name, madeBy, made, used, revoked }) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{say.made(madeBy, made)}</td>
              <td>{used ?? say.never}</td>
              <td>{revoked === null ? <Revocation id={id} name={name} /> : say.revoked(revoked)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function Revocation({ id, name }: Pick<ShownDirectoryToken, 'id' | 'name'>) {
  const say = words.directory.tokens
  return (
    <form method="post" action={paths.directoryTokenRevocation(id)}>
      <button type="submit" class="button button--plain" aria-label={say.revokeIt(name)}>
        {say.revoke}
      </button>
    </form>
  )
}
