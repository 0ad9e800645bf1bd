import { words } from '../messages/words.ts'

/** A part of a page by its id and its name, with the parts in it. */
export interface Part {
  readonly id: string
  readonly title: string
  readonly within?: readonly Part[]
}

/** What a long page holds, in its order: a link to each of its parts. */
export function Contents({ parts }: { parts: readonly Part[] }) {
  return (
    <nav class="contents" aria-label={words.frame.contents}>
      <ol class="contents__parts">
        {parts.map(({ id, title, within = [] }) => (
          <li>
            <a class="contents__part" href={`#${id}`}>
              {title}
            </a>
            {within.length > 0 ? <Within parts={within} /> : null}
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Within({ parts }: { parts: readonly Part[] }) {
  return (
    <ol class="contents__within">
      {parts.map(({ id, title }) => (
        <li>
          <a class="contents__part" href={`#${id}`}>
            {title}
          </a>
        </li>
      ))}
    </ol>
  )
}
