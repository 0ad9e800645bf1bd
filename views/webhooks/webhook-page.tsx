import { Section } from '../components/section.tsx'
import { TypedConfirm } from '../components/typed-confirm.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { DeliveryTable, type ShownDelivery } from './delivery-table.tsx'
import type { ShownWebhook } from './page.tsx'

export interface WebhookPageProps {
  readonly frame: Frame
  readonly webhook: ShownWebhook
  readonly isOff: boolean
  readonly secret: string
  /** Until when the secret before counts, as the page prints it. */
  readonly oldUntil: string | null
  readonly deliveries: readonly ShownDelivery[]
}

export function WebhookPage({ frame, webhook, isOff, secret, oldUntil, deliveries }: WebhookPageProps) {
  const say = words.webhooks
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.webhooks}>{say.back}</a>
          </p>
          <h1 class="webhook__address">{webhook.url}</h1>
        </div>
      </div>
      <div class="stack">
        <Section title={say.standing} id="standing">
          <dl class="facts">
            <dt>{say.columns.state}</dt>
            <dd>{webhook.state}</dd>
            <dt>{say.columns.events}</dt>
            <dd>{say.told(webhook.events.map((event) => say.eventsShort[event]))}</dd>
          </dl>
          <div class="acts webhook__acts">
            {isOff ? null : <Act path={paths.webhookTests(webhook.id)} says={say.test} />}
            {isOff ? (
              <Act path={paths.webhookActivation(webhook.id)} says={say.turnOn} />
            ) : (
              <Act path={paths.webhookPause(webhook.id)} says={say.turnOff} />
            )}
            <TypedConfirm
              id="webhook-removal"
              action={paths.webhookRemoval(webhook.id)}
              says={say.remove}
              isAlert
            />
          </div>
        </Section>
        <Section title={say.secret} id="secret">
          <div class="told">
            <p>{say.secretSays}</p>
            <details class="operation__more">
              <summary>{say.show}</summary>
              <code class="code">{secret}</code>
            </details>
            {oldUntil === null ? null : <p class="quiet">{say.oldUntil(oldUntil)}</p>}
            <p class="quiet">{say.rotateSays}</p>
            <Act path={paths.webhookSecrets(webhook.id)} says={say.rotate} />
          </div>
        </Section>
        <Section title={say.log} aside={say.logAside} id="log">
          {deliveries.length === 0 ? (
            <p class="quiet">{say.nothing}</p>
          ) : (
            <DeliveryTable webhookId={webhook.id} isOff={isOff} deliveries={deliveries} />
          )}
        </Section>
      </div>
    </Layout>
  )
}

function Act({ path, says, isAlert = false }: { path: string; says: string; isAlert?: boolean }) {
  return (
    <form method="post" action={path}>
      <button type="submit" class={`button${isAlert ? ' button--alert' : ''}`}>
        {says}
      </button>
    </form>
  )
}
