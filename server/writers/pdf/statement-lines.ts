import type { PaperLine, StatementPaper } from '../statement-paper.ts'
import type { Leaf, Look, Part } from './leaf.ts'

const small: Look = { size: 7.6, quiet: true }
const plain: Look = { size: 8.6 }
const strong: Look = { size: 8.6, strong: true }
const figure: Look = { size: 8.6, right: true }
const strongFigure: Look = { ...figure, strong: true }

const PAD = 3.6
const DRAWN = 13

interface Columns {
  readonly name: { readonly x: number; readonly width: number }
  readonly counted: { readonly x: number; readonly width: number }
  readonly target: { readonly x: number; readonly width: number }
  readonly times: { readonly x: number; readonly width: number }
  readonly amount: { readonly x: number; readonly width: number }
}

function columnsOf({ left, width }: Leaf): Columns {
  const right = left + width
  return {
    name: { x: left + 14, width: 106 },
    counted: { x: left + 128, width: width - 128 - 178 },
    target: { x: right - 168, width: 62 },
    times: { x: right - 100, width: 38 },
    amount: { x: right - 62, width: 62 },
  }
}

/** The table of a statement's lines, and its total. Answers where it ends. */
export function writeLines(leaf: Leaf, paper: StatementPaper, from: number): number {
  const columns = columnsOf(leaf)
  const table = leaf.part('Table')
  let y = writeHead(leaf, table, columns, paper, from)
  for (const line of paper.lines) y = writeLine(leaf, table, columns, line, y)
  for (const { says, amount } of paper.adjustments) {
    const wide = columns.times.x - columns.name.x
    const height = leaf.heightOf(says, wide, plain)
    y = leaf.room(y, height + 2 * PAD)
    const row = leaf.part('TR', table)
    leaf.write(row, 'TH', says, { x: columns.name.x, y: y + PAD, width: wide }, plain)
    leaf.write(row, 'TD', amount, { ...columns.amount, y: y + PAD }, strongFigure)
    y += height + 2 * PAD
    leaf.rule(y)
  }
  return writeSum(leaf, table, columns, paper, y)
}

function writeHead(
  leaf: Leaf,
  table: Part,
  columns: Columns,
  { columns: say }: StatementPaper,
  from: number,
) {
  leaf.rule(from, true)
  const y = from + PAD
  const row = leaf.part('TR', table)
  leaf.write(row, 'TH', say.behaviour, { ...columns.name, y }, small)
  leaf.write(row, 'TH', say.counted, { ...columns.counted, y }, small)
  leaf.write(row, 'TH', say.target, { ...columns.target, y }, { ...small, right: true })
  leaf.write(row, 'TH', say.times, { ...columns.times, y }, { ...small, right: true })
  leaf.write(row, 'TH', say.amount, { ...columns.amount, y }, { ...small, right: true })
  leaf.rule(y + 9 + PAD)
  return y + 9 + PAD
}

function writeLine(leaf: Leaf, table: Part, columns: Columns, line: PaperLine, from: number): number {
  const { counted } = columns
  const isDrawn = line.whisker !== null || line.isUnknown
  const height =
    (line.dots ? 10 : 0) +
    (line.counted ? leaf.heightOf(line.counted, counted.width, small) + 1 : 0) +
    (isDrawn ? DRAWN : 0) +
    leaf.heightOf(line.why, counted.width, small)
  const named =
    leaf.heightOf(line.title, columns.name.width, strong) +
    leaf.heightOf(line.share, columns.name.width, small)
  const start = leaf.room(from, Math.max(height, named) + 2 * PAD)
  const y = start + PAD
  const row = leaf.part('TR', table)
  leaf.write(row, 'TD', String(line.number), { x: leaf.left, y, width: 12 }, { ...plain, quiet: true })
  const title = leaf.part('TH', row)
  const below = leaf.write(title, 'Span', line.title, { ...columns.name, y }, strong)
  leaf.write(title, 'Span', line.share, { ...columns.name, y: below }, small)
  const told = leaf.part('TD', row)
  let at = y
  if (line.dots) {
    drawDots(leaf, line.dots, counted.x, at + 3, counted.width)
    at += 10
  }
  if (line.counted) at = leaf.write(told, 'P', line.counted, { ...counted, y: at }, small) + 1
  if (line.whisker) drawWhisker(leaf, line.whisker, counted.x, at + DRAWN / 2 - 1, counted.width)
  else if (line.isUnknown) drawUnknown(leaf, counted.x, at + DRAWN / 2 - 1, counted.width)
  if (isDrawn) at += DRAWN
  at = leaf.write(told, 'P', line.why, { ...counted, y: at }, small)
  leaf.write(row, 'TD', line.target, { ...columns.target, y }, figure)
  leaf.write(row, 'TD', line.times, { ...columns.times, y }, figure)
  const paid = leaf.part('TD', row)
  const under = leaf.write(paid, 'Span', line.amount, { ...columns.amount, y }, strongFigure)
  if (line.would)
    leaf.write(paid, 'Span', line.would, { ...columns.amount, y: under }, { ...small, right: true })
  const end = Math.max(at, y + named) + PAD
  leaf.rule(end)
  return end
}

function writeSum(leaf: Leaf, table: Part, columns: Columns, { sum }: StatementPaper, from: number): number {
  const y = leaf.room(from, 26) + 6
  const row = leaf.part('TR', table)
  const big = { size: 10.5, strong: true } as const
  leaf.rule(y - 6, true)
  leaf.write(row, 'TH', sum.title, { ...columns.name, y, width: columns.target.x - columns.name.x }, big)
  leaf.write(row, 'TD', sum.target, { ...columns.target, y }, { ...big, right: true })
  leaf.write(row, 'TD', sum.amount, { ...columns.amount, y }, { ...big, right: true })
  leaf.rule(y + 18, true)
  leaf.rule(y + 20, true)
  return y + 20
}

function drawDots(leaf: Leaf, values: readonly number[], x: number, y: number, width: number): void {
  const each = width / Math.max(24, values.length)
  const r = Math.min(2.6, each / 2.7)
  leaf.draw((doc) => {
    doc.lineWidth(0.6).strokeColor('#15201E').fillColor('#15201E')
    for (const [at, value] of values.entries()) {
      const cx = x + (at + 0.5) * each
      if (value >= 1) doc.circle(cx, y, r).fillAndStroke()
      else doc.circle(cx, y, r).stroke()
      if (value > 0 && value < 1)
        doc.path(`M ${cx} ${y - r} A ${r} ${r} 0 0 1 ${cx} ${y + r} Z`).fillAndStroke()
      if (value === 0)
        doc
          .moveTo(cx - r * 0.7, y + r * 0.7)
          .lineTo(cx + r * 0.7, y - r * 0.7)
          .stroke()
    }
  })
}

function drawWhisker(
  leaf: Leaf,
  { grade, drawn, goal }: NonNullable<PaperLine['whisker']>,
  x: number,
  y: number,
  width: number,
): void {
  const at = (share: number) => x + Math.min(1, Math.max(0, share)) * width
  const [low, high] = [at(drawn[0]), at(drawn[1])]
  leaf.draw((doc) => {
    doc.lineWidth(0.6).strokeColor('#C9CFCD').moveTo(x, y).lineTo(at(1), y).stroke()
    doc.lineWidth(0.9).strokeColor('#15201E')
    doc.moveTo(low, y).lineTo(high, y).stroke()
    for (const end of [low, high])
      doc
        .moveTo(end, y - 2.6)
        .lineTo(end, y + 2.6)
        .stroke()
    if (goal !== null)
      doc
        .dash(1.4, { space: 1.4 })
        .moveTo(at(goal), y - 5.5)
        .lineTo(at(goal), y + 5.5)
        .stroke()
        .undash()
    doc.circle(at(grade), y, 3).fill('#15201E')
  })
}

function drawUnknown(leaf: Leaf, x: number, y: number, width: number): void {
  leaf.draw((doc) =>
    doc
      .lineWidth(0.9)
      .strokeColor('#77827E')
      .dash(0.9, { space: 3 })
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke()
      .undash(),
  )
}
