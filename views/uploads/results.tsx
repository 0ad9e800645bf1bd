import type { Refusal } from '../../server/readers/reading.ts'
import { Section } from '../components/section.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

/** What came of one file, or of one conversation in it. */
export type FileResult =
  | {
      readonly file: string
      readonly state: 'done' | 'already'
      /** `null` where the viewer may not open it. */
      readonly conversation: string | null
      readonly title: string
      readonly format: string
      readonly utterances: number
      readonly unsure: readonly string[]
      readonly assigned: boolean
      /** What came of it beside what was here already. */
      readonly note?: string
    }
  | { readonly file: string; readonly state: 'refused'; readonly refused: Pick<Refusal, 'message' | 'line'> }

/** A result per file: the good ones with their page, the others with the line and what to do. */
export function Results({ results }: { results: readonly FileResult[] }) {
  const say = words.upload
  const count = (state: FileResult['state']) => results.filter((one) => one.state === state).length
  return (
    <Section
      title={say.results}
      aside={say.summary(count('done'), count('already'), count('refused'))}
      id="results"
      class="results"
    >
      <ul class="ruled">
        {results.map((result) => (
          <li class="results__one">
            <span class="results__file">{result.file}</span>
            {result.state === 'refused' ? <Refused refused={result.refused} /> : <Taken result={result} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Taken({ result }: { result: Exclude<FileResult, { state: 'refused' }> }) {
  const say = words.upload
  return (
    <div>
      <p>
        {say.states[result.state]}:{' '}
        {result.conversation ? (
          <a href={paths.conversation(result.conversation)}>{result.title}</a>
        ) : (
          result.title
        )}
      </p>
      <p class="quiet">
        {result.note ? `${result.note} ` : ''}
        {say.read(result.utterances, result.format)}. {result.assigned ? '' : say.unassigned}{' '}
        {result.unsure.length > 0 ? say.unsure(result.unsure) : ''}
      </p>
    </div>
  )
}

function Refused({ refused }: { refused: Pick<Refusal, 'message' | 'line'> }) {
  const say = words.upload
  const at =
    refused.line !== undefined && !refused.message.includes(String(refused.line))
      ? `${say.line(refused.line)}: `
      : ''
  return (
    <div class="problem">
      <p class="problem__line">
        {at}
        {refused.message}
      </p>
      <p class="quiet">{say.nothingKept}</p>
    </div>
  )
}
