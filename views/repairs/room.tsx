import type { Conversation, Party, Role } from '../../server/conversation/conversation.ts'
import type { Measures } from '../../server/measures/measure.ts'
import { sentence } from '../conversations/head.tsx'
import type { Correction } from '../conversations/records.ts'
import { calledOf } from '../conversations/said.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { RepairHistory } from './history.tsx'
import { repairLines } from './lines.ts'
import { speakingIn, UndoForm } from './quick.tsx'

export interface RepairRoomProps {
  readonly conversation: Conversation
  readonly revision: number
  readonly found: Measures
  readonly corrections: readonly Correction[]
  readonly timeZone: string
  readonly turn: string | null
  readonly split: string | null
  /** What could not be done, in words. */
  readonly problem: string | null
  /** Words somebody typed that come back. */
  readonly name?: string
}

const say = words.repair
const roles: readonly Role[] = ['customer', 'rep', 'colleague', 'bot']

/** The part of the page that every repair draws anew: what it came to, who may be chosen, and every line. */
export function RepairRoom(props: RepairRoomProps) {
  const { conversation, revision, corrections, timeZone } = props
  const path = paths.repairs(conversation.id)
  const standing = corrections.filter((one) => !one.ended)
  return (
    <div class="repair" id="repair" data-repair>
      <p role="status" class="repair__sentence">
        {sentence(conversation, props.found)}
      </p>
      {props.problem ? (
        <p role="alert" class="field__error">
          {props.problem}
        </p>
      ) : null}
      <form
        class="repair__form"
        method="post"
        action={path}
        hx-post={path}
        hx-target="#repair"
        hx-swap="outerHTML"
      >
        <input type="hidden" name="revision" value={String(revision)} />
        <input type="hidden" name="view" value="lines" />
        <div class="repair__bar">
          <Newcomer name={props.name ?? ''} />
          <Choices conversation={conversation} mayUndo={standing.length > 0} />
        </div>
        {repairLines(props)}
      </form>
      <div class="repair__after">
        {standing.length > 0 ? (
          <UndoForm
            conversation={conversation.id}
            revision={revision}
            view="lines"
            {...(props.turn ? { turn: props.turn } : {})}
          />
        ) : (
          <p class="faint">{say.nothing}</p>
        )}
        <Swap conversation={conversation} revision={revision} />
        <RepairHistory corrections={corrections} timeZone={timeZone} />
      </div>
    </div>
  )
}

// It stands first, since Enter in its field presses the first button of a form.
function Newcomer({ name }: { name: string }) {
  return (
    <details class="repair__newcomer" open={name !== ''}>
      <summary class="button button--plain">{say.somebodyElse}</summary>
      <div class="form__row">
        <p class="field">
          <label class="field__label" for="newcomer-name">
            {words.speakers.name}
          </label>
          <input
            class="field__input"
            id="newcomer-name"
            name="name"
            value={name}
            autocomplete="off"
            maxlength={200}
          />
        </p>
        <p class="field">
          <label class="field__label" for="newcomer-role">
            {words.speakers.role}
          </label>
          <select class="field__input" id="newcomer-role" name="role">
            <option value="">{say.roleOpen}</option>
            {roles.map((role) => (
              <option value={role}>{words.speakers.roles[role]}</option>
            ))}
          </select>
        </p>
        <button type="submit" class="button" name="act" value="newcomer">
          {say.newcomer}
        </button>
      </div>
    </details>
  )
}

function Choices({ conversation, mayUndo }: { conversation: Conversation; mayUndo: boolean }) {
  return (
    <fieldset class="repair__choices">
      <legend class="faint">{say.whose}</legend>
      <p class="acts">
        {conversation.parties.map((party, at) => (
          <button
            type="submit"
            class="button"
            name="to"
            value={party.key}
            {...(at < 9 ? { 'data-repair-key': String(at + 1), 'aria-keyshortcuts': String(at + 1) } : {})}
          >
            {at < 9 ? <span class="repair__key">{at + 1}</span> : null}
            {party.name ?? words.speakers.nobody}
          </button>
        ))}
        <button type="submit" class="button" name="act" value="join" data-repair-key="b">
          {say.join}
        </button>
        {mayUndo ? (
          <button type="submit" class="button" form="undo" data-repair-key="u">
            {say.undo}
          </button>
        ) : null}
      </p>
      <div class="acts repair__scope" role="radiogroup" aria-label={say.scopes}>
        <span class="faint">{say.scopes}</span>
        <label class="repair__radio">
          <input type="radio" name="scope" value="turn" checked /> {say.scope.turn}
        </label>
        <label class="repair__radio">
          <input type="radio" name="scope" value="voice" /> {say.scope.voice}
        </label>
      </div>
    </fieldset>
  )
}

function Swap({ conversation, revision }: { conversation: Conversation; revision: number }) {
  const speaking = speakingIn(conversation)
  const path = paths.repairs(conversation.id)
  if (speaking.length < 2) return null
  return (
    <form
      class="form__row"
      method="post"
      action={path}
      hx-post={path}
      hx-target="#repair"
      hx-swap="outerHTML"
    >
      <input type="hidden" name="revision" value={String(revision)} />
      <input type="hidden" name="view" value="lines" />
      <SwapChoice name="one" label={say.swapOne} parties={speaking} at={0} />
      <SwapChoice name="other" label={say.swapWith} parties={speaking} at={1} />
      <button type="submit" class="button" name="act" value="swap">
        {say.swapBoth}
      </button>
    </form>
  )
}

interface SwapChoiceProps {
  readonly name: 'one' | 'other'
  readonly label: string
  readonly parties: readonly Party[]
  readonly at: number
}

function SwapChoice({ name, label, parties, at }: SwapChoiceProps) {
  return (
    <p class="field">
      <label class="field__label" for={`swap-${name}`}>
        {label}
      </label>
      <select class="field__input" id={`swap-${name}`} name={name}>
        {parties.map((party, place) => (
          <option value={party.key} selected={place === at}>
            {calledOf(party)}
          </option>
        ))}
      </select>
    </p>
  )
}
