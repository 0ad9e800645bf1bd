import type { Child } from 'hono/jsx'
import { words } from '../messages/words.ts'
import { Mark } from './mark.tsx'

/** A finished drawing for what can't be told: a dotted line, the reason, and that it costs nothing. */
export function NotMeasurable({ because, children }: { because: string; children?: Child }) {
  return (
    <div class="unknown">
      <DottedLine />
      <p class="unknown__because">{because}</p>
      {children}
    </div>
  )
}

export function DottedLine() {
  return (
    <svg class="unknown__line" width="100%" height="11" aria-hidden="true">
      <line class="unknown-line" x1="0" x2="100%" y1="5.5" y2="5.5" />
    </svg>
  )
}

interface EmptyProps {
  readonly quotation: string
  readonly children: Child
  readonly act?: { readonly href: string; readonly says: string }
}

/** A customer's sentence, what will stand here, and one button. */
export function Empty({ quotation, children, act }: EmptyProps) {
  return (
    <div class="empty">
      <p class="quotation quotation--lead">{quotation}</p>
      <p class="empty__says">{children}</p>
      {act ? (
        <a class="button" href={act.href}>
          {act.says}
        </a>
      ) : null}
    </div>
  )
}

interface ProblemProps {
  readonly line: string
  readonly children?: Child
}

/** A red rule, the line, what was saved, and the repair. */
export function Problem({ line, children }: ProblemProps) {
  return (
    <div class="problem" role="alert">
      <p class="problem__line">{line}</p>
      {children}
    </div>
  )
}

export function Private({ title = words.frame.onlyYou, children }: { title?: string; children?: Child }) {
  return (
    <section class="private">
      <h2 class="private__title">
        <Mark kind="lock" agreed />
        {title}
      </h2>
      {children}
    </section>
  )
}
