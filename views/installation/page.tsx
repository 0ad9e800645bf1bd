import type { Installation } from '../../db/queries/settings.ts'
import { Section } from '../components/section.tsx'
import { TextField } from '../components/text-field.tsx'
import { Ticks } from '../components/ticks.tsx'
import { civilDay } from '../format.ts'
import { type Frame, viewerRoles } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

const say = words.installation

/** What the form holds, as it was kept or typed. */
export type Typed = Pick<Installation, 'country' | 'mailWords' | 'secondStepRoles'> & {
  readonly silenceDays: number | string
  readonly checkInDays: number | string
}

interface InstallationPageProps {
  readonly frame: Frame
  readonly installed: Typed
  readonly errors: Readonly<Record<string, string>>
  /** The host of the mail server; `null` where there is none. */
  readonly mailHost: string | null
  readonly failures: readonly {
    readonly name: string
    readonly on: string
    readonly problem: string
    readonly isOver: boolean
  }[]
}

/** What the admin says for everybody: holidays, and what mails may hold. */
export function InstallationPage({ frame, installed, errors, mailHost, failures }: InstallationPageProps) {
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      <form class="form" method="post" action={paths.installation}>
        <TextField
          id="country"
          name="country"
          label={say.country}
          value={installed.country ?? ''}
          hint={say.countryHint}
          error={errors.country}
          required={false}
          autocomplete="off"
        />
        <TextField
          id="silence-days"
          name="silenceDays"
          label={say.silenceDays}
          value={String(installed.silenceDays)}
          hint={say.silenceDaysHint}
          error={errors.silenceDays}
          autocomplete="off"
        />
        <TextField
          id="check-in-days"
          name="checkInDays"
          label={say.checkInDays}
          value={String(installed.checkInDays)}
          hint={say.checkInDaysHint}
          error={errors.checkInDays}
          autocomplete="off"
        />
        <div>
          <label class="ticks__one">
            <input
              type="checkbox"
              name="mailWords"
              value="yes"
              checked={installed.mailWords}
              aria-describedby="mail-words-hint"
            />
            <span>{say.mailWords}</span>
          </label>
          <p class="field__hint" id="mail-words-hint">
            {say.mailWordsHint}
          </p>
        </div>
        <div>
          <Ticks
            id="second-step"
            label={words.account.secondStep.who}
            names={viewerRoles}
            says={words.frame.roles}
            ticked={installed.secondStepRoles}
            error={undefined}
          />
          <p class="field__hint">{words.account.secondStep.whoHint}</p>
        </div>
        <p>
          <button type="submit" class="button button--first">
            {say.save}
          </button>
        </p>
      </form>
      <Section title={say.mail} id="mail">
        <p class="quiet">{mailHost === null ? say.noMail : say.mailServer(mailHost)}</p>
        <h3>{say.failures}</h3>
        {failures.length === 0 ? <p class="quiet">{say.noFailures}</p> : null}
        <ul class="ruled">
          {failures.map(({ name, on, problem, isOver }) => (
            <li>
              {say.failed(name, civilDay(on, frame.today), problem)} {isOver ? say.over : say.again}
            </li>
          ))}
        </ul>
      </Section>
    </Layout>
  )
}
