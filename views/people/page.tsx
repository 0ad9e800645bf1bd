import { Section } from '../components/section.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { type Invitation, InvitationForm } from './invitation-form.tsx'
import { type LikeSpeaker, LikeSpeakers } from './like-speakers.tsx'
import { type Member, MemberTable } from './member-table.tsx'
import { PeopleList, type PersonSummary } from './people-list.tsx'
import { RepForm } from './rep-form.tsx'

export interface PeoplePageProps {
  readonly frame: Frame
  /** Teams the viewer may see, each with its reps by name; empty for an admin. */
  readonly teams: readonly { readonly name: string | null; readonly reps: readonly PersonSummary[] }[]
  /** Everybody with an account: for an admin, else `null`. */
  readonly members: readonly Member[] | null
  readonly teamNames: readonly string[]
  readonly invitation: Invitation
  /** Speakers who may be ours: for an admin. */
  readonly like: readonly LikeSpeaker[]
  /** For a manager: what our side is called where nobody of ours is known yet. */
  readonly names: readonly string[] | null
}

export function PeoplePage(props: PeoplePageProps) {
  const { frame, teams, members, teamNames, invitation, like, names } = props
  const say = words.people
  return (
    <Layout frame={frame} title={say.title} current="people">
      <div class="page__head">
        <h1>{say.title}</h1>
        {frame.viewer?.role === 'manager' || frame.viewer?.role === 'hr' ? (
          <a class="button" href={paths.team}>
            {words.team.link}
          </a>
        ) : null}
      </div>
      <div class="stack">
        {teams.map((team) => (
          <Section
            title={team.name ? say.team(team.name) : say.noTeam}
            aside={team.reps.some((rep) => rep.talk) ? words.home.team.aside : say.byName}
          >
            <PeopleList people={team.reps} />
          </Section>
        ))}
        {names ? (
          <Section title={say.add.title} aside={say.add.aside} id="add">
            {teams.length === 0 ? <p>{say.add.first}</p> : null}
            <RepForm names={names} invitation={invitation} />
          </Section>
        ) : null}
        {like.length > 0 ? (
          <Section title={words.aliases.like.title} aside={words.aliases.like.aside} id="like">
            <LikeSpeakers like={like} />
          </Section>
        ) : null}
        {members ? (
          <Section title={say.everybody} aside={say.everybodyAside} id="everybody">
            <MemberTable members={members} />
            <p class="section__foot">
              <a href={paths.peopleImports}>{say.fromTable}</a>
            </p>
          </Section>
        ) : null}
        {members ? (
          <Section title={say.invite} aside={say.inviteAside} id="invite">
            <InvitationForm teamNames={teamNames} invitation={invitation} />
          </Section>
        ) : null}
      </div>
    </Layout>
  )
}
