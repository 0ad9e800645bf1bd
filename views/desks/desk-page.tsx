import { Section } from '../components/section.tsx'
import { civilDay, firstName } from '../format.ts'
import type { DeskRole, Frame, Viewer } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { waysFor } from '../places.ts'

/** The page of whoever comes for one thing: what that is, where it stands, and what stays closed. */
export function DeskPage({ frame, role }: { readonly frame: Frame; readonly role: DeskRole }) {
  const say = words.desks
  const { title, lead, sees, closed } = say[role]
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
      <div class="pair">
        <Section title={say.sees} id="sees">
          <Sentences sentences={sees} />
        </Section>
        <Section title={say.where} id="where">
          {frame.viewer ? <Ways viewer={frame.viewer} /> : null}
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

function Ways({ viewer }: { readonly viewer: Viewer }) {
  return (
    <ul class="ruled">
      {waysFor(viewer)
        .filter(({ href }) => href !== paths.home && href !== paths.search)
        .map(({ says, href }) => (
          <li>
            <a class="text-link" href={href}>
              {says}
            </a>
          </li>
        ))}
    </ul>
  )
}
