import type { JudgedInsight } from '../conversations/records.ts'
import { words } from '../messages/words.ts'
import { anchor, paths } from '../paths.ts'
import { Mark } from './mark.tsx'

interface InsightItemProps {
  readonly insight: JudgedInsight
  readonly mayJudge: boolean
  /** Just now, by this viewer: the answer takes the focus its buttons had. */
  readonly answered?: boolean
}

/** One thing learnt: their words, what kind, how rare, and whether a person agrees. */
export function InsightItem({ insight, mayJudge, answered = false }: InsightItemProps) {
  const path = paths.insightVerdict(insight.id)
  return (
    <li
      class={`insight${insight.verdict === 'refused' ? ' insight--refused' : ''}`}
      id={`insight-${insight.id}`}
    >
      <Mark kind="insight" agreed={insight.verdict === 'agreed'} />
      <div>
        <p class="insight__words">
          <a href={`#${anchor(insight.utterance)}`} data-seek={insight.utterance}>
            {insight.words}
          </a>
        </p>
        <p class="quiet" {...(answered ? { tabindex: -1, autofocus: true } : {})}>
          {standing(insight)}
        </p>
        {mayJudge && insight.verdict === null ? (
          <form
            class="acts"
            method="post"
            action={path}
            hx-post={path}
            hx-target="closest .insight"
            hx-swap="outerHTML"
          >
            <input type="hidden" name="as" value="item" />
            <Answer
              verdict="agreed"
              says={words.moments.yes}
              about={words.moments.agreeWith(insight.words)}
            />
            <Answer verdict="refused" says={words.moments.no} about={words.moments.refuse(insight.words)} />
          </form>
        ) : null}
      </div>
    </li>
  )
}

function Answer({ verdict, says, about }: { verdict: string; says: string; about: string }) {
  return (
    <button type="submit" class="button button--plain" name="verdict" value={verdict} aria-label={about}>
      {says}
    </button>
  )
}

function standing(insight: JudgedInsight): string {
  const say = words.conversation.learned
  const kind = words.moments.insightKinds[insight.kind]
  const rarity = insight.saidBy ? `${words.moments.saidBy(insight.saidBy.count, insight.saidBy.of)}.` : ''
  const who = insight.judgedBy ?? ''
  const verdict =
    insight.verdict === 'agreed'
      ? say.accepted(who)
      : insight.verdict === 'refused'
        ? say.refused(who)
        : say.yours
  return [`${kind}.`, rarity, verdict].filter((part) => part !== '').join(' ')
}
