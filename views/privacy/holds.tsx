import type { Hold } from '../../db/queries/holds.ts'
import { LongField } from '../coaching/fields.tsx'
import { Section } from '../components/section.tsx'
import { TextField } from '../components/text-field.tsx'
import { day } from '../format.ts'
import type { Frame } from '../frame.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

export type ShownHold = Hold

interface HoldsProps {
  readonly frame: Frame
  readonly holds: readonly ShownHold[]
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

/** What is kept for the law, who said so and why, and the form for one conversation more. */
export function HoldsSection({ frame, holds, typed, errors }: HoldsProps) {
  const say = words.privacy.holds
  return (
    <Section class="privacy" title={say.title} id="holds">
      <p>{say.lead}</p>
      {holds.length === 0 ? <p class="quiet">{say.none}</p> : null}
      <ul class="ruled">
        {holds.map((hold) => (
          <HoldItem hold={hold} zone={frame.viewer?.timeZone ?? 'UTC'} />
        ))}
      </ul>
      <form class="form" method="post" action={paths.privacyHolds}>
        <input type="hidden" name="kind" value="conversation" />
        <TextField
          id="hold-conversation"
          name="subject"
          label={say.conversation}
          hint={say.conversationHint}
          value={typed.subject ?? ''}
          error={errors.subject}
          autocomplete="off"
        />
        <Reason value={typed.reason ?? ''} error={errors.reason} />
        <p>
          <button type="submit" class="button">
            {say.set}
          </button>
        </p>
      </form>
    </Section>
  )
}

export function Reason({ value, error }: { readonly value: string; readonly error: string | undefined }) {
  return (
    <LongField
      id="hold-reason"
      name="reason"
      label={words.privacy.holds.reason}
      value={value}
      most={1000}
      rows={2}
      error={error}
    />
  )
}

export function HoldItem({ hold, zone }: { readonly hold: ShownHold; readonly zone: string }) {
  const say = words.privacy.holds
  const what = hold.name ?? `${say.kinds[hold.kind]} ${hold.subject.slice(0, 8)}`
  return (
    <li>
      <p>
        <strong>{what}</strong>: {hold.reason || say.gone}
      </p>
      <p class="quiet">
        {say.by(hold.by, day(hold.at, zone))}
        {hold.ended ? `; ${say.ended(hold.ended.by, day(hold.ended.at, zone))}` : ''}
      </p>
      {hold.ended ? null : (
        <form method="post" action={paths.privacyHoldEnding(hold.id)}>
          <button type="submit" class="button button--plain" aria-label={say.endOf(what)}>
            {say.end}
          </button>
        </form>
      )}
    </li>
  )
}
