import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { type Fields, fieldsAt, isFields, numberOf, rowsOf } from './json-fields.ts'
import { withoutEntities } from './markup.ts'
import { type Refusal, refusal } from './reading.ts'

/** One element of an XML file, its names without their prefixes. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** Elements and texts in the order of the file; comments are left out. */
  readonly children: readonly (XmlElement | string)[]
  /** Where in the file the element begins. */
  readonly at: number
}

/** Nothing a program exports is nested deeper. */
const MOST_LEVELS = 100
/** Eight hours of speech with every word in an element of its own have fewer. */
const MOST_ELEMENTS = 80_000

/**
 * The root of an XML file, or why there is none, with the line.
 *
 * A file that declares entities of its own (a DTD) is refused before anything is parsed: such entities can
 * grow without end or fetch other files. Those every XML file has, and letters by number, are decoded.
 */
export function parseXml(text: string): { readonly root: XmlElement } | { readonly refused: Refusal } {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    return refusal(
      'malformed',
      'This XML file declares a document type (DTD), which Heard does not open: it can hide anything. Export it again without one.',
    )
  if (hasMoreTags(text, MOST_ELEMENTS * 2))
    return refusal(
      'too-large',
      'This XML has more than 80,000 elements, which no transcript has. Export it again, in parts.',
    )
  const sound = XMLValidator.validate(text)
  if (sound !== true) {
    const { line } = sound.err
    return refusal(
      'malformed',
      `This XML breaks in line ${line}: the file may be cut short. Mend that line or export it again.`,
      line,
    )
  }
  return parsed(text)
}

function hasMoreTags(text: string, most: number): boolean {
  let count = 0
  for (let at = text.indexOf('<'); at >= 0 && count <= most; at = text.indexOf('<', at + 1)) count += 1
  return count > most
}

/** The first child with this name, or `null`. */
export function childNamed(element: XmlElement, name: string): XmlElement | null {
  for (const child of element.children) if (typeof child !== 'string' && child.name === name) return child
  return null
}

/** Every element of this name inside an element, at any depth, in the order of the file. */
export function elementsIn(element: XmlElement | null, name: string): readonly XmlElement[] {
  return (element?.children ?? []).flatMap((child) => {
    if (typeof child === 'string') return []
    return child.name === name ? [child] : elementsIn(child, name)
  })
}

function parsed(text: string): { readonly root: XmlElement } | { readonly refused: Refusal } {
  try {
    const nodes: unknown = parser().parse(text)
    const root = childrenOf(nodes).find((child) => typeof child !== 'string')
    if (root !== undefined && typeof root !== 'string') return { root }
    return refusal('malformed', 'This XML file holds no element. Export it again.')
  } catch (error) {
    if (error instanceof Error && /nested/i.test(error.message))
      return refusal(
        'too-deep',
        `This XML is nested more than ${MOST_LEVELS} levels deep: no transcript is. Export it again.`,
      )
    return refusal('malformed', 'This XML does not hold together. Export it again.')
  }
}

const ATTRIBUTES = ':@'
const TEXT = '#text'
const CDATA = '#cdata'

function parser(): XMLParser {
  return new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    processEntities: false,
    cdataPropName: CDATA,
    captureMetaData: true,
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    maxNestedTags: MOST_LEVELS,
  })
}

function childrenOf(nodes: unknown): readonly (XmlElement | string)[] {
  return rowsOf(nodes).flatMap(childOf)
}

function childOf(node: Fields): readonly (XmlElement | string)[] {
  const name = Object.keys(node).find((key) => key !== ATTRIBUTES)
  if (name === undefined) return []
  const value = node[name]
  if (name === TEXT) return typeof value === 'string' ? [withoutEntities(value)] : []
  if (name === CDATA) return rowsOf(value).map((part) => String(part[TEXT] ?? ''))
  const attributes = new Map<string, string>()
  for (const [key, given] of Object.entries(fieldsAt(node, ATTRIBUTES)))
    attributes.set(key, withoutEntities(String(given)))
  return [{ name, attributes, children: childrenOf(value), at: startOf(node) }]
}

// Where a node began stands under the parser's only symbol.
function startOf(node: Fields): number {
  const [key] = Object.getOwnPropertySymbols(node)
  const about: unknown = key === undefined ? undefined : Reflect.get(node, key)
  return isFields(about) ? (numberOf(about.startIndex) ?? 0) : 0
}
