import { type LeafSettings, openLeaf } from './pdf/leaf.ts'

/** A letter in the words of one language: what its page draws and the PDF prints is the same by this. */
export interface LetterPaper {
  /** BCP 47. */
  readonly language: string
  readonly organisation: string
  readonly title: string
  readonly name: string
  readonly facts: readonly (readonly [name: string, strong: string, says: string])[]
  /** That nothing is decided yet; `null` where it is. */
  readonly draft: string | null
  readonly sections: readonly { readonly title: string; readonly says: readonly string[] }[]
  /** The foot of a sheet. */
  readonly page: (number: number, of: number) => string
}

/** A letter as a file to hand over: tagged, in its language. The same letter and instant give the same bytes. */
export async function letterPdf(
  letter: LetterPaper,
  settings: Pick<LeafSettings, 'at' | 'size' | 'type'>,
): Promise<Uint8Array> {
  const { organisation, title, name, language, page } = letter
  const leaf = openLeaf({ ...settings, title: `${title}, ${name}`, language, page })
  const { left, width } = leaf
  let y = leaf.write(
    leaf.root,
    'P',
    organisation,
    { x: left, y: leaf.top, width },
    { size: 11, strong: true },
  )
  for (const [label, strong, says] of letter.facts) {
    const one = leaf.part('P')
    leaf.write(one, 'Span', label, { x: left, y: y + 3, width: 56 }, { size: 9, quiet: true })
    const box = { x: left + 58, y: y + 3, width: width - 58 }
    y = leaf.write(one, 'Span', `${strong}${says}`, box, { size: 9 })
  }
  leaf.rule(y + 8, true)
  y = leaf.write(leaf.root, 'H1', title, { x: left, y: y + 20, width }, { size: 20 })
  if (letter.draft)
    y = leaf.write(leaf.root, 'P', letter.draft, { x: left, y: y + 2, width }, { size: 10, strong: true })
  for (const section of letter.sections) {
    y = leaf.room(y + 9, 40)
    y = leaf.write(leaf.root, 'H2', section.title, { x: left, y, width }, { size: 11, strong: true }) + 2
    for (const says of section.says) {
      y = leaf.room(y, leaf.heightOf(says, width, { size: 10 }))
      y = leaf.write(leaf.root, 'P', says, { x: left, y, width }, { size: 10 }) + 3
    }
  }
  return leaf.end()
}
