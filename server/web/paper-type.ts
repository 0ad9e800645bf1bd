import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { PdfType } from '../writers/pdf/leaf.ts'

const folder = resolve(import.meta.dirname, '../writers/type')

let read: Promise<PdfType> | undefined

/** What files are printed in; read once. */
export function paperType(): Promise<PdfType> {
  read ??= readBoth()
  return read
}

async function readBoth(): Promise<PdfType> {
  const [regular, strong] = await Promise.all([
    readFile(join(folder, 'regular.ttf')),
    readFile(join(folder, 'strong.ttf')),
  ])
  return { regular, strong }
}
