import type { Column } from './density.ts'

interface ColumnsProps {
  readonly columns: readonly Column[]
  /** The line between the two sides, and the most a column may rise on either. */
  readonly middle: number
  readonly reach: number
}

/** Density: a column as tall as the fraction of its time that a side spoke, theirs up, ours down. */
export function Columns({ columns, middle, reach }: ColumnsProps) {
  const each = 100 / Math.max(1, columns.length)
  return (
    <g>
      {columns.map((column, at) => (
        <>
          {column.customer > 0 ? (
            <rect
              class="ribbon__customer"
              {...box(at, each)}
              y={place(middle - column.customer * reach)}
              height={place(column.customer * reach)}
            />
          ) : null}
          {column.ours > 0 ? (
            <rect
              class="ribbon__ours"
              {...box(at, each)}
              y={middle + 1}
              height={place(column.ours * reach)}
            />
          ) : null}
          {column.unknown > 0 ? (
            <rect
              class="ribbon__unknown"
              {...box(at, each)}
              y={place(middle - (column.unknown * reach) / 2)}
              height={place(column.unknown * reach)}
            />
          ) : null}
        </>
      ))}
    </g>
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

function box(at: number, each: number) {
  return { x: `${place(at * each)}%`, width: `${place(each * 0.68)}%` }
}

function place(value: number): number {
  return Number(value.toFixed(2))
}
