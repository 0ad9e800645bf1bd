import { TableScroll } from '../components/table-scroll.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** A token without its secret; days as the page prints them. */
export interface ShownToken {
  readonly id: string
  readonly name: string
  readonly scopes: readonly ('read' | 'import' | 'pay')[]
  readonly made: string
  readonly used: string | null
  readonly revoked: string | null
}

export function TokenTable({ tokens }: { tokens: readonly ShownToken[] }) {
  const say = words.tokens
  return (
    <TableScroll says={say.yours}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{say.columns.name}</th>
            <th scope="col">{say.columns.scopes}</th>
            <th scope="col">{say.columns.created}</th>
            <th scope="col">{say.columns.used}</th>
            <th scope="col">{say.columns.end}</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr>
              <th scope="row">{token.name}</th>
              <td>{say.mayList(token.scopes.map((scope) => say.scopesShort[scope]))}</td>
              <td>{token.made}</td>
              <td>{token.used ?? say.never}</td>
              <td>{token.revoked === null ? <Revocation token={token} /> : say.revoked(token.revoked)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function Revocation({ token }: { token: ShownToken }) {
  const say = words.tokens
  return (
    <form method="post" action={paths.tokenRevocation(token.id)}>
      <button type="submit" class="button button--plain" aria-label={say.revokeIt(token.name)}>
        {say.revoke}
      </button>
    </form>
  )
}
