import { Contents } from '../components/contents.tsx'
import { Section } from '../components/section.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { type ApiOperation, idOf, Listing, Operation } from './operation.tsx'

export interface ApiPageProps {
  readonly frame: Frame
  readonly operations: readonly ApiOperation[]
  readonly shapes: readonly { readonly name: string; readonly shape: string }[]
}

/** What a program can ask, told for people. */
export function ApiPage({ frame, operations, shapes }: ApiPageProps) {
  const say = words.api.page
  return (
    <Layout frame={frame} title={words.api.title}>
      <div class="page__head">
        <div class="told">
          <h1>{words.api.title}</h1>
          <p class="page__lead">{words.api.summary}</p>
          <p>{words.api.description}</p>
          <p class="acts">
            <a href={paths.tokens}>{say.tokens}</a>
            <a href={paths.openApi}>{say.document}</a>
          </p>
        </div>
      </div>
      <Contents
        parts={[
          { id: 'once', title: say.once },
          { id: 'addresses', title: say.addresses, within: operations.map(partOf) },
          { id: 'shapes', title: say.shapes },
        ]}
      />
      <div class="stack">
        <Section title={say.once} id="once">
          <div class="told">
            <p>{say.onceSays}</p>
            <p>{say.pagesSay}</p>
            <p>{say.oftenSays}</p>
          </div>
        </Section>
        <Section title={say.addresses} id="addresses">
          {operations.map((operation) => (
            <Operation operation={operation} />
          ))}
        </Section>
        <Section title={say.shapes} aside={say.shapesAside} id="shapes">
          {shapes.map(({ name, shape }) => (
            <Listing says={name} text={shape} isFolded />
          ))}
        </Section>
      </div>
    </Layout>
  )
}

function partOf(operation: ApiOperation) {
  return { id: idOf(operation), title: `${operation.method} ${operation.path}` }
}
