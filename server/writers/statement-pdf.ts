import { type Leaf, type LeafSettings, type Look, openLeaf } from './pdf/leaf.ts'
import { writeLines } from './pdf/statement-lines.ts'
import type { PaperTape, StatementPaper } from './statement-paper.ts'

const small: Look = { size: 7.6, quiet: true }
const head: Look = { size: 9.5, strong: true }

/**
 * A statement as a file to keep, in the words of its page: tagged, in its language, with nothing in it that needs a
 * network. The same paper, instant, size and type give the same bytes.
 */
export async function statementPdf(
  paper: StatementPaper,
  settings: Pick<LeafSettings, 'at' | 'size' | 'type'>,
): Promise<Uint8Array> {
  const { kind, name, language, page } = paper
  const leaf = openLeaf({ ...settings, title: `${kind}, ${name}`, language, page })
  let y = writeLetterhead(leaf, paper)
  y = writeTotal(leaf, paper, y)
  y = writeLines(leaf, paper, y)
  y = writeTapes(leaf, paper, y + 9)
  writeFoot(leaf, paper, y + 5)
  return leaf.end()
}

function writeLetterhead(leaf: Leaf, { organisation, kind, facts }: StatementPaper): number {
  const { left, width, top } = leaf
  const half = width * 0.42
  const under = leaf.write(
    leaf.root,
    'P',
    organisation,
    { x: left, y: top, width: half - 16 },
    { size: 11, strong: true },
  )
  const below = leaf.write(
    leaf.root,
    'P',
    kind,
    { x: left, y: under + 1, width: half - 16 },
    { size: 8, quiet: true },
  )
  let y = top
  for (const [label, strong, says] of facts) {
    const one = leaf.part('P')
    leaf.write(one, 'Span', label, { x: left + half, y, width: 44 }, { size: 8, quiet: true })
    const text = `${strong}${says}`
    y = leaf.write(one, 'Span', text, { x: left + half + 46, y, width: width - half - 46 }, { size: 8 }) + 1.5
  }
  const end = Math.max(y, below) + 6
  leaf.rule(end, true)
  return end
}

function writeTotal(leaf: Leaf, { total, sentence }: StatementPaper, from: number): number {
  const { left, width, doc } = leaf
  doc.font('regular').fontSize(28)
  const wide = Math.min(width * 0.6, doc.widthOfString(total) + 4)
  const words = { x: left + wide + 26, y: from + 10, width: width - wide - 26 }
  const after = leaf.write(leaf.root, 'H1', total, { x: left, y: from + 6, width: wide }, { size: 28 })
  const told = leaf.write(leaf.root, 'P', sentence, words, { size: 9 })
  return Math.max(after, told) + 5
}

/** Two columns, each tape where there is more room. */
function writeTapes(leaf: Leaf, { tapes, changed }: StatementPaper, from: number): number {
  const gap = 24
  const width = (leaf.width - gap) / 2
  const xs = [leaf.left, leaf.left + width + gap] as const
  const ends: [number, number] = [from, from]
  let sheet = leaf.doc.bufferedPageRange().count
  const place = (height: number) => {
    const column = ends[0] <= ends[1] ? 0 : 1
    const y = leaf.room(ends[column], height)
    const now = leaf.doc.bufferedPageRange().count
    if (now === sheet) return { column, y } as const
    sheet = now
    ends[0] = ends[1] = y
    return { column: 0, y } as const
  }
  for (const tape of tapes) {
    const { column, y } = place(heightOfTape(leaf, tape, width))
    ends[column] = writeTape(leaf, tape, { x: xs[column], y, width }) + 11
  }
  if (changed) {
    const under = Math.max(...ends)
    const [narrow, across] = [width, leaf.width].map((one) => heightOfChanged(leaf, changed, one))
    if (under + (across ?? 0) < Math.min(...ends) + (narrow ?? 0)) {
      const box = { x: leaf.left, y: leaf.room(under, across ?? 0), width: leaf.width }
      return writeChanged(leaf, changed, box)
    }
    const { column, y } = place(narrow ?? 0)
    ends[column] = writeChanged(leaf, changed, { x: xs[column], y, width })
  }
  return Math.max(...ends)
}

type Changed = NonNullable<StatementPaper['changed']>

function heightOfChanged(leaf: Leaf, { says }: Changed, width: number): number {
  return says.reduce((sum, one) => sum + leaf.heightOf(one, width, small) + 2, 14)
}

function writeChanged(
  leaf: Leaf,
  { title, says }: Changed,
  box: { readonly x: number; readonly y: number; readonly width: number },
): number {
  let at = leaf.write(leaf.root, 'H2', title, box, head) + 2
  for (const one of says) at = leaf.write(leaf.root, 'P', one, { ...box, y: at }, small) + 2
  return at
}

const STEP_PAD = 1

function stepColumns(width: number) {
  const result = 40
  const label = width * 0.36
  return { label, expression: width - label - result - 8, result }
}

function heightOfTape(leaf: Leaf, { steps }: PaperTape, width: number): number {
  const columns = stepColumns(width)
  return steps.reduce((sum, one) => sum + heightOfStep(leaf, one, columns), 16)
}

function heightOfStep(
  leaf: Leaf,
  { label, expression }: PaperTape['steps'][number],
  columns: ReturnType<typeof stepColumns>,
): number {
  const look = { size: 7.4, strong: true }
  const [one, two] = [
    leaf.heightOf(label, columns.label, look),
    leaf.heightOf(expression, columns.expression, look),
  ]
  return Math.max(one, two) + 2 * STEP_PAD
}

function writeTape(leaf: Leaf, tape: PaperTape, box: { x: number; y: number; width: number }): number {
  const { x, width } = box
  const columns = stepColumns(width)
  let y = leaf.write(leaf.root, 'H2', tape.title, box, head) + 3
  leaf.rule(y, false, box)
  const table = leaf.part('Table')
  for (const step of tape.steps) {
    const look = { size: 7.4, strong: step.isResult }
    const row = leaf.part('TR', table)
    const at = y + STEP_PAD
    leaf.write(row, 'TH', step.label, { x, y: at, width: columns.label }, look)
    const quiet = { ...look, right: true, quiet: !step.isResult }
    if (step.expression !== '')
      leaf.write(
        row,
        'TD',
        step.expression,
        { x: x + columns.label + 4, y: at, width: columns.expression },
        quiet,
      )
    leaf.write(
      row,
      'TD',
      step.result,
      { x: x + width - columns.result, y: at, width: columns.result },
      { ...look, right: true },
    )
    y += heightOfStep(leaf, step, columns)
    leaf.rule(y, step.isResult, { x, y, width })
  }
  return y
}

function writeFoot(leaf: Leaf, { seal, notes, wrong }: StatementPaper, from: number): void {
  const { left, width } = leaf
  const sealed = seal ? 178 : 0
  const words = { x: left + sealed + (seal ? 20 : 0), width: width - sealed - (seal ? 20 : 0) }
  const says = [...notes, `${wrong.title}: ${wrong.says}`]
  const height = says.reduce((sum, one) => sum + leaf.heightOf(one, words.width, small) + 1, 10)
  const start = leaf.room(from, Math.max(height, seal ? 62 : 0))
  leaf.rule(start, true)
  const y = start + 9
  if (seal) {
    leaf.figure(`${seal.name} ${seal.hash}`, (doc) => drawSeal(doc, seal.hash, left, y))
    const grouped = seal.hash.match(/.{1,8}/g)?.join(' ') ?? ''
    leaf.write(leaf.root, 'P', grouped, { x: left, y: y + 31, width: 176 }, { size: 6.8, quiet: true })
  }
  let at = y
  for (const one of says) at = leaf.write(leaf.root, 'P', one, { ...words, y: at }, small) + 1
}

function drawSeal(doc: PDFKit.PDFDocument, hash: string, x: number, y: number): void {
  const nibble = (sign: string) => (2 + Number.parseInt(sign, 16)) * 0.8
  for (let at = 0; at < 32; at += 1) {
    const [high, low] = [nibble(hash.charAt(2 * at)), nibble(hash.charAt(2 * at + 1))]
    doc.rect(x + at * 5.6, y + 13 - high, 4.2, high)
    doc.rect(x + at * 5.6, y + 14.2, 4.2, low)
  }
  doc.fill('#15201E')
}
