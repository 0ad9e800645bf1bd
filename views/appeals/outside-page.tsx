import type { AppealKind, AppealReason } from '../../server/grading/appeal.ts'
import { Section } from '../components/section.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { DecisionForm } from './decision-form.tsx'
import type { ShownLine, ShownSubject } from './records.ts'
import { SubjectShown } from './subject.tsx'

interface OutsideAppealProps {
  readonly frame: Frame
  readonly action: string
  readonly kind: AppealKind
  readonly version: number
  readonly reason: AppealReason
  readonly words: string
  readonly proposed: string | null
  readonly until: { readonly day: string; readonly time: string }
  readonly says: string
  readonly lines: readonly ShownLine[]
  readonly counted: ShownSubject['counted']
  readonly error?: string
}

/** What somebody outside sees of an appeal: the words in question, why they are contested, and two answers. */
export function OutsideAppealPage({ frame, ...appeal }: OutsideAppealProps) {
  const { outside, page, reasons } = words.appeals
  const { kind, says, lines, counted, until, error } = appeal
  return (
    <Layout frame={frame} title={outside.title} class="door">
      <div class="shared">
        <h1>{outside.title}</h1>
        <p class="page__lead">{outside.lead(frame.organisation)}</p>
        <p class="quiet">{page.until(until.day, until.time)}</p>
        <Section title={page.about}>
          <SubjectShown subject={{ kind, about: '', says, lines, counted, href: null, isFrozen: false }} />
        </Section>
        <Section title={page.why}>
          <p>{reasons[appeal.reason]}.</p>
          {appeal.words ? <p class="appeal__words">{appeal.words}</p> : null}
          {appeal.proposed ? (
            <p class="quiet">
              {page.proposed}: {appeal.proposed}
            </p>
          ) : null}
        </Section>
        <Section title={page.decide} id="decide">
          <p class="quiet">{page.decideLead}</p>
          <DecisionForm action={appeal.action} version={appeal.version} {...(error ? { error } : {})} />
        </Section>
      </div>
    </Layout>
  )
}

export function OutsideThanksPage({ frame }: { frame: Frame }) {
  const { outside } = words.appeals
  return (
    <Layout frame={frame} title={outside.done} class="door">
      <div class="shared">
        <h1>{outside.done}</h1>
        <p class="page__lead">{outside.doneLead}</p>
      </div>
    </Layout>
  )
}
