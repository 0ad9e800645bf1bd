import { Section } from '../components/section.tsx'
import { words } from '../messages/words.ts'

/** One thing to keep, or one to try: led by the customer's words, with how often it was so. */
export interface Hint {
  readonly about: string
  readonly quotation: string
  readonly says: string
  readonly href: string
  readonly where: string
}

export function Coaching({ keep, toTry }: { keep: Hint | null; toTry: Hint | null }) {
  if (!keep && !toTry) return null
  return (
    <div class="pair">
      {keep ? <OneHint title={words.home.keep} hint={keep} /> : null}
      {toTry ? <OneHint title={words.home.try} hint={toTry} /> : null}
    </div>
  )
}

function OneHint({ title, hint }: { title: string; hint: Hint }) {
  return (
    <Section title={title} aside={hint.about}>
      <blockquote class="quotation quotation--said">{hint.quotation}</blockquote>
      <p class="quiet hint__says">
        <a href={hint.href}>{hint.where}</a>. {hint.says}
      </p>
    </Section>
  )
}
