import PDFDocument from 'pdfkit'
import type { LeafSettings } from './pdf/leaf.ts'
import { inType } from './type/letters.ts'

/** Some of what is told, under its heading; the same heading again goes on where it ended. */
export interface ToldPart {
  readonly title: string
  readonly hint: string
  readonly entries: readonly ToldEntry[]
}

/** One thing that is kept: what it is called, and what stands in it. */
export interface ToldEntry {
  readonly head: string
  readonly says: readonly string[]
}

interface Settings extends Pick<LeafSettings, 'title' | 'language' | 'at' | 'size' | 'type'> {
  readonly lead: string
  readonly page: (number: number) => string
}

const MARGIN = 48
const INK = '#15201E'
const QUIET = '#47524F'

/**
 * Everything that is kept about somebody, as a file to read, a piece at a time: sheets leave as soon as they are full,
 * so that thousands of conversations need no more memory than a few. The same parts and instant give the same bytes.
 */
export async function* everythingPdf(
  settings: Settings,
  parts: AsyncIterable<ToldPart>,
): AsyncGenerator<Uint8Array> {
  const { doc, sent } = opened(settings)
  doc.font('strong').fontSize(20).fillColor(INK).text(inType(settings.title))
  doc.moveDown(0.4).font('regular').fontSize(10).text(inType(settings.lead))
  let current = ''
  for await (const part of parts) {
    if (part.title !== current) writeHead(doc, part)
    current = part.title
    for (const entry of part.entries) writeEntry(doc, entry)
    yield* await sent()
  }
  const ended = new Promise<void>((resolve) => doc.once('end', () => resolve()))
  doc.end()
  await ended
  yield* await sent()
}

function opened({ title, language, at, size, type, page }: Settings) {
  const doc = new PDFDocument({
    size,
    margin: MARGIN,
    lang: language,
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: inType(title), CreationDate: at, ModDate: at, Producer: 'Heard', Creator: 'Heard' },
  })
  doc.registerFont('regular', Buffer.from(type.regular))
  doc.registerFont('strong', Buffer.from(type.strong))
  let chunks: Uint8Array[] = []
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  let number = 0
  const numbered = () => {
    number += 1
    const { x, y } = doc
    doc.font('regular').fontSize(8).fillColor(QUIET)
    doc.text(inType(page(number)), MARGIN, doc.page.height - 34, {
      width: doc.page.width - 2 * MARGIN,
      height: 12,
      align: 'right',
      lineBreak: false,
    })
    doc.x = x
    doc.y = y
  }
  numbered()
  doc.on('pageAdded', () => {
    numbered()
    doc.font('regular').fontSize(9).fillColor(INK)
  })
  return {
    doc,
    /** What is ready by now; meanwhile others have their turn. */
    sent: async (): Promise<readonly Uint8Array[]> => {
      await new Promise((resolve) => setImmediate(resolve))
      const ready = chunks
      chunks = []
      return ready
    },
  }
}

function writeHead(doc: PDFKit.PDFDocument, { title, hint }: ToldPart): void {
  if (doc.y > doc.page.height - 3 * MARGIN) doc.addPage()
  doc.moveDown(1).font('strong').fontSize(13).fillColor(INK).text(inType(title))
  if (hint !== '') doc.font('regular').fontSize(9).fillColor(QUIET).text(inType(hint))
}

function writeEntry(doc: PDFKit.PDFDocument, { head, says }: ToldEntry): void {
  doc.moveDown(0.5)
  if (head !== '') doc.font('strong').fontSize(9).fillColor(INK).text(inType(head))
  doc.font('regular').fontSize(9).fillColor(INK)
  for (const one of says) doc.text(inType(one))
}
