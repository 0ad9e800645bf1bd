import PDFDocument from 'pdfkit'
import { inType } from '../type/letters.ts'

/** The bytes of the two weights everything is printed in. */
export interface PdfType {
  readonly regular: Uint8Array
  readonly strong: Uint8Array
}

export type PaperSize = 'A4' | 'LETTER'

export interface LeafSettings {
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** What the file says it was made at: the same file again needs the same instant. */
  readonly at: Date
  readonly size: PaperSize
  readonly type: PdfType
  /** The foot of a sheet. */
  readonly page: (number: number, of: number) => string
}

/** How words look: points, and greys between 0 (black) and 1. */
export interface Look {
  readonly size: number
  readonly strong?: boolean
  readonly quiet?: boolean
  readonly right?: boolean
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
}

/** A part of what the file is made of, for those who have it read to them. */
export type Part = PDFKit.PDFStructureElement

/** Sheets of paper that are written on from top to bottom. */
export interface Leaf {
  readonly doc: PDFKit.PDFDocument
  readonly left: number
  readonly width: number
  readonly top: number
  readonly bottom: number
  /** Everything: what is added to it is read in its order. */
  readonly root: Part
  /** A part under another. */
  part(tag: string, parent?: Part): Part
  heightOf(text: string, width: number, look: Look): number
  /** Writes words and answers where they end. */
  write(parent: Part, tag: string, text: string, box: Box, look: Look): number
  /** Draws what is not read out. */
  draw(act: (doc: PDFKit.PDFDocument) => void): void
  /** Draws what is read out in words. */
  figure(alt: string, act: (doc: PDFKit.PDFDocument) => void): void
  rule(y: number, heavy?: boolean, box?: Box): void
  /** Where to go on from `y`, so that `height` fits: there, or on top of another sheet. */
  room(y: number, height: number): number
  end(): Promise<Uint8Array>
}

const MARGIN = 44
const FOOT = 44
const INK = '#15201E'
const QUIET = '#47524F'
const LINE = '#C9CFCD'

/** Opens a tagged file of sheets. The same words, settings and instant give the same bytes. */
export function openLeaf({ title, language, at, size, type, page }: LeafSettings): Leaf {
  const doc = new PDFDocument({
    size,
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: 0 },
    bufferPages: true,
    tagged: true,
    lang: language,
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: inType(title), CreationDate: at, ModDate: at, Producer: 'Heard', Creator: 'Heard' },
  })
  doc.registerFont('regular', Buffer.from(type.regular))
  doc.registerFont('strong', Buffer.from(type.strong))
  const chunks: Uint8Array[] = []
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const root = doc.struct('Document', { title: inType(title) })
  doc.addStructure(root)
  const width = doc.page.width - 2 * MARGIN
  const bottom = doc.page.height - FOOT

  const styled = ({ size: points, strong = false, quiet = false, right = false }: Look) => {
    doc
      .font(strong ? 'strong' : 'regular')
      .fontSize(points)
      .fillColor(quiet ? QUIET : INK)
    return { align: right ? 'right' : 'left', lineGap: 0 } as const
  }
  const leaf: Leaf = {
    doc,
    left: MARGIN,
    width,
    top: MARGIN,
    bottom,
    root,
    part: (tag, parent = root) => {
      const made = doc.struct(tag)
      parent.add(made)
      return made
    },
    heightOf: (text, wide, look) => doc.heightOfString(inType(text), { ...styled(look), width: wide }),
    write: (parent, tag, text, { x, y, width: wide }, look) => {
      const printed = inType(text)
      const said = printed === text.normalize('NFC') ? {} : { actual: text }
      const height = leaf.heightOf(text, wide, look)
      parent.add(
        doc.struct(tag, said, () => {
          doc.text(printed, x, y, { ...styled(look), width: wide })
        }),
      )
      return y + height
    },
    draw: (act) => {
      doc.markContent('Artifact', { type: 'Layout' })
      doc.save()
      act(doc)
      doc.restore()
      doc.endMarkedContent()
    },
    figure: (alt, act) => {
      root.add(
        doc.struct('Figure', { alt: inType(alt) }, () => {
          doc.save()
          act(doc)
          doc.restore()
        }),
      )
    },
    rule: (y, heavy = false, box = { x: MARGIN, y, width }) =>
      leaf.draw((drawn) =>
        drawn
          .lineWidth(heavy ? 0.9 : 0.5)
          .strokeColor(heavy ? INK : LINE)
          .moveTo(box.x, y)
          .lineTo(box.x + box.width, y)
          .stroke(),
      ),
    room: (y, height) => {
      if (y + height <= bottom) return y
      doc.addPage()
      return MARGIN
    },
    end: async () => {
      numberPages(doc, page)
      root.end()
      const ended = new Promise<void>((resolve) => doc.once('end', () => resolve()))
      doc.end()
      await ended
      return Buffer.concat(chunks)
    },
  }
  return leaf
}

function numberPages(doc: PDFKit.PDFDocument, page: LeafSettings['page']): void {
  const { start, count } = doc.bufferedPageRange()
  for (let at = 0; at < count; at += 1) {
    doc.switchToPage(start + at)
    doc.markContent('Artifact', { type: 'Pagination' })
    doc.font('regular').fontSize(8).fillColor(QUIET)
    doc.text(inType(page(at + 1, count)), MARGIN, doc.page.height - FOOT + 10, {
      width: doc.page.width - 2 * MARGIN,
      align: 'right',
      lineBreak: false,
    })
    doc.endMarkedContent()
  }
}
