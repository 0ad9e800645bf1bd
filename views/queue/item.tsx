import { SmallRibbon } from '../components/ribbon/columns.tsx'
import type { Person } from '../frame.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { ShownItem } from './records.ts'

interface ItemProps {
  readonly item: ShownItem
  readonly managers: readonly Person[]
  readonly viewer: string
  /** The civil date from which on it can come back. */
  readonly tomorrow: string
}

/** One thing that waits: why it is here, the customer’s words, and what can be done with it. */
export function Item({ item, managers, viewer, tomorrow }: ItemProps) {
  const say = words.queue
  return (
    <li class="queue__item talks__one" data-queue-item>
      <div class="queue__why">
        <p class="queue__reason">{reasonOf(item)}</p>
        <p class="quiet">
          {say.waits} <time datetime={item.since}>{say.since(item.days)}</time>, {say.takes(item.minutes)}
        </p>
        {item.until ? <p class="quiet">{say.until(item.until)}</p> : null}
      </div>
      <div class="queue__what">
        <SmallRibbon columns={item.density} />
        <h3 class="talks__title">
          <a href={item.path} data-list-link>
            {item.title}
          </a>
        </h3>
        <p class="quiet">{item.facts}</p>
        {item.repNow ? <p class="quiet">{item.repNow}</p> : null}
        <Words item={item} />
      </div>
      <Acts item={item} managers={managers} viewer={viewer} tomorrow={tomorrow} />
    </li>
  )
}

function reasonOf({ why }: ShownItem): string {
  const say = words.queue.reasons
  if (why.reason === 'asked' || why.reason === 'appeal') return say[why.reason](why.by)
  return why.reason === 'silence' ? say.silence(why.days) : say[why.reason]
}

function Words({ item: { why, quotation } }: { item: ShownItem }) {
  const say = words.queue
  if (why.reason === 'asked') return <p class="queue__question">{why.question}</p>
  if (why.reason === 'appeal') return <p class="queue__question">{why.about}</p>
  if (why.reason === 'silence')
    return (
      <>
        <p class="quiet">{quotation ? say.silenceSays(why.customer) : say.silenceNothing}</p>
        {quotation ? <p class="queue__question">{quotation}</p> : null}
      </>
    )
  if (why.reason === 'drawn')
    return (
      <p class="quiet">
        {say.drawnRule(why.perMille, why.period)} <a href={paths.draws}>{say.check}</a>
      </p>
    )
  return quotation ? <p class="quotation">{quotation}</p> : null
}

function Acts({ item, managers, viewer, tomorrow }: ItemProps) {
  const say = words.queue
  return (
    <div class="queue__acts">
      <a class="button" href={item.path}>
        {say.open[item.why.reason]}
      </a>
      <ActForm item={item} act="done">
        <button type="submit" class="button" aria-label={say.doneWith(item.title)} data-done>
          {say.done}
        </button>
      </ActForm>
      <details class="why">
        <summary class="why__open" aria-label={say.laterOf(item.title)}>
          {say.later}
        </summary>
        <Snooze item={item} tomorrow={tomorrow} />
        <Give item={item} managers={managers.filter((one) => one.id !== viewer)} />
      </details>
      {item.given ? <p class="quiet">{say.givenBy(item.given.by.name)}</p> : null}
    </div>
  )
}

function Snooze({ item, tomorrow }: { item: ShownItem; tomorrow: string }) {
  const say = words.queue
  const id = `until-${item.key}`
  return (
    <ActForm item={item} act="snoozed">
      <label class="field__label" for={id}>
        {say.snoozeUntil}
      </label>
      <input class="field__input" id={id} name="until" type="date" min={tomorrow} value={tomorrow} required />
      <button type="submit" class="button">
        {say.snooze}
      </button>
    </ActForm>
  )
}

function Give({ item, managers }: { item: ShownItem; managers: readonly Person[] }) {
  const say = words.queue
  const id = `to-${item.key}`
  if (managers.length === 0) return null
  return (
    <ActForm item={item} act="assigned">
      <label class="field__label" for={id}>
        {say.give}
      </label>
      <select class="field__input" id={id} name="to" required>
        {managers.map((one) => (
          <option value={one.id}>{one.name}</option>
        ))}
      </select>
      <button type="submit" class="button">
        {say.giveIt}
      </button>
    </ActForm>
  )
}

/** Every act says what it was done to, and how that stood. */
export function ActForm({
  item,
  act,
  children,
}: {
  item: ShownItem
  act: 'done' | 'snoozed' | 'assigned'
  children?: unknown
}) {
  return (
    <form class="queue__form" method="post" action={paths.queueActs}>
      <input type="hidden" name="item" value={item.key} />
      <input type="hidden" name="seen" value={String(item.seen)} />
      <input type="hidden" name="act" value={act} />
      {children}
    </form>
  )
}
