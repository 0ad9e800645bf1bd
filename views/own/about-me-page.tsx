import type { KeptKind } from '../../db/queries/about-me.ts'
import type { View } from '../../db/queries/views.ts'
import { Section } from '../components/section.tsx'
import { TableScroll } from '../components/table-scroll.tsx'
import { day, timeOfDay } from '../format.ts'
import type { Frame, ViewerRole } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

export interface AboutMeProps {
  readonly frame: Frame
  readonly rows: readonly { readonly kind: KeptKind; readonly count: number }[]
  readonly looks: readonly View[]
}

export function AboutMePage({ frame, rows, looks }: AboutMeProps) {
  const say = words.aboutMe
  const isRep = frame.viewer?.role === 'rep'
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div class="told">
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
          <ul class="plain">
            <li>
              <a href={paths.aboutMePdf}>{say.downloadPdf}</a>
            </li>
            <li>
              <a href={paths.aboutMeFile}>{say.download}</a>
            </li>
            <li class="quiet">{say.downloadHint}</li>
            {isRep ? (
              <>
                <li>
                  <a href={paths.aboutMePreview}>{say.preview}</a>
                </li>
                <li>
                  <a href={paths.practice}>{say.practice}</a>
                </li>
              </>
            ) : null}
            <li>
              <a href={paths.ownTime}>{say.policy}</a>
            </li>
          </ul>
        </div>
      </div>
      <div class="stack">
        <Section title={say.kept} id="kept">
          <KeptTable rows={rows} frame={frame} />
        </Section>
        {isRep ? (
          <Section title={say.looked} aside={say.lookedAside} id="looked">
            {looks.length === 0 ? <p class="quiet">{say.nobody}</p> : <Looks looks={looks} frame={frame} />}
          </Section>
        ) : null}
      </div>
    </Layout>
  )
}

function KeptTable({ rows, frame }: Pick<AboutMeProps, 'rows' | 'frame'>) {
  const { columns, kinds, kept } = words.aboutMe
  return (
    <TableScroll says={kept}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{columns.what}</th>
            <th scope="col" class="table__figure">
              {columns.count}
            </th>
            <th scope="col">{columns.seen}</th>
            <th scope="col">{columns.kept}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, count }) => (
            <tr>
              <th scope="row">
                <a href={placeOf(kind, frame)}>{kinds[kind].what}</a>
              </th>
              <td class="table__figure">{count}</td>
              <td>{kinds[kind].seen}</td>
              <td>{kinds[kind].kept}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function Looks({ looks, frame }: { looks: readonly View[]; frame: Frame }) {
  const timeZone = frame.viewer?.timeZone ?? 'UTC'
  return (
    <ul class="ruled">
      {looks.map(({ viewer, how, conversationId, title, customer, at }) => (
        <li>
          <strong>{viewer.name}</strong> {words.aboutMe.how[how]}{' '}
          <a href={paths.conversation(conversationId)}>{title ?? customer ?? words.conversation.said}</a>{' '}
          <span class="quiet">
            {day(at, timeZone)}, {timeOfDay(at, timeZone)}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Where each kind stands; what has no page of its own is in the file. */
function placeOf(kind: KeptKind, frame: Frame): string {
  const role = frame.viewer?.role ?? 'rep'
  const { href, roles } = places[kind] ?? { href: paths.aboutMeFile, roles: null }
  return roles === null || roles.includes(role) ? href : paths.aboutMeFile
}

const coached: readonly ViewerRole[] = ['rep', 'manager']
const everyday: readonly ViewerRole[] = [...coached, 'hr', 'admin']

const places: Partial<
  Record<KeptKind, { readonly href: string; readonly roles: readonly ViewerRole[] | null }>
> = {
  conversations: { href: paths.conversations, roles: coached },
  groupFacts: { href: paths.groupFacts, roles: null },
  ownTimes: { href: paths.conversations, roles: coached },
  shares: { href: paths.conversations, roles: coached },
  privateMarks: { href: paths.ownTime, roles: everyday },
  uploads: { href: paths.uploads, roles: ['rep', 'manager', 'admin'] },
  notes: { href: paths.conversations, roles: coached },
  clips: { href: paths.clips, roles: coached },
  playlists: { href: paths.clips, roles: coached },
  savedViews: { href: paths.views, roles: coached },
  expectedCalls: { href: paths.coverage, roles: ['rep', 'manager', 'hr'] },
  ownReviews: { href: paths.reviews, roles: coached },
  reviews: { href: paths.reviews, roles: coached },
  goals: { href: paths.goals, roles: coached },
  oneToOnes: { href: paths.oneToOnes, roles: coached },
  appeals: { href: paths.appeals, roles: ['rep', 'manager', 'hr'] },
  grades: { href: paths.statements, roles: ['rep', 'hr'] },
  statements: { href: paths.statements, roles: ['rep', 'hr'] },
  signatures: { href: paths.statements, roles: ['rep', 'hr'] },
  notices: { href: paths.notices, roles: null },
  tokens: { href: paths.tokens, roles: everyday },
}
