import { TableScroll } from '../components/table-scroll.tsx'
import type { ViewerRole } from '../frame.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** Somebody with an account, or invited to one. */
export interface Member {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: ViewerRole
  readonly team: string | null
  readonly state: 'here' | 'waiting' | 'left'
}

export function MemberTable({ members }: { members: readonly Member[] }) {
  const say = words.people
  return (
    <TableScroll says={say.everybody}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{say.columns.name}</th>
            <th scope="col">{say.email}</th>
            <th scope="col">{say.columns.role}</th>
            <th scope="col">{say.columns.team}</th>
            <th scope="col">{say.columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr>
              <th scope="row">
                {member.state === 'left' ? (
                  member.name
                ) : (
                  <a href={paths.personAliases(member.id)}>{member.name}</a>
                )}
              </th>
              <td>{member.email}</td>
              <td>{words.frame.roles[member.role]}</td>
              <td>{member.team ?? '–'}</td>
              <td>{say[member.state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
