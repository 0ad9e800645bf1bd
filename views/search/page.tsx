import type { Channel } from '../../server/conversation/conversation.ts'
import type { Frame, Person } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { SearchForm } from './form.tsx'
import { FoundList } from './found.tsx'
import type { Found, SearchAsked } from './records.ts'

export interface SearchPageProps {
  readonly frame: Frame
  readonly asked: SearchAsked
  readonly found: Found
  /** Whether what was said may be found at all: not by HR and the admin. */
  readonly hasWords: boolean
  readonly reps: readonly Person[]
  readonly channels: readonly Channel[]
  readonly before: string | null
  readonly more: string | null
}

export function SearchPage(props: SearchPageProps) {
  const { frame, asked, found, hasWords, before, more } = props
  const say = words.search
  return (
    <Layout frame={frame} title={asked.q === '' ? say.title : `${asked.q}, ${say.title}`}>
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{hasWords ? say.how : say.howNamed}</p>
        </div>
      </div>
      <SearchForm {...props} />
      <div class="found found--page">
        <FoundList
          found={found}
          typed={shortened(asked.q)}
          aside={asked.order === 'fit' ? say.byFit : say.newest}
        />
      </div>
      {before || more ? (
        <nav class="pagination" aria-label={words.frame.pages}>
          {before ? (
            <a class="button" href={before} rel="prev">
              {say.before}
            </a>
          ) : null}
          {more ? (
            <a class="button" href={more} rel="next">
              {say.more}
            </a>
          ) : null}
        </nav>
      ) : null}
    </Layout>
  )
}

const LONGEST_SHOWN = 120

function shortened(typed: string): string {
  return typed.length <= LONGEST_SHOWN ? typed : `${typed.slice(0, LONGEST_SHOWN)}…`
}
