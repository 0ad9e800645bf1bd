import type { FairnessReport, SubjectReport } from '../../server/pay/fairness/report.ts'
import { Section } from '../components/section.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { FactTable } from './fact-table.tsx'
import { Objected, type ObjectedProps } from './objected.tsx'
import { subjectTitle } from './subject-title.ts'

interface FairnessPageProps {
  readonly frame: Frame
  readonly period: { readonly id: string; readonly name: string; readonly isClosed: boolean }
  readonly kept: { readonly report: FairnessReport; readonly on: string; readonly hash: string } | null
  /** Whether the groups behind the verdicts are there to be read. */
  readonly showsGroups: boolean
  readonly mayMake: boolean
  readonly objected: ObjectedProps
}

/** Whether a period paid groups alike: what each verdict asks of whom, and for those who may, the groups behind it. */
export function FairnessPage({ frame, period, kept, showsGroups, mayMake, objected }: FairnessPageProps) {
  const say = words.fairness
  const title = say.title(period.name)
  return (
    <Layout frame={frame} title={title} current="pay">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.fairnessReports}>{say.list.title}</a>
          </p>
          <h1>{title}</h1>
          <p class="page__lead">{say.lead}</p>
          <p class="quiet">
            <a class="text-link" href={paths.alarms}>
              {words.alarms.title}
            </a>
          </p>
        </div>
      </div>
      <div class="stack">
        {kept ? null : <NoReport period={period} mayMake={mayMake} />}
        {kept ? (
          <Asks subjects={kept.report.subjects} aside={showsGroups ? null : say.verdictsAside} />
        ) : null}
        {kept && showsGroups ? <Groups subjects={kept.report.subjects} /> : null}
        <Objected {...objected} />
        {kept && showsGroups ? <HowToRead /> : null}
        {kept ? (
          <p class="quiet fairness__seal">
            {say.kept(kept.on)} {say.hash}: <code class="code ledger__hash">{kept.hash}</code>
          </p>
        ) : null}
      </div>
    </Layout>
  )
}

function NoReport({ period, mayMake }: Pick<FairnessPageProps, 'period' | 'mayMake'>) {
  const say = words.fairness
  if (!period.isClosed) return <p>{say.open}</p>
  return (
    <form class="form" method="post" action={paths.fairness(period.id)}>
      <p>{say.none}</p>
      {mayMake ? (
        <button type="submit" class="button button--first">
          {say.make}
        </button>
      ) : null}
    </form>
  )
}

function Asks({ subjects, aside }: { subjects: readonly SubjectReport[]; aside: string | null }) {
  const say = words.fairness
  return (
    <Section title={say.asksTitle} aside={aside} id="asks">
      <ul class="ruled">
        {subjects.map(({ subject, verdict }) => (
          <li>
            <p>
              <strong>{say.verdicts[verdict]}</strong>
            </p>
            <p>{say.asks[verdict](subjectTitle(subject))}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Groups({ subjects }: { subjects: readonly SubjectReport[] }) {
  const say = words.fairness
  const isShown = ({ facts }: SubjectReport) => facts.some(({ groups }) => groups.length > 0)
  const few = subjects.filter((one) => !isShown(one)).map(({ subject }) => subjectTitle(subject))
  return (
    <>
      {subjects.filter(isShown).map((one) => (
        <SubjectSection one={one} />
      ))}
      {few.length > 0 ? (
        <Section title={say.few} id="few">
          <p>{say.fewBy(few.join(', '))}</p>
        </Section>
      ) : null}
    </>
  )
}

function SubjectSection({ one }: { one: SubjectReport }) {
  const say = words.fairness
  const shown = one.facts.filter(({ groups }) => groups.length > 0)
  const hidden = one.facts.filter(({ groups }) => groups.length === 0).map(({ fact }) => say.facts[fact])
  return (
    <Section title={subjectTitle(one.subject)} aside={say.verdicts[one.verdict]} id={`of-${one.subject}`}>
      {shown.map((fact) => (
        <FactTable about={subjectTitle(one.subject)} {...fact} />
      ))}
      {hidden.length > 0 ? <p class="quiet">{say.noGroups(hidden.join(', '))}</p> : null}
    </Section>
  )
}

function HowToRead() {
  const { title, rows } = words.fairness.read
  return (
    <Section title={title} id="read">
      <dl class="ledger__facts">
        {rows.map(([what, means]) => (
          <>
            <dt>{what}</dt>
            <dd>{means}</dd>
          </>
        ))}
      </dl>
    </Section>
  )
}
