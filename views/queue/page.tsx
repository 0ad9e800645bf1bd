import { queueKeys } from '../components/keys.ts'
import { KeysDialog } from '../components/keys-dialog.tsx'
import { Section } from '../components/section.tsx'
import { Empty, Problem } from '../components/states.tsx'
import type { Frame, Person } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { ActForm, Item } from './item.tsx'
import type { Did, ShownItem } from './records.ts'

export interface QueuePageProps {
  readonly frame: Frame
  readonly shown: readonly ShownItem[]
  /** "3 more of Rosa’s" */
  readonly heldBack: readonly string[]
  readonly later: number
  readonly snoozed: readonly ShownItem[]
  readonly elsewhere: readonly ShownItem[]
  readonly minutes: number
  readonly waiting: number
  readonly inAnHour: number
  readonly places: number
  readonly placesOfOne: number
  readonly share: number
  /** The managers of this team, by name. */
  readonly managers: readonly Person[]
  readonly tomorrow: string
  readonly did: Did | null
  readonly problem: string | null
  readonly told: string | null
}

/** An hour’s work: what waits, why, and since when, the oldest first. */
export function QueuePage(props: QueuePageProps) {
  const { frame, shown, heldBack, waiting } = props
  const say = words.queue
  return (
    <Layout frame={frame} title={say.says(waiting)} current="queue" scripts={['remap', 'queue']}>
      <div class="page__head">
        <div>
          <h1>{say.says(waiting)}</h1>
          {waiting > 0 ? <p class="page__lead">{say.lead(props.minutes, props.inAnHour, waiting)}</p> : null}
          <p class="quiet">{say.rule}</p>
        </div>
      </div>
      {props.problem ? <Problem line={props.problem} /> : null}
      <Told did={props.did} told={props.told} />
      {waiting === 0 ? <Empty quotation={say.empty.quote}>{say.empty.body}</Empty> : null}
      {shown.length > 0 ? (
        <>
          <h2 class="visually-hidden">{say.title}</h2>
          <ol class="queue ruled" data-list data-queue>
            {shown.map((item) => (
              <Item
                item={item}
                managers={props.managers}
                viewer={frame.viewer?.id ?? ''}
                tomorrow={props.tomorrow}
              />
            ))}
          </ol>
        </>
      ) : null}
      {heldBack.length > 0 ? (
        <p class="quiet queue__held">{say.heldBack(heldBack, props.placesOfOne, props.places)}</p>
      ) : null}
      {props.later > 0 ? <p class="quiet">{say.further(props.later)}</p> : null}
      <Aside {...props} />
      <KeysDialog acts={queueKeys} choices={frame.listening} />
    </Layout>
  )
}

/** What was done a moment ago: it stays until the next page, so there is time to take it back. */
function Told({ did, told }: Pick<QueuePageProps, 'did' | 'told'>) {
  const say = words.queue
  if (!did) return told ? <p role="status">{told}</p> : null
  return (
    <form class="acts queue__did" method="post" action={paths.queueUndoing(did.act)}>
      <p role="status">{did.says}</p>
      <button type="submit" class="button">
        {say.undo}
      </button>
    </form>
  )
}

function Aside(props: QueuePageProps) {
  const say = words.queue
  return (
    <div class="stack queue__aside">
      {props.snoozed.length > 0 ? (
        <Section title={say.snoozedTitle} id="put-off">
          <ul class="ruled">
            {props.snoozed.map((item) => (
              <PutAside item={item} />
            ))}
          </ul>
        </Section>
      ) : null}
      {props.elsewhere.length > 0 ? (
        <Section title={say.elsewhereTitle} id="elsewhere">
          <ul class="ruled">
            {props.elsewhere.map((item) => (
              <Elsewhere item={item} viewer={props.frame.viewer?.id ?? ''} />
            ))}
          </ul>
        </Section>
      ) : null}
      <Share share={props.share} />
    </div>
  )
}

function PutAside({ item }: { item: ShownItem }) {
  const say = words.queue
  return (
    <li>
      <a href={item.path}>{item.title}</a>{' '}
      <span class="quiet">{item.snoozed ? say.backOn(item.snoozed.until, item.snoozed.by) : ''}</span>
      <ActForm item={item} act="snoozed">
        <input type="hidden" name="until" value="now" />
        <button type="submit" class="button button--plain">
          {say.now}
        </button>
      </ActForm>
    </li>
  )
}

function Elsewhere({ item, viewer }: { item: ShownItem; viewer: string }) {
  const say = words.queue
  return (
    <li>
      <a href={item.path}>{item.title}</a>{' '}
      <span class="quiet">{item.given ? say.givenTo(item.given.to.name) : ''}</span>
      <ActForm item={item} act="assigned">
        <input type="hidden" name="to" value={viewer} />
        <button type="submit" class="button button--plain">
          {say.takeBack}
        </button>
      </ActForm>
    </li>
  )
}

function Share({ share }: { share: number }) {
  const say = words.queue
  return (
    <Section title={say.shareTitle} aside={say.shareSaid} id="share">
      <form class="acts" method="post" action={paths.queueShare}>
        <label for="queue-share">{say.shareLabel}</label>
        <input
          class="field__input queue__share"
          id="queue-share"
          name="share"
          type="number"
          min="10"
          max="100"
          value={share}
          required
        />
        <button type="submit" class="button">
          {say.shareSave}
        </button>
      </form>
    </Section>
  )
}
