import type { InTheWay } from '../../server/actions/privacy/in-the-way.ts'
import { OnceMore, type Ways } from '../account/once-more.tsx'
import { Section } from '../components/section.tsx'
import { Problem } from '../components/states.tsx'
import { TextField } from '../components/text-field.tsx'
import { day } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { HoldItem, Reason, type ShownHold } from './holds.tsx'
import type { Subject } from './page.tsx'

export interface SubjectPageProps {
  readonly frame: Frame
  readonly ways: Ways
  readonly subject: Omit<Subject, 'beside'>
  readonly way: InTheWay
  readonly holds: readonly ShownHold[]
  readonly taken: readonly { readonly by: string; readonly at: string }[]
  readonly problem: string | null
  readonly errors: Readonly<Record<string, string>>
}

/** One customer or rep: what is held of them, the file for them, and how they are erased. */
export function SubjectPage(props: SubjectPageProps) {
  const { frame, subject, way, problem } = props
  const say = words.privacy.subject
  const title = say[subject.kind](subject.name)
  return (
    <Layout frame={frame} title={title}>
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.privacy}>{say.back}</a>
          </p>
          <h1>{title}</h1>
          <p class="page__lead">{say.has(way.conversations)}</p>
        </div>
      </div>
      {problem ? <Problem line={problem} /> : null}
      <div class="stack">
        {subject.kind === 'customer' ? <TakeFile {...props} /> : null}
        <Held {...props} />
        <Erase {...props} />
      </div>
    </Layout>
  )
}

function TakeFile({ frame, subject, taken, ways, errors }: SubjectPageProps) {
  const say = words.privacy.file
  return (
    <Section class="privacy" title={say.title} id="file">
      <p>{say.lead}</p>
      {taken.map(({ by, at }) => (
        <p class="quiet">{say.taken(by, day(at, frame.viewer?.timeZone ?? 'UTC'))}</p>
      ))}
      <form class="form" method="post" action={paths.privacyExport(subject.id)}>
        <OnceMore id="file-password" ways={ways} error={errors.file} />
        <p>
          <button type="submit" class="button">
            {say.act}
          </button>
        </p>
      </form>
    </Section>
  )
}

function Held({ frame, subject, holds, errors }: SubjectPageProps) {
  const say = words.privacy.holds
  return (
    <Section class="privacy" title={say.title} id="holds">
      {holds.length === 0 ? <p class="quiet">{say.none}</p> : null}
      <ul class="ruled">
        {holds.map((hold) => (
          <HoldItem hold={hold} zone={frame.viewer?.timeZone ?? 'UTC'} />
        ))}
      </ul>
      <form class="form" method="post" action={paths.privacyHolds}>
        <input type="hidden" name="kind" value={subject.kind} />
        <input type="hidden" name="subject" value={subject.id} />
        <Reason value="" error={errors.reason} />
        <p>
          <button type="submit" class="button">
            {say.set}
          </button>
        </p>
      </form>
    </Section>
  )
}

function Erase({ subject, way, ways, errors }: SubjectPageProps) {
  const say = words.privacy.erasing
  return (
    <Section class="privacy" title={say.title} id="erasing">
      <p>{say[subject.kind]}</p>
      {way.held > 0 ? <p>{say.held(way.held)}</p> : null}
      {way.appeals > 0 ? <p>{say.appeals(way.appeals)}</p> : null}
      {way.unfrozen > 0 ? <p>{say.unfrozen(way.unfrozen)}</p> : null}
      {way.held > 0 ? null : (
        <form class="form" method="post" action={paths.privacyErasure(subject.kind, subject.id)}>
          {way.appeals + way.unfrozen > 0 ? (
            <label class="ticks__one">
              <input type="checkbox" name="anyway" value="yes" />
              <span>{say.anyway}</span>
            </label>
          ) : null}
          <TextField
            id="erase-name"
            name="name"
            label={say.name(subject.name)}
            value=""
            error={errors.name}
            autocomplete="off"
          />
          <OnceMore id="erase-password" ways={ways} error={errors.password} />
          <p>
            <button type="submit" class="button button--alert">
              {say.act}
            </button>
          </p>
        </form>
      )}
    </Section>
  )
}
