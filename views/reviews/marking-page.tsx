import type { Conversation } from '../../server/conversation/conversation.ts'
import { repairKeys } from '../components/keys.ts'
import { KeysDialog } from '../components/keys-dialog.tsx'
import { Player, type Recording } from '../components/player.tsx'
import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import { transcript } from '../conversations/transcript.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { MarkForm, type MarkFormShown } from './mark-form.tsx'

export interface MarkingPageProps {
  readonly frame: Frame
  readonly title: string
  readonly kicker: { readonly says: string; readonly href: string } | null
  readonly lead: readonly string[]
  readonly conversation: Conversation
  readonly recording: Recording | null
  readonly goesBy: string
  /** What is to be said first: that it was refused, and why. */
  readonly told: string | null
  /** What another window kept of the same review meanwhile. */
  readonly elsewhere?: readonly { readonly about: string; readonly says: string }[] | null
  /** What is to be known: a newer version, a draft that came back. */
  readonly notes: readonly string[]
  readonly form: MarkFormShown
  /** Another act beside the form: to say no. */
  readonly refusal?: { readonly action: string; readonly says: string } | null
  readonly isOutside?: boolean
}

const say = words.reviews

/** What was said, and beside it the questions. Nothing that a machine counted is on this page. */
export function MarkingPage(props: MarkingPageProps) {
  const { frame, kicker, conversation, recording } = props
  const timeZone = frame.viewer?.timeZone ?? conversation.timeZone ?? 'UTC'
  return (
    <Layout
      frame={frame}
      title={props.title}
      {...(props.isOutside ? {} : { current: 'conversations' as const })}
      scripts={['marking', ...(recording ? ['turns', 'player', 'remap'] : [])]}
      class={props.isOutside ? 'door talk' : 'talk'}
    >
      <div class="page__head">
        <div>
          {kicker ? (
            <p class="page__kicker">
              <a href={kicker.href}>{kicker.says}</a>
            </p>
          ) : null}
          <h1>{props.title}</h1>
          {props.lead.map((line) => (
            <p class="page__lead">{line}</p>
          ))}
          {props.notes.map((note) => (
            <p class="quiet">{note}</p>
          ))}
        </div>
      </div>
      {props.told ? (
        <Problem line={props.told}>
          {props.elsewhere ? (
            <dl>
              {props.elsewhere.map(({ about, says }) => (
                <>
                  <dt class="quiet">{about}</dt>
                  <dd>{says}</dd>
                </>
              ))}
            </dl>
          ) : null}
        </Problem>
      ) : null}
      <div class="talk__columns marking-columns">
        <Section title={words.conversation.said} id="what-was-said" class="talk__said">
          {recording ? (
            <Player recording={recording} nonce={frame.nonce} listening={frame.listening} />
          ) : null}
          <div class="said-panel" data-panel>
            {transcript({ conversation, chips: new Map(), timeZone })}
          </div>
        </Section>
        <Section title={say.scorecard} aside={props.goesBy} id="marks" class="review-panel">
          <MarkForm {...props.form} />
          {props.refusal ? (
            <form method="post" action={props.refusal.action}>
              <button type="submit" class="button button--plain">
                {props.refusal.says}
              </button>
            </form>
          ) : null}
        </Section>
      </div>
      {frame.viewer ? (
        <KeysDialog
          acts={repairKeys(recording !== null)}
          fixed={[say.keys, say.keysNone]}
          choices={frame.listening}
        />
      ) : null}
    </Layout>
  )
}
