import type { LetterPaper } from '../../server/writers/letter-pdf.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

interface LetterPageProps {
  readonly frame: Frame
  readonly statementId: string
  readonly letter: LetterPaper
}

/** A letter on a result below target, to be read, printed or saved. */
export function LetterPage({ frame, statementId, letter }: LetterPageProps) {
  return (
    <Layout frame={frame} title={`${letter.title}, ${letter.name}`} current="pay" class="paper">
      <p class="page__kicker statement__kicker">
        <a href={paths.statement(statementId)}>{words.letter.back}</a>
      </p>
      <article class="statement letter">
        <header class="statement__head">
          <p class="statement__company">{letter.organisation}</p>
          <dl class="statement__facts">
            {letter.facts.map(([name, strong, says]) => (
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
        <h1 class="letter__title">{letter.title}</h1>
        {letter.draft ? (
          <p>
            <strong>{letter.draft}</strong>
          </p>
        ) : null}
        {letter.sections.map(({ title, says }) => (
          <section class="letter__part">
            <h2>{title}</h2>
            {says.map((one) => (
              <p>{one}</p>
            ))}
          </section>
        ))}
        <p class="statement__acts statement__screen letter__acts">
          <a class="button" href={paths.statementLetterPdf(statementId)}>
            {words.statement.acts.pdf}
          </a>
        </p>
      </article>
    </Layout>
  )
}
