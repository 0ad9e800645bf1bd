import { ClipWords } from '../clips/clip-words.tsx'
import type { ClipLine, ClipSound } from '../clips/records.ts'
import { Section } from '../components/section.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { ChoiceField } from './fields.tsx'
import { type LessonForm, NewLesson } from './lesson-form.tsx'

export interface MomentPageProps {
  readonly frame: Frame
  readonly id: string
  readonly name: string
  readonly behaviour: string
  readonly side: 'serving' | 'product'
  readonly why: string
  readonly by: string
  /** Who allowed it, or what it waits for. */
  readonly standing: string
  readonly lines: readonly ClipLine[]
  readonly sound: ClipSound
  /** Its place in its conversation, for whoever may go there. */
  readonly source: string | null
  /** For whoever speaks in it: what they allow now. */
  readonly allowing: {
    readonly isShared: boolean
    readonly names: string
    readonly withSound: boolean
    readonly hasSound: boolean
    readonly isRefused: boolean
  } | null
  readonly lessons: readonly { readonly href: string; readonly says: string }[]
  /** `null` while nobody else may learn from it. */
  readonly lessonForm: LessonForm | null
}

const say = words.library.moment

export function MomentPage(props: MomentPageProps) {
  const { frame, name, allowing } = props
  return (
    <Layout frame={frame} title={name} current="coaching">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.goodMoments}>{words.library.title}</a>, {props.behaviour},{' '}
            {words.library.sideOf[props.side]}
          </p>
          <h1>{name}</h1>
          <p class="page__lead">{props.why}</p>
          <p class="quiet">
            {props.by}. {props.standing}
          </p>
        </div>
        {props.source ? (
          <p class="page__aside">
            <a href={props.source}>{say.source}</a>
          </p>
        ) : null}
      </div>
      <div class="talk__columns">
        <Section title={say.words} id="words">
          <ClipWords sound={props.sound} lines={props.lines} />
        </Section>
        <div class="stack">
          {allowing ? <Allowing id={props.id} allowing={allowing} /> : null}
          <Lessons {...props} />
        </div>
      </div>
    </Layout>
  )
}

function Allowing({ id, allowing }: { id: string; allowing: NonNullable<MomentPageProps['allowing']> }) {
  const { isShared, names, withSound, hasSound, isRefused } = allowing
  const choices = words.clips.links.nameChoices
  return (
    <Section title={say.allow} id="allowance">
      <form class="form" method="post" action={paths.goodMomentAllowance(id)}>
        <ChoiceField
          id="allowed-names"
          name="names"
          label={say.names}
          value={names}
          options={(['none', 'first', 'full'] as const).map((one) => ({ value: one, says: choices[one] }))}
          error={undefined}
        />
        {hasSound ? (
          <label class="choice">
            <input type="checkbox" name="sound" value="yes" checked={withSound} />
            <span>{say.sound}</span>
          </label>
        ) : null}
        <p>
          <button type="submit" class={isShared ? 'button' : 'button button--first'}>
            {isShared ? say.change : say.send}
          </button>
        </p>
      </form>
      {isRefused ? null : (
        <form class="clip-new" method="post" action={paths.goodMomentRefusal(id)}>
          <button type="submit" class="button">
            {isShared ? say.revoke : say.refuse}
          </button>
        </form>
      )}
    </Section>
  )
}

function Lessons({ id, lessons, lessonForm }: MomentPageProps) {
  if (!lessonForm) return null
  return (
    <Section title={say.lessons} id="lessons">
      {lessons.length === 0 ? <p class="quiet">{say.noLessons}</p> : null}
      <ul class="ruled">
        {lessons.map((one) => (
          <li>
            <a href={one.href}>{one.says}</a>
          </li>
        ))}
      </ul>
      <NewLesson moment={id} form={lessonForm} />
    </Section>
  )
}
