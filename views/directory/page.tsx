import { OnceMore, type Ways } from '../account/once-more.tsx'
import { Section } from '../components/section.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { TextField } from '../components/text-field.tsx'
import type { Frame, ViewerRole } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { type ShownDirectoryToken, TokenTable } from './token-table.tsx'

export interface DirectoryPageProps {
  readonly frame: Frame
  readonly ways: Ways
  /** Where the directory finds us. */
  readonly address: string
  readonly tokens: readonly ShownDirectoryToken[]
  readonly groupRoles: readonly {
    readonly group: string
    readonly role: ViewerRole
    readonly team: string | null
  }[]
  readonly waiting: readonly { readonly id: string; readonly userName: string }[]
  /** The token that was just made, which is shown once. */
  readonly made: { readonly name: string; readonly secret: string } | null
  readonly name: string
  readonly errors: Readonly<Partial<Record<'name' | 'password', string>>>
}

/** What the admin sets up so that people come and go by the organisation’s own directory. */
export function DirectoryPage(props: DirectoryPageProps) {
  const { frame, address, tokens, waiting } = props
  const say = words.directory
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div class="told">
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      <div class="stack">
        <Section title={say.connect.title} id="connect">
          <p>{say.connect.lead}</p>
          <p class="directory__next">
            {say.connect.address}: <code class="code">{address}</code>
          </p>
        </Section>
        <Section title={say.make.title} aside={say.make.aside} id="make">
          <MakeForm {...props} />
        </Section>
        <Section title={say.tokens.title} id="tokens">
          {tokens.length === 0 ? <p class="quiet">{say.tokens.none}</p> : <TokenTable tokens={tokens} />}
        </Section>
        <Groups {...props} />
        {waiting.length === 0 ? null : (
          <Section title={say.waiting.title} id="waiting">
            <p>{say.waiting.lead}</p>
            <ul class="ruled directory__next">
              {waiting.map(({ userName }) => (
                <li>{userName}</li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </Layout>
  )
}

function MakeForm({ ways, made, name, errors }: DirectoryPageProps) {
  const say = words.directory.make
  return (
    <form class="form" method="post" action={paths.directoryTokens}>
      <p>{say.lead}</p>
      {made ? (
        <p class="frozen" role="status">
          {say.made(made.name)} <code class="code">{made.secret}</code>
        </p>
      ) : null}
      <TextField
        id="directory-name"
        name="name"
        label={say.name}
        hint={say.nameHint}
        value={name}
        error={errors.name}
        autocomplete="off"
      />
      <OnceMore id="directory-password" ways={ways} error={errors.password} />
      <p>
        <button type="submit" class="button">
          {say.send}
        </button>
      </p>
    </form>
  )
}

function Groups({ groupRoles }: DirectoryPageProps) {
  const say = words.directory.groups
  if (groupRoles.length === 0)
    return (
      <Section title={say.title} id="groups">
        <p>{say.none}</p>
      </Section>
    )
  return (
    <Section title={say.title} aside={say.aside} id="groups">
      <p>{say.lead}</p>
      <TableScroll says={say.title}>
        <table class="table directory__next">
          <thead>
            <tr>
              <th scope="col">{say.columns.group}</th>
              <th scope="col">{say.columns.role}</th>
              <th scope="col">{say.columns.team}</th>
            </tr>
          </thead>
          <tbody>
            {groupRoles.map(({ group, role, team }) => (
              <tr>
                <th scope="row">{group}</th>
                <td>{words.frame.roles[role]}</td>
                <td>{team ?? say.everywhere}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Section>
  )
}
