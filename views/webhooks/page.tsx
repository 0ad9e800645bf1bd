import { Section } from '../components/section.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { TextField } from '../components/text-field.tsx'
import { Ticks } from '../components/ticks.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { Senders, type SendersProps } from './senders.tsx'

export type WebhookEvent = Exclude<keyof typeof words.webhooks.events, 'webhook.test'>

/** An address in a list; `state` is how it stands, in words. */
export interface ShownWebhook {
  readonly id: string
  readonly url: string
  readonly events: readonly WebhookEvent[]
  readonly state: string
}

export interface WantedWebhook {
  readonly url: string
  readonly events: readonly string[]
  readonly errors: Readonly<Partial<Record<'url' | 'events', string>>>
}

export interface WebhooksPageProps {
  readonly frame: Frame
  readonly webhooks: readonly ShownWebhook[]
  readonly wanted: WantedWebhook
  readonly incoming: SendersProps
}

const events: readonly WebhookEvent[] = ['conversation.imported', 'grade.changed', 'promise.due']

export function WebhooksPage({ frame, webhooks, wanted, incoming }: WebhooksPageProps) {
  const say = words.webhooks
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      <div class="stack">
        <Section title={say.all} id="all">
          {webhooks.length === 0 ? <p class="quiet">{say.none}</p> : <WebhookTable webhooks={webhooks} />}
        </Section>
        <Section title={say.add} id="add">
          <WebhookForm wanted={wanted} />
        </Section>
        <Senders {...incoming} />
      </div>
    </Layout>
  )
}

function WebhookTable({ webhooks }: { webhooks: readonly ShownWebhook[] }) {
  const say = words.webhooks
  return (
    <TableScroll says={say.all}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{say.columns.url}</th>
            <th scope="col">{say.columns.events}</th>
            <th scope="col">{say.columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {webhooks.map((webhook) => (
            <tr>
              <th scope="row">
                <a href={paths.webhook(webhook.id)}>{webhook.url}</a>
              </th>
              <td>{say.told(webhook.events.map((event) => say.eventsShort[event]))}</td>
              <td>{webhook.state}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function WebhookForm({ wanted }: { wanted: WantedWebhook }) {
  const say = words.webhooks
  const { errors } = wanted
  return (
    <form class="form" method="post" action={paths.webhooks}>
      <TextField
        id="webhook-url"
        name="url"
        label={say.url}
        hint={say.urlHint}
        value={wanted.url}
        error={errors.url}
        autocomplete="off"
      />
      <Ticks
        id="webhook-events"
        label={say.which}
        names={events}
        says={say.events}
        ticked={wanted.events}
        error={errors.events}
      />
      <p>
        <button type="submit" class="button">
          {say.send}
        </button>
      </p>
    </form>
  )
}
