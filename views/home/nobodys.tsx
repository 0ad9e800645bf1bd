import type { NobodysConversation, NobodysSpeaker } from '../../db/queries/nobodys.ts'
import type { Channel } from '../../server/conversation/conversation.ts'
import { Section } from '../components/section.tsx'
import type { Person } from '../frame.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { RepChoice, speakerSays, WhoOfThem } from './whose-fields.tsx'

export interface OfferedSpeaker extends NobodysSpeaker {
  readonly canBeAlias: boolean
}

export interface ShownNobodys extends NobodysConversation {
  readonly when: string
  readonly offered: readonly OfferedSpeaker[]
}

/** What a form said that could not be done, and why. */
export interface TypedHandover {
  readonly problem: keyof typeof words.nobodys.problems
  readonly give: readonly string[]
  readonly rep: string
  readonly speaker: string
  readonly remember: boolean
}

export interface NobodysProps {
  readonly total: number
  readonly shown: readonly ShownNobodys[]
  readonly reps: readonly (Person & { readonly email: string })[]
  readonly lately: readonly string[]
  readonly typed: TypedHandover | null
}

const SEVERAL = 'nobodys-several'

/** The conversations that nobody sees, to be given to a rep one by one or several at once. */
export function Nobodys(props: NobodysProps) {
  const { total, shown, lately, typed } = props
  const say = words.nobodys
  if (total === 0 && lately.length === 0 && typed === null) return null
  return (
    <Section title={say.title} aside={say.aside} id="nobodys" class="nobodys">
      {total > 0 ? <p>{say.lead}</p> : null}
      {typed ? (
        <div class="problem" role="alert">
          <p class="problem__line">{say.problems[typed.problem]}</p>
        </div>
      ) : null}
      <ul class="ruled">
        {shown.map((one) => (
          <NobodysOne one={one} {...props} />
        ))}
      </ul>
      {total > shown.length ? <p class="quiet">{say.more(total - shown.length)}</p> : null}
      {shown.length > 1 ? <Several {...props} /> : null}
      {lately.length > 0 ? (
        <>
          <h3 class="quiet">{say.lately}</h3>
          <ul class="ruled">
            {lately.map((says) => (
              <li class="quiet nobodys__given">{says}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  )
}

function NobodysOne({ one, shown, reps, typed }: NobodysProps & { one: ShownNobodys }) {
  const say = words.nobodys
  const file = one.file ?? say.noFile
  const isTyped = typed?.give.includes(one.id) === true
  const own = isTyped && typed.give.length === 1 ? typed : null
  return (
    <li class="results__one">
      <div class="results__file">
        {shown.length > 1 ? (
          <label class="ticks__one">
            <input
              type="checkbox"
              name="give"
              value={one.id}
              form={SEVERAL}
              aria-label={say.tick(file)}
              checked={isTyped}
            />
            <span>{file}</span>
          </label>
        ) : (
          file
        )}
      </div>
      <div class="stack--tight">
        <p>{factsOf(one)}</p>
        <p class="quiet nobodys__labels">{say.speakers(one.speakers.map(speakerSays))}</p>
        <details class="operation__more" open={own !== null}>
          <summary>{say.give}</summary>
          <form class="form" method="post" action={paths.handovers}>
            <input type="hidden" name="give" value={one.id} />
            <RepChoice id={`rep-${one.id}`} reps={reps} chosen={own?.rep ?? ''} />
            <WhoOfThem id={one.id} offered={one.offered} typed={own} />
            <p>
              <button type="submit" class="button" aria-label={say.actOf(file)}>
                {say.act}
              </button>
            </p>
          </form>
        </details>
      </div>
    </li>
  )
}

function Several({ reps, typed }: NobodysProps) {
  const isTyped = typed !== null && typed.give.length !== 1
  return (
    <form class="form__row" id={SEVERAL} method="post" action={paths.handovers}>
      <RepChoice id="rep-several" reps={reps} chosen={isTyped ? typed.rep : ''} />
      <button type="submit" class="button">
        {words.nobodys.several}
      </button>
    </form>
  )
}

function factsOf({ when, channel, came, broughtBy }: ShownNobodys): string {
  const say = words.nobodys
  const how = broughtBy === null ? say.came[came] : say.broughtBy(say.came[came], broughtBy)
  return [when, ...(channel === null ? [] : [words.conversation.channels[channel as Channel]]), how].join(
    ', ',
  )
}
