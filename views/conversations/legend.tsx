import { Mark } from '../components/mark.tsx'
import type { Marked } from '../messages/en/moments.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { Drawn, Legend } from './marks.ts'

interface LegendProps {
  readonly drawn: Drawn
  readonly conversation: string
  readonly all: boolean
  /** Whether silence and talking at once can be seen on the lanes. */
  readonly shaded: boolean
  readonly isSwapped?: boolean
}

/** What the marks are, counted; the kinds that are not shown are counted too. */
export function MarksLegend({ drawn, conversation, all, shaded, isSwapped = false }: LegendProps) {
  const path = paths.conversation(conversation)
  const none = drawn.legend.length === 0 && drawn.hidden === 0
  return (
    <p class="legend" id="legend" {...(isSwapped ? { 'hx-swap-oob': 'true' } : {})}>
      {drawn.legend.map((one) => (
        <span class="legend__one">
          <Mark kind={one.kind} agreed={one.agreed} />
          {says(one)}
        </span>
      ))}
      {all ? (
        <a href={path}>{words.moments.fewer}</a>
      ) : drawn.hidden > 0 ? (
        <a href={`${path}?marks=all`}>{words.moments.hidden(drawn.hidden)}</a>
      ) : null}
      {none ? null : <span class="legend__key">{words.moments.filled}</span>}
      {shaded ? <span class="legend__key">{words.conversation.shaded}</span> : null}
    </p>
  )
}

function says({ kind, count }: Legend): string {
  return kind === 'comment' ? words.moments.comments(count) : words.moments.ofKind(kind as Marked, count)
}
