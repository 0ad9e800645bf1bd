import { Section } from '../components/section.tsx'
import { firstName } from '../format.ts'
import type { Frame, ViewerRole } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { FirstAdmin, type FirstAdminProps } from './first-admin.tsx'

/** Somebody invented, whom a visitor may look as. */
export interface Face {
  readonly email: string
  readonly name: string
  readonly role: ViewerRole
}

export interface WelcomePageProps extends FirstAdminProps {
  readonly frame: Frame
  readonly token: string
  /** Of the demo; empty where none is loaded. */
  readonly faces: readonly Face[]
}

/** The first page there is, for whoever holds the link that was printed at the start: begin, or look around. */
export function WelcomePage({ frame, token, faces, typed, errors }: WelcomePageProps) {
  const say = words.doors.first
  return (
    <Layout frame={frame} title={say.title} class="door">
      <div class="door__panel door__panel--wide">
        <h1>{say.title}</h1>
        <p class="page__lead">{say.lead}</p>
        <Section title={say.look} id="look">
          <p class="quiet">{say.lookSays}</p>
          {faces.length > 0 ? <Faces token={token} faces={faces} /> : <Loading token={token} />}
        </Section>
        <Section title={say.own} id="own">
          <form class="form" method="post" action={paths.welcome(token)}>
            <FirstAdmin typed={typed} errors={errors} />
            <p>
              <button type="submit" class="button button--first">
                {faces.length > 0 ? words.doors.departure.leave : say.begin}
              </button>
            </p>
          </form>
        </Section>
      </div>
    </Layout>
  )
}

function Faces({ token, faces }: Pick<WelcomePageProps, 'token' | 'faces'>) {
  return (
    <form class="acts door__says" method="post" action={paths.welcomeFace(token)}>
      {faces.map(({ email, name, role }) => (
        <button type="submit" class="button" name="email" value={email}>
          {words.doors.first.as(firstName(name), words.frame.roles[role])}
        </button>
      ))}
    </form>
  )
}

function Loading({ token }: Pick<WelcomePageProps, 'token'>) {
  const say = words.doors.first
  return (
    <form class="acts door__says" method="post" action={paths.welcomeDemo(token)}>
      <button type="submit" class="button">
        {say.load}
      </button>
      <span class="quiet">{say.loadTakes}</span>
    </form>
  )
}
