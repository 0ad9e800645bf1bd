import type { Child } from 'hono/jsx'
import type { DraftProblem } from '../../server/pay/plan-draft.ts'
import { words } from '../messages/words.ts'
import { fieldId, saidOf } from './told.ts'

/** What stands around every field of a draft: what is wrong, and what somebody else wrote meanwhile. */
export interface Around {
  readonly problems: readonly DraftProblem[]
  /** Every field of the other’s draft, by its name; `null` where nobody was faster. */
  readonly theirs: Readonly<Record<string, string>> | null
}

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly around: Around
  readonly hint?: string
  readonly type?: 'text' | 'date' | 'area'
  readonly isFixed?: boolean
}

export function PlanField({ name, label, value, around, hint, type = 'text', isFixed = false }: FieldProps) {
  const id = fieldId(name)
  const given = { id, name, maxlength: 2000, readonly: isFixed, ...wrong(name, around) }
  return (
    <p class="field">
      <label class="field__label" for={id}>
        {label}
      </label>
      {type === 'area' ? (
        <textarea class="field__input" rows={3} {...given}>
          {value}
        </textarea>
      ) : (
        <input class="field__input" type={type} value={value} autocomplete="off" {...given} />
      )}
      {hint ? <span class="field__hint">{hint}</span> : null}
      <Beside name={name} value={value} around={around} />
    </p>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly around: Around
  readonly children: Child
}

export function PlanChoice({ name, label, value, around, children }: ChoiceProps) {
  const id = fieldId(name)
  return (
    <p class="field">
      <label class="field__label" for={id}>
        {label}
      </label>
      <select class="field__input" id={id} name={name} {...wrong(name, around)}>
        {children}
      </select>
      <Beside name={name} value={value} around={around} />
    </p>
  )
}

function wrong(name: string, { problems }: Around) {
  if (!problems.some((one) => one.where === name)) return {}
  const isFirst = problems[0]?.where === name
  const marked = { 'aria-invalid': 'true' as const, 'aria-describedby': `${fieldId(name)}-error` }
  return isFirst ? { ...marked, autofocus: true } : marked
}

function Beside({ name, value, around }: { name: string; value: string; around: Around }) {
  const found = around.problems.filter((one) => one.where === name).map(saidOf)
  const theirs = around.theirs?.[name] ?? ''
  return (
    <>
      {found.length > 0 ? (
        <span class="field__error" id={`${fieldId(name)}-error`}>
          {found.map(({ why, repair }) => `${why} ${repair}`).join(' ')}
        </span>
      ) : null}
      {around.theirs && theirs !== value ? (
        <span class="field__hint">{words.plans.theirs(theirs)}</span>
      ) : null}
    </>
  )
}
