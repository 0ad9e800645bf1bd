import type { Conversation } from '../../server/conversation/conversation.ts'
import type { Report } from '../../server/readers/reading.ts'
import { Section } from '../components/section.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { clockOf } from './clock-source.ts'

/** One conversation of a file, as it stands now. */
export interface ReportedConversation {
  readonly id: string
  readonly title: string
  readonly conversation: Conversation
  readonly report: Report
  /** Why nothing of it is graded, in words. */
  readonly ungradable: readonly string[]
  /** Whether somebody must say who is who before it counts. */
  readonly isUnsure: boolean
  readonly hasOwner: boolean
  /** Who said when it took place, where the file does not. */
  readonly saidBy: string | null
  readonly readInZone: string | null
}

interface Props {
  readonly one: ReportedConversation
  readonly timeZone: string
}

/** What was counted, left out and guessed of a conversation, its clock, its speakers, and what is open. */
export function ReportOnConversation({ one, timeZone }: Props) {
  const say = words.importReport
  const { report, conversation } = one
  const guessed = [...report.guessed, ...guessedRoles(conversation)]
  return (
    <Section
      title={one.title}
      aside={say.counts(report.accepted, report.dropped.length, guessed.length)}
      id={`report-${one.id}`}
    >
      <dl class="facts facts--text">
        <dt>{say.open.title}</dt>
        <dd>
          <Open one={one} />
        </dd>
        <dt>{say.clock.title}</dt>
        <dd>{List(clockOf(one, timeZone))}</dd>
        <dt>{say.speakers}</dt>
        <dd>
          {List(
            conversation.parties.map(({ name, key, role, roleHow }) =>
              say.speaker(name ?? key, words.speakers.roles[role], words.speakers.how[roleHow]),
            ),
          )}
        </dd>
        <dt>{say.guessed}</dt>
        <dd>{guessed.length > 0 ? List(guessed) : say.nothingGuessed}</dd>
        <dt>{say.dropped}</dt>
        <dd>
          {report.dropped.length > 0
            ? List(report.dropped.map(({ line, why }) => words.conversation.report.dropped(line, why)))
            : say.nothingDropped}
        </dd>
      </dl>
      <p>
        <a href={paths.conversation(one.id)} aria-label={`${say.conversation}: ${one.title}`}>
          {say.conversation}
        </a>
      </p>
    </Section>
  )
}

function guessedRoles({ parties }: Conversation): readonly string[] {
  const { rolesGuessed } = words.importReport
  const inferred = parties.filter(({ roleHow }) => roleHow === 'inferred').map(({ name, key }) => name ?? key)
  return inferred.length === 0 ? [] : [rolesGuessed(inferred)]
}

function Open({ one }: { one: ReportedConversation }) {
  const say = words.importReport.open
  if (one.ungradable.length === 0) return <p>{say.none}</p>
  const { conversation, hasOwner, isUnsure } = one
  const isDated = conversation.startedAt !== null || conversation.utterances.some(({ at }) => at !== null)
  const links = [
    isUnsure ? ([`${paths.conversation(one.id)}#speakers`, say.speakers] as const) : null,
    isDated ? null : ([`${paths.conversation(one.id)}#start`, say.start] as const),
    hasOwner ? null : ([`${paths.conversation(one.id)}#owner`, say.owner] as const),
  ].filter((link) => link !== null)
  return (
    <>
      {List(one.ungradable)}
      <p class="quiet">{say.lead}</p>
      <div class="acts">
        {links.map(([href, text]) => (
          <a class="button" href={href} aria-label={`${text}: ${one.title}`}>
            {text}
          </a>
        ))}
      </div>
    </>
  )
}

function List(lines: readonly string[]) {
  if (lines.length === 1) return <p>{lines[0]}</p>
  return (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}
