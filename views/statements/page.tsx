import type { Looker } from '../../db/queries/lookers.ts'
import type { StatementPaper } from '../../server/writers/statement-paper.ts'
import { Seal } from '../components/seal.tsx'
import { WhoLooked } from '../components/who-looked.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { Lines } from './lines.tsx'
import { Linked, type LinkedRow } from './linked.tsx'
import { paperOf } from './paper.ts'
import { Read, type Reading, StatementActs, type StatementWays } from './reading.tsx'
import type { LineLink, Statement, StatementStanding } from './records.ts'
import { Changed, Tape } from './tape.tsx'

export interface StatementPageProps {
  readonly frame: Frame
  readonly statement: Statement
  readonly standing: StatementStanding
  readonly links: readonly LineLink[]
  readonly lookers?: readonly Looker[]
  /** Where whose it is contests a line. */
  readonly contesting?: ((line: number) => string) | null
  /** Whether whose it is has said to have read it. */
  readonly reading?: Reading | null
  readonly ways?: StatementWays | null
  /** Corrections that tie it to other statements. */
  readonly linked?: readonly LinkedRow[]
}

/** One page that somebody with a pocket calculator can check. Throws rather than show lines that do not add up. */
export function StatementPage(props: StatementPageProps) {
  const { frame, statement, standing, links, lookers = [], contesting = null } = props
  const { reading = null, ways = null } = props
  const paper = paperOf(statement, standing)
  return (
    <Layout frame={frame} title={`${paper.kind}, ${standing.name}`} current="pay" class="paper">
      <article class="statement">
        <Letterhead paper={paper} />
        <div class="statement__sum">
          <h1 class="statement__total">{paper.total}</h1>
          <p class="statement__sentence">{paper.sentence}</p>
        </div>
        <Lines
          paper={paper}
          contesting={standing.isOwn && !standing.isReplaced ? contesting : null}
          links={links}
        />
        <div class="statement__tapes">
          {paper.tapes.map((tape) => (
            <Tape tape={tape} />
          ))}
          {paper.changed ? <Changed changed={paper.changed} /> : null}
        </div>
        <footer class="statement__foot">
          {paper.seal ? <Seal hash={paper.seal.hash} /> : null}
          <div class="statement__notes quiet">
            {paper.notes.map((note) => (
              <p>{note}</p>
            ))}
          </div>
        </footer>
        <section class="statement__wrong" aria-labelledby="wrong-title">
          <div>
            <h2 id="wrong-title">{paper.wrong.title}</h2>
            <p class="quiet">{paper.wrong.says}</p>
          </div>
          {ways ? <StatementActs ways={ways} isOwn={standing.isOwn} reading={reading} /> : null}
        </section>
      </article>
      <div class="statement__after statement__screen">
        {reading ? <Read reading={reading} standing={standing} frame={frame} /> : null}
        <Linked rows={props.linked ?? []} />
        <section aria-labelledby="lookers-title">
          <h2 id="lookers-title">{words.lookers.title}</h2>
          <WhoLooked
            lookers={lookers}
            timeZone={frame.viewer?.timeZone ?? 'UTC'}
            none={words.lookers.noneStatement}
          />
        </section>
      </div>
    </Layout>
  )
}

function Letterhead({ paper }: { paper: StatementPaper }) {
  return (
    <header class="statement__head">
      <div>
        <p class="statement__company">{paper.organisation}</p>
        <p class="quiet">{paper.kind}</p>
      </div>
      <dl class="statement__facts">
        {paper.facts.map(([name, strong, says]) => (
          <>
            <dt>{name}</dt>
            <dd>
              {strong === '' ? null : <strong>{strong}</strong>}
              {says}
            </dd>
          </>
        ))}
      </dl>
    </header>
  )
}
