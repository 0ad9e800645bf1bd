import { Section } from '../components/section.tsx'
import { TextField } from '../components/text-field.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { SenderTable, type ShownSender } from './sender-table.tsx'

/** A sender as it was asked for, what is wrong with that, and the secret just made: `null` where it was shown before. */
export interface WantedSender {
  readonly name: string
  readonly error: string | null
  readonly made: { readonly name: string; readonly secret: string | null } | null
}

export interface SendersProps {
  readonly senders: readonly ShownSender[]
  readonly wanted: WantedSender
  /** The id of the sender that this form makes, once. */
  readonly onceId: string
}

export function Senders({ senders, wanted, onceId }: SendersProps) {
  const say = words.senders
  return (
    <>
      <Section title={say.title} id="senders">
        <div class="told senders__told">
          <p class="quiet">{say.lead}</p>
          {wanted.made ? <JustMade {...wanted.made} /> : null}
        </div>
        {senders.length === 0 ? <p class="quiet">{say.none}</p> : <SenderTable senders={senders} />}
      </Section>
      <Section title={say.add} aside={say.addAside} id="add-sender">
        <form class="form" method="post" action={`${paths.senders}#senders`}>
          <input type="hidden" name="id" value={onceId} />
          <TextField
            id="sender-name"
            name="name"
            label={say.name}
            hint={say.nameHint}
            value={wanted.name}
            error={wanted.error ?? undefined}
            autocomplete="off"
          />
          <p>
            <button type="submit" class="button">
              {say.send}
            </button>
          </p>
        </form>
      </Section>
    </>
  )
}

function JustMade({ name, secret }: NonNullable<WantedSender['made']>) {
  const say = words.senders
  return (
    <p class="frozen" role="status">
      {secret === null ? (
        say.shownBefore(name)
      ) : (
        <>
          {say.made(name)} <code class="code">{secret}</code>
        </>
      )}
    </p>
  )
}
