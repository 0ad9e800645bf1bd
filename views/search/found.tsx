import type { Child } from 'hono/jsx'
import { clock } from '../format.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { Act } from '../places.ts'
import type { Found, FoundLink, FoundSaid, FoundTalk } from './records.ts'

const say = words.search

/** What was found, group by group; the same in the box and on the page. */
export function FoundList({ found, typed, aside }: { found: Found; typed: string; aside?: string }) {
  if (isNothing(found)) return <Nothing typed={typed} />
  return (
    <>
      <Links title={say.groups.pages} links={found.pages} />
      <Acts acts={found.acts} />
      <Links title={say.groups.people} links={found.people} />
      <Links title={say.groups.customers} links={found.customers} />
      <Links title={say.groups.conversations} links={found.conversations} />
      {found.said.length > 0 ? (
        <Group title={say.groups.said} aside={found.isBegun ? say.begun : aside}>
          {found.said.map((talk) => (
            <Talk talk={talk} />
          ))}
        </Group>
      ) : null}
    </>
  )
}

/** The same in the box over a page: a few of each, and the way to the page with all. */
export function FoundInBox({ found, typed }: { found: Found; typed: string }) {
  return (
    <div data-typed={typed}>
      <FoundList found={found} typed={typed} />
      {typed === '' ? null : (
        <p class="found__group">
          <a class="found__one" href={`${paths.search}?${new URLSearchParams({ q: typed })}`} data-found>
            {say.everything}
          </a>
        </p>
      )}
    </div>
  )
}

export function isNothing(found: Found): boolean {
  const { pages, acts, people, customers, conversations, said } = found
  return [pages, acts, people, customers, conversations, said].every((group) => group.length === 0)
}

function Nothing({ typed }: { typed: string }) {
  return (
    <div class="found__nothing">
      <p>{say.nothing(typed)}</p>
      <p class="quiet">{say.nothingHint}</p>
    </div>
  )
}

function Group({ title, aside, children }: { title: string; aside?: string | undefined; children: Child }) {
  return (
    <section class="found__group">
      <h2 class="found__title">
        {title}
        {aside ? <span class="section__aside"> {aside}</span> : null}
      </h2>
      {children}
    </section>
  )
}

function Links({ title, links }: { title: string; links: readonly FoundLink[] }) {
  if (links.length === 0) return null
  return (
    <Group title={title}>
      <ul>
        {links.map((one) => (
          <li>
            <a class="found__one" href={one.href} data-found>
              <span>{one.says}</span>
              {one.beside ? <span class="quiet">{one.beside}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </Group>
  )
}

function Acts({ acts }: { acts: readonly Act[] }) {
  if (acts.length === 0) return null
  return (
    <Group title={say.groups.acts}>
      <ul>
        {acts.map((act) => (
          <li>
            <form method="post" action={act.action}>
              {Object.entries(act.fields).map(([name, value]) => (
                <input type="hidden" name={name} value={value} />
              ))}
              <button type="submit" class="found__one" data-found>
                {act.says}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </Group>
  )
}

function Talk({ talk }: { talk: FoundTalk }) {
  return (
    <article class="found__talk">
      <h3 class="found__of">
        <a href={talk.href}>{talk.title}</a> <span class="quiet">{talk.facts}</span>
      </h3>
      <ul>
        {talk.said.map((one) => (
          <li>
            <Said said={one} />
          </li>
        ))}
      </ul>
    </article>
  )
}

function Said({ said }: { said: FoundSaid }) {
  return (
    <a
      class={`found__one found__said${said.isCustomer ? ' found__said--customer' : ''}`}
      href={said.href}
      data-found
    >
      <span class="found__who">
        <span class="found__name">{said.who}</span>
        {said.startMs === null ? null : <span class="found__time">{` ${clock(said.startMs)}`}</span>}
      </span>
      <span class="found__words">
        {said.around.map((piece) =>
          piece.isFound ? <mark class="found__mark">{piece.text}</mark> : piece.text,
        )}
      </span>
    </a>
  )
}
