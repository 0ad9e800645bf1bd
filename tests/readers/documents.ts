import { zipOf } from './zips.ts'

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A Word document of these paragraphs, each given as the XML inside it. */
export function docxOf(...paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs.map((inner) => `<w:p>${inner}</w:p>`).join('')
  return docxOfXml(`<w:document ${namespace}><w:body>${body}<w:sectPr/></w:body></w:document>`)
}

/** A Word document whose main part is this XML. */
export function docxOfXml(xml: string): Uint8Array {
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': '<Relationships/>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`,
  })
}

/** A run of text; `|` breaks the line. */
export function run(text: string, properties = ''): string {
  const parts = text.split('|').map((part) => `<w:t xml:space="preserve">${part}</w:t>`)
  return `<w:r><w:rPr>${properties}</w:rPr>${parts.join('<w:br/>')}</w:r>`
}

/** A paragraph's mark that it is a heading. */
export const heading = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'
