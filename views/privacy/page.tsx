import type { Erasure } from '../../db/queries/erasures.ts'
import type { Clocks } from '../../db/queries/retention.ts'
import type { Due } from '../../server/actions/privacy/retention.ts'
import { Section } from '../components/section.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { TextField } from '../components/text-field.tsx'
import { day } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { ClocksSection, type Packs } from './clocks.tsx'
import { ConsentRuleSection, type ShownRule } from './consent-rule.tsx'
import { HoldsSection, type ShownHold } from './holds.tsx'

/** Somebody whose data can be erased or handed out. */
export interface Subject {
  readonly kind: 'customer' | 'person'
  readonly id: string
  readonly name: string
  readonly beside: string
}

export interface PrivacyPageProps {
  readonly frame: Frame
  readonly clocks: Clocks
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
  readonly due: readonly Due[]
  readonly packs: Packs | null
  readonly holds: readonly ShownHold[]
  readonly redacts: boolean
  readonly rule: ShownRule | null
  readonly everybodyConsents: boolean
  readonly asked: string
  readonly found: readonly Subject[]
  readonly erasures: readonly Erasure[]
}

/** What is kept and for how long, what is held, and who was erased. */
export function PrivacyPage(props: PrivacyPageProps) {
  const { frame } = props
  const say = words.privacy
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      <div class="stack">
        <ClocksSection {...props} />
        <Somebody {...props} />
        <HoldsSection {...props} />
        <ConsentRuleSection {...props} />
        <Redaction {...props} />
        <Erased {...props} />
      </div>
    </Layout>
  )
}

function Somebody({ asked, found }: PrivacyPageProps) {
  const say = words.privacy.somebody
  return (
    <Section class="privacy" title={say.title} id="somebody">
      <search>
        <form class="filters" method="get" action={paths.privacy}>
          <TextField id="privacy-search" name="q" label={say.search} value={asked} required={false} />
          <button type="submit" class="button">
            {say.find}
          </button>
        </form>
      </search>
      {asked !== '' && found.length === 0 ? <p class="quiet">{say.nobody}</p> : null}
      {found.length === 0 ? null : (
        <ul class="ruled">
          {found.map(({ kind, id, name, beside }) => (
            <li>
              <a href={paths.privacyOf(kind, id)}>{name}</a>{' '}
              <span class="quiet">
                {[kind === 'customer' ? say.customer : say.rep, beside]
                  .filter((one) => one !== '')
                  .join(', ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Redaction({ redacts }: PrivacyPageProps) {
  const say = words.privacy.redaction
  return (
    <Section class="privacy" title={say.title} id="redaction">
      <form class="form" method="post" action={paths.privacyRedaction}>
        <div>
          <label class="ticks__one">
            <input
              type="checkbox"
              name="redacts"
              value="yes"
              checked={redacts}
              aria-describedby="redacts-hint"
            />
            <span>{say.label}</span>
          </label>
          <p class="field__hint" id="redacts-hint">
            {say.hint}
          </p>
        </div>
        <p>
          <button type="submit" class="button">
            {words.privacy.clocks.save}
          </button>
        </p>
      </form>
    </Section>
  )
}

function Erased({ frame, erasures }: PrivacyPageProps) {
  const say = words.privacy.erased
  const zone = frame.viewer?.timeZone ?? 'UTC'
  return (
    <Section class="privacy" title={say.title} id="erased">
      {erasures.length === 0 ? (
        <p class="quiet">{say.none}</p>
      ) : (
        <TableScroll says={say.title}>
          <table class="table">
            <thead>
              <tr>
                {[say.number, say.who, say.on, say.by, say.swept].map((title) => (
                  <th scope="col">{title}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {erasures.map(({ kind, subject, at, by, sweptAt }) => (
                <tr>
                  <th scope="row">
                    <code class="code">{subject.slice(0, 8)}</code>
                  </th>
                  <td>
                    {kind === 'customer' ? words.privacy.somebody.customer : words.privacy.somebody.rep}
                  </td>
                  <td>{day(at, zone)}</td>
                  <td>{by ?? say.again}</td>
                  <td>{sweptAt === null ? say.sweeping : day(sweptAt, zone)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </Section>
  )
}
