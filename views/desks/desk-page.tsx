import { Section } from '../components/section.tsx'
import { civilDay, firstName } from '../format.ts'
import type { DeskRole, Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { DeskWays } from './desk-ways.tsx'

interface DeskPageProps {
  readonly frame: Frame
  readonly desk: DeskRole
  /** What was given to them to do. */
  readonly given?: readonly { readonly says: string; readonly href: string }[]
}

/** The page of whoever comes for one thing: what that is, where it stands, and what stays closed. */
export function DeskPage({ frame, desk, given = [] }: DeskPageProps) {
  const say = words.desks
  const { title, lead, sees, closed } = say[desk]
  return (
    <Layout frame={frame} title={title} current="home">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            {words.home.kicker(civilDay(frame.today), firstName(frame.viewer?.name ?? ''))}
          </p>
          <h1>{title}</h1>
          <p class="page__lead">{lead}</p>
        </div>
      </div>
      {given.length > 0 ? (
        <Section title={say.given} id="given">
          <ul class="ruled">
            {given.map(({ says, href }) => (
              <li>
                <a href={href}>{says}</a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <div class="pair">
        <Section title={say.sees} id="sees">
          <Sentences sentences={sees} />
        </Section>
        <Section title={say.where} id="where">
          <DeskWays viewer={frame.viewer} without={[paths.home, paths.search]} />
        </Section>
      </div>
      <Section title={say.closed} id="closed">
        <Sentences sentences={closed} />
      </Section>
    </Layout>
  )
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ul class="ruled">
      {sentences.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  )
}
