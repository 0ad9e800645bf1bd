import type { BehaviourName } from '../../server/grading/behaviours.ts'
import { confirmingKeys } from '../components/keys.ts'
import { KeysDialog } from '../components/keys-dialog.tsx'
import { clock } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** A finding somebody is asked about, with what was said before it. */
export interface Asked {
  readonly id: string
  readonly kind: 'moment' | 'commitment' | 'insight'
  readonly behaviour: Extract<BehaviourName, keyof typeof words.confirming.asks>
  readonly calledAs: string
  readonly who: string
  readonly at: string
  /** The utterance in three: before the words, the words, after them. */
  readonly said: readonly [string, string, string]
  readonly before: { readonly who: string; readonly text: string } | null
  readonly path: string
}

export interface ConfirmingPageProps {
  readonly frame: Frame
  readonly conversation: string
  readonly customer: string
  readonly rep: string
  /** How many conversations the encounter is. */
  readonly conversations: number
  readonly standing:
    | {
        readonly is: 'asking'
        readonly asked: Asked
        readonly at: number
        readonly of: number
        readonly spentMs: number
        readonly skipped: string
      }
    | {
        readonly is: 'beginning'
        readonly toConfirm: number
        readonly leftOut: number
        readonly minutes: number
      }
    | {
        readonly is: 'done'
        readonly through: number
        readonly tookMs: number
        readonly isOver: boolean
        readonly open: number
        readonly toConfirm: number
      }
}

/** What was found in a drawn encounter, one finding after the other, for three minutes at most. */
export function ConfirmingPage(props: ConfirmingPageProps) {
  const { frame, standing } = props
  const say = words.confirming
  return (
    <Layout frame={frame} title={say.title(props.customer)} current="queue" scripts={['remap', 'confirming']}>
      <div class="page__head">
        <div>
          <p class="page__kicker">
            {props.rep}
            {props.conversations > 1 ? `. ${say.conversations(props.conversations)}` : ''}
          </p>
          <h1>{say.title(props.customer)}</h1>
        </div>
      </div>
      {standing.is === 'beginning' ? <Beginning conversation={props.conversation} {...standing} /> : null}
      {standing.is === 'asking' ? <Asking conversation={props.conversation} {...standing} /> : null}
      {standing.is === 'done' ? <Done conversation={props.conversation} {...standing} /> : null}
      <KeysDialog acts={confirmingKeys} choices={frame.listening} />
    </Layout>
  )
}

type Standing<Is extends ConfirmingPageProps['standing']['is']> = Extract<
  ConfirmingPageProps['standing'],
  { is: Is }
> & { readonly conversation: string }

function Beginning({ conversation, toConfirm, leftOut, minutes }: Standing<'beginning'>) {
  const say = words.confirming
  return (
    <form class="confirming" method="post" action={paths.confirmingBeginning(conversation)}>
      <p class="page__lead">{toConfirm === 0 ? say.nothing : say.lead}</p>
      {toConfirm === 0 ? (
        <p>
          <a href={paths.conversation(conversation)}>{say.inContext}</a>
        </p>
      ) : (
        <p class="quiet">
          {say.takes(minutes)} {leftOut > 0 ? say.leftOut(leftOut) : ''} {say.rule}
        </p>
      )}
      <button type="submit" class="button button--first">
        {toConfirm === 0 ? say.sayNothing : say.begin(toConfirm)}
      </button>
    </form>
  )
}

function Asking({ conversation, asked, at, of, spentMs, skipped }: Standing<'asking'>) {
  const say = words.confirming
  const [lead, found, rest] = asked.said
  return (
    <form class="confirming" method="post" action={paths.confirmingAnswer(conversation)}>
      <input type="hidden" name="finding" value={asked.id} />
      <input type="hidden" name="kind" value={asked.kind} />
      <input type="hidden" name="skipped" value={skipped} />
      <p class="quiet">
        {say.where(at, of)}, {say.spent(clock(spentMs))}
      </p>
      {asked.before ? (
        <p class="quiet confirming__before">
          {asked.before.who}: {asked.before.text}
        </p>
      ) : null}
      <blockquote class="confirming__said">
        {asked.who}
        {asked.at === '' ? '' : `, ${asked.at}`}: {lead}
        <mark class="said__mark">{found}</mark>
        {rest}
      </blockquote>
      <p class="quiet">
        {say.calledAs(asked.calledAs)}. <a href={asked.path}>{say.inContext}</a>
      </p>
      <h2>{say.asks[asked.behaviour]}</h2>
      <div class="acts">
        <Answer value="yes" says={say.yes} />
        <Answer value="no" says={say.no} />
        <Answer value="skip" says={say.skip} />
      </div>
    </form>
  )
}

/** The three look alike: none is the one we would rather have. */
function Answer({ value, says }: { value: 'yes' | 'no' | 'skip'; says: string }) {
  return (
    <button type="submit" class="button" name="answer" value={value} data-answer={value}>
      {says}
    </button>
  )
}

function Done({ conversation, through, tookMs, isOver, open, toConfirm }: Standing<'done'>) {
  const say = words.confirming
  return (
    <div class="confirming">
      <p class="page__lead" role="status">
        {isOver ? `${say.over} ` : ''}
        {say.done(through, clock(tookMs))}
      </p>
      <p>{open === 0 ? say.settled : say.notSettled(open)}</p>
      <div class="acts">
        <a class="button" href={paths.queue}>
          {say.back}
        </a>
        {toConfirm > 0 ? (
          <form method="post" action={paths.confirmingBeginning(conversation)}>
            <button type="submit" class="button">
              {say.again(toConfirm)}
            </button>
          </form>
        ) : null}
      </div>
    </div>
  )
}
