import { oneClicks, peopleSay } from '../conversations/answers.ts'
import type { JudgedInsight } from '../conversations/records.ts'
import { words } from '../messages/words.ts'
import { anchor, paths } from '../paths.ts'
import { Mark } from './mark.tsx'
import { spokenIn } from './spoken-in.ts'

interface InsightItemProps {
  readonly conversation: string
  /** The language it was said in, where it is known. */
  readonly language: string | null
  readonly insight: JudgedInsight
  readonly mayJudge: boolean
  /** Just now, by this viewer: the answer takes the focus its buttons had. */
  readonly answered?: boolean
}

/** One thing learnt: their words, what kind, how rare, and whether a person agrees. */
export function InsightItem({
  conversation,
  language,
  insight,
  mayJudge,
  answered = false,
}: InsightItemProps) {
  const path = paths.verdict(insight.put?.keptAs ?? 'insight', insight.id)
  const clicks = oneClicks(insight)
  return (
    <li
      class={`insight${insight.verdict === 'refused' ? ' insight--refused' : ''}`}
      id={`insight-${insight.id}`}
    >
      <Mark kind="insight" agreed={insight.verdict === 'agreed'} />
      <div>
        <p class="insight__words" {...spokenIn(language)}>
          <a href={`#${anchor(insight.utterance)}`} data-seek={insight.utterance}>
            {insight.words}
          </a>
        </p>
        <p class="quiet" {...(answered ? { tabindex: -1, autofocus: true } : {})}>
          {standing(insight)}
        </p>
        {mayJudge ? (
          <form
            class="acts"
            method="post"
            action={path}
            hx-post={path}
            hx-target="closest .section"
            hx-swap="outerHTML"
          >
            <input type="hidden" name="as" value="item" />
            {clicks.map(({ value, says, of }) => (
              <button
                type="submit"
                class="button button--plain"
                name="verdict"
                value={value}
                aria-label={of(insight.words)}
              >
                {says}
              </button>
            ))}
            <a
              class="text-link"
              href={`${paths.changing(conversation, insight.id)}#say`}
              aria-label={words.moments.saying.changeThis(insight.words)}
            >
              {words.moments.saying.change}
            </a>
            {insight.kind === 'request' ? null : (
              <a class="text-link" href={paths.insight(insight.id)}>
                {words.insights.page.gem}
              </a>
            )}
          </form>
        ) : null}
      </div>
    </li>
  )
}

function standing(insight: JudgedInsight): string {
  const say = words.conversation.learned
  const kind = words.moments.insightKinds[insight.kind]
  const rarity = insight.saidBy ? `${words.moments.saidBy(insight.saidBy.count, insight.saidBy.of)}.` : ''
  return [`${kind}.`, rarity, verdictOn(insight) ?? say.yours].filter((part) => part !== '').join(' ')
}

function verdictOn(insight: JudgedInsight): string | null {
  const say = words.conversation.learned
  const who = insight.judgedBy ?? ''
  if (insight.put) return peopleSay(insight)
  if (insight.verdict === null) return null
  return (insight.verdict === 'agreed' ? say.accepted : say.refused)(who)
}
