import { OnceMore } from '../account/once-more.tsx'
import { Section } from '../components/section.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { Answered, Board } from './records.ts'

/** Who approved these very statements, and the form for whoever may be the next. */
export function Approval({ board, answered }: { board: Board; answered: Answered }) {
  const say = words.periods.approval
  return (
    <Section title={say.title} id="approval">
      {board.approvals.length === 0 ? <p class="quiet">{say.none}</p> : null}
      {board.approvals.map(({ name, on }) => (
        <p>{say.approved(name, on)}</p>
      ))}
      {board.isReady && board.cannot ? <p>{say.cannot[board.cannot]}</p> : null}
      {board.isReady && !board.cannot ? (
        <form class="form" method="post" action={paths.periodApprovals(board.period.id)}>
          <input type="hidden" name="hash" value={board.hash} />
          <p>{say.lead(board.statements)}</p>
          <OnceMore id="password" ways={board.ways} error={answered.passwordError} />
          <button type="submit" class="button button--first">
            {say.send}
          </button>
        </form>
      ) : null}
    </Section>
  )
}
