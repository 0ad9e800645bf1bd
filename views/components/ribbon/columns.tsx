import type { Column } from './density.ts'

interface ColumnsProps {
  readonly columns: readonly Column[]
  /** The line between the two sides, and the most a column may rise on either. */
  readonly middle: number
  readonly reach: number
}

const EACH = 100
const WIDTH = 68

/** Density: a column as tall as the fraction of its time that a side spoke, theirs up, ours down. One path a side. */
export function Columns({ columns, middle, reach }: ColumnsProps) {
  const pathOf = (side: keyof Column, topOf: (height: number) => number) =>
    columns
      .map((column, at) => barAt(at, column[side] * reach, topOf))
      .filter((bar) => bar !== '')
      .join('')
  return (
    <svg
      y={middle - reach}
      width="100%"
      height={reach * 2 + 1}
      viewBox={`0 0 ${Math.max(1, columns.length) * EACH} ${reach * 2 + 1}`}
      preserveAspectRatio="none"
      overflow="visible"
    >
      <path class="ribbon__customer" d={pathOf('customer', (height) => reach - height)} />
      <path class="ribbon__ours" d={pathOf('ours', () => reach + 1)} />
      <path class="ribbon__unknown" d={pathOf('unknown', (height) => reach - height / 2)} />
    </svg>
  )
}

/** A conversation in a list: 20 px high, 48 columns, or a dotted line where it can't be told who is who. */
export function SmallRibbon({ columns }: { columns: readonly Column[] | null }) {
  return (
    <svg class="ribbon ribbon--small" width="100%" height="20" aria-hidden="true">
      {columns && columns.length > 0 ? (
        <Columns columns={columns} middle={10} reach={10} />
      ) : (
        <line class="unknown-line" x1="0" x2="100%" y1="10" y2="10" />
      )}
    </svg>
  )
}

function barAt(at: number, height: number, topOf: (height: number) => number): string {
  const tall = place(height)
  return tall > 0 ? `M${at * EACH} ${place(topOf(height))}h${WIDTH}v${tall}h-${WIDTH}z` : ''
}

function place(value: number): number {
  return Number(value.toFixed(2))
}
