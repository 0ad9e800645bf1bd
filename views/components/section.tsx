import type { Child } from 'hono/jsx'

interface SectionProps {
  readonly title: string
  readonly aside?: Child
  readonly id?: string
  readonly class?: string
  /** It comes beside another answer, and htmx puts it where it stands. */
  readonly isSwapped?: boolean
  readonly children?: Child
}

/** A part of a page under a rule: its name, and at the right what it covers. */
export function Section({ title, aside, id, class: more, isSwapped = false, children }: SectionProps) {
  return (
    <section
      class={`section${more ? ` ${more}` : ''}`}
      {...(id ? { id, 'aria-labelledby': `${id}-title` } : {})}
      {...(isSwapped ? { 'hx-swap-oob': 'true' } : {})}
    >
      <div class="section__head">
        <h2 {...(id ? { id: `${id}-title` } : {})}>{title}</h2>
        {aside ? <span class="section__aside">{aside}</span> : null}
      </div>
      {children}
    </section>
  )
}
