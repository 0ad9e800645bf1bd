import { words } from '../../messages/words.ts'
import { anchor, threadAnchor } from '../../paths.ts'
import { Mark, type MarkKind } from '../mark.tsx'

/** A finding or a comment drawn on the ribbon. `says` is its link's text: what it is, and when. */
export interface RibbonMark {
  readonly kind: MarkKind
  readonly title: string
  readonly agreed: boolean
  readonly utterance: string
  readonly side: 'customer' | 'ours'
  readonly says: string
  /** Where it leads, if not to the words. */
  readonly thread?: string
}

interface Placed extends RibbonMark {
  readonly place: number
}

const MOST_NAMED = 6
/** A mark with its count needs so much more room than a mark. */
const COUNTED = 3

interface MarksProps {
  readonly marks: readonly RibbonMark[]
  readonly placeOf: (utterance: string) => number | null
  /** Marks nearer than this, 0 to 1, are one mark with a count. */
  readonly near: number
  readonly y: number
}

export function Marks({ marks, placeOf, near, y }: MarksProps) {
  return (
    <>
      {clustersOf(placed(marks, placeOf), near).map((cluster) => (
        <Cluster cluster={cluster} y={y} />
      ))}
    </>
  )
}

/** Together they look like their first one, or like a comment among them: somebody wrote that. */
function Cluster({ cluster, y }: { cluster: readonly [Placed, ...Placed[]]; y: number }) {
  const [first] = cluster
  const face = cluster.find((mark) => mark.thread) ?? first
  const says = toldTogether(cluster.map((mark) => mark.says))
  const x = `${Number((first.place * 100).toFixed(2))}%`
  return (
    <a
      class="ribbon__mark"
      href={`#${face.thread ? threadAnchor(face.thread) : anchor(face.utterance)}`}
      data-seek={face.utterance}
      aria-label={says}
    >
      <title>{says}</title>
      <svg x={x} y={y} width="1" height="11" overflow="visible">
        <rect class="ribbon__target" x="-8" y="-6" width="16" height="23" />
      </svg>
      <Mark kind={face.kind} agreed={cluster.every((mark) => mark.agreed)} x={x} y={y} />
      {cluster.length > 1 ? (
        <text class="ribbon__count" x={x} dx="8" y={y + 9}>
          <title>{words.moments.several(cluster.length)}</title>
          {cluster.length}
        </text>
      ) : null}
    </a>
  )
}

/** A few of them by name; the rest stand in the transcript. */
function toldTogether(says: readonly string[]): string {
  const named = says.slice(0, MOST_NAMED).join('; ')
  return says.length > MOST_NAMED ? `${named}; ${words.moments.more(says.length - MOST_NAMED)}` : named
}

function placed(marks: readonly RibbonMark[], placeOf: MarksProps['placeOf']): readonly Placed[] {
  return marks
    .flatMap((mark) => {
      const place = placeOf(mark.utterance)
      return place === null ? [] : [{ ...mark, place }]
    })
    .toSorted((a, b) => a.place - b.place)
}

function clustersOf(marks: readonly Placed[], near: number): readonly (readonly [Placed, ...Placed[]])[] {
  const clusters: [Placed, ...Placed[]][] = []
  for (const mark of marks) {
    const last = clusters.at(-1)
    if (last && mark.place - last[0].place < near * (last.length > 1 ? COUNTED : 1)) last.push(mark)
    else clusters.push([mark])
  }
  return clusters
}
