import { competitorAnswers } from '../../server/measures/gem.ts'
import { ChoiceField, LongField } from '../coaching/fields.tsx'
import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { ShownInsight } from './records.ts'

/** What this viewer can do about an insight as a gem. */
export type GemAct = 'propose' | 'decide' | 'wait' | null

export interface ShownUse {
  readonly conversationId: string
  readonly href: string
  readonly words: string
  readonly reason: 'recalled' | 'before-they-did'
  readonly about: string
}

export interface InsightPageProps {
  readonly frame: Frame
  readonly insight: ShownInsight
  /** What it is about, in their words; `null` where nothing tells. */
  readonly topic: string | null
  /** Where it was said, for whoever may go there. */
  readonly source: string | null
  /** How rare it was when it was accepted. */
  readonly before: string | null
  /** Who put it forward, and what was answered, in sentences. */
  readonly told: readonly string[]
  readonly act: GemAct
  readonly uses: readonly ShownUse[]
  readonly problem: string | null
  readonly typed: { readonly competitor: string; readonly reason: string }
  readonly errors: Readonly<Record<string, string>>
}

const say = words.insights.page

export function InsightPage(props: InsightPageProps) {
  const { frame, insight, topic, problem } = props
  return (
    <Layout frame={frame} title={say.kicker} current="insights">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.insights}>{words.insights.title}</a>, {words.moments.insightKinds[insight.kind]}
          </p>
          <h1 class="visually-hidden">{say.kicker}</h1>
          <blockquote class="quotation quotation--lead">{insight.words}</blockquote>
          <p class="quiet">
            {insight.learnt}
            {insight.customer ? ', ' : ''}
            {insight.customer ? <a href={insight.customer.href}>{insight.customer.name}</a> : null}
          </p>
        </div>
        {props.source ? (
          <p class="page__aside">
            <a href={props.source}>{say.source}</a>
          </p>
        ) : null}
      </div>
      {problem ? <Problem line={problem} /> : null}
      <div class="stack">
        <Section title={say.rarity} id="rarity">
          <p>{insight.rarity}.</p>
          {props.before ? <p class="quiet">{props.before}</p> : null}
          <p class="quiet">{topic === null ? words.insights.noTopic : words.insights.about(topic)}</p>
          <p class="section__foot">{say.rarityWhy}</p>
        </Section>
        <Section title={say.gem} aside={words.insights.states[insight.gem]} id="gem">
          {props.told.map((line) => (
            <p>{line}</p>
          ))}
          <Acts {...props} />
        </Section>
        <Uses {...props} />
      </div>
    </Layout>
  )
}

function Acts({ insight, act, typed, errors }: InsightPageProps) {
  if (act === 'wait') return <p class="quiet">{say.ownWaits}</p>
  if (act === 'propose')
    return (
      <form class="form" method="post" action={paths.insightProposal(insight.id)}>
        <p class="quiet">{say.proposeWhy}</p>
        <button type="submit" class="button">
          {say.propose}
        </button>
      </form>
    )
  if (act !== 'decide') return null
  return (
    <form class="form" method="post" action={paths.insightDecision(insight.id)}>
      <ChoiceField
        id="competitor"
        name="competitor"
        label={say.competitor}
        value={typed.competitor}
        options={['' as const, ...competitorAnswers].map((value) => ({
          value,
          says: value === '' ? '' : say.competitors[value],
        }))}
        error={errors.competitor}
      />
      <LongField
        id="reason"
        name="reason"
        label={say.reason}
        value={typed.reason}
        most={1000}
        isRequired={false}
        error={errors.reason}
      />
      <p class="acts">
        <button type="submit" class="button" name="answer" value="accepted">
          {say.accept}
        </button>
        <button type="submit" class="button" name="answer" value="refused">
          {say.refuse}
        </button>
      </p>
    </form>
  )
}

function Uses({ insight, uses }: InsightPageProps) {
  return (
    <Section title={say.uses} aside={insight.usedBy} id="uses">
      {uses.length === 0 ? <p class="quiet">{say.noUses}</p> : null}
      <ul class="ruled">
        {uses.map((use) => (
          <li>
            <p>
              <a href={use.href}>{use.words}</a>
            </p>
            <p class="quiet">
              {use.about}. {say.useReasons[use.reason]}.
            </p>
            <form class="acts" method="post" action={paths.insightUses(insight.id)}>
              <input type="hidden" name="conversation" value={use.conversationId} />
              <button type="submit" class="button button--plain" name="answer" value="used">
                {say.use}
              </button>
              <button type="submit" class="button button--plain" name="answer" value="not-used">
                {say.notUsed}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <p class="section__foot">{say.usesWhy}</p>
    </Section>
  )
}
