import { lstat, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Something to read: a file under the name it was given, standard input, or a path that cannot be read. */
export type Input =
  | { readonly file: string; readonly size: number }
  | { readonly standardInput: true }
  | { readonly file: string; readonly unreadable: string }

export function isStandardInput(input: Input): input is { readonly standardInput: true } {
  return 'standardInput' in input
}

/** What the paths hold, folders in byte order of their relative paths; what cannot be read stands in its place. */
export async function* inputsOf(paths: readonly string[]): AsyncGenerator<Input> {
  for (const path of paths) {
    if (path === '-') yield { standardInput: true }
    else yield* inputsAt(path)
  }
}

async function* inputsAt(path: string): AsyncGenerator<Input> {
  const found = await about(path)
  if ('unreadable' in found || !found.folder) {
    yield 'unreadable' in found ? { file: path, unreadable: found.unreadable } : found.input
    return
  }
  const root = path.endsWith('/') ? path : `${path}/`
  for (const below of inByteOrder(await filesBelow(path))) {
    const file = below === '' ? path : root + below
    const one = await about(file)
    if ('unreadable' in one) yield { file, unreadable: one.unreadable }
    else if (one.folder) yield { file, unreadable: await whyNotEntered(file) }
    else yield one.input
  }
}

type About = { readonly folder: boolean; readonly input: Input } | { readonly unreadable: string }

async function about(path: string): Promise<About> {
  try {
    const is = await stat(path)
    if (is.isDirectory()) return { folder: true, input: { file: path, size: 0 } }
    if (!is.isFile()) return { unreadable: 'It is neither a file nor a folder.' }
    return { folder: false, input: { file: path, size: is.size } }
  } catch (error) {
    return { unreadable: reasonOf(error) }
  }
}

// Links to folders are not followed: they may lead in a circle. A folder that cannot be read stands for itself.
async function filesBelow(folder: string, under = ''): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => null)
  if (names === null) return [under.slice(0, -1)]
  const found = await Promise.all(
    names.map(async (name) => {
      const is = await lstat(join(folder, name)).catch(() => null)
      return is?.isDirectory() ? filesBelow(join(folder, name), `${under}${name}/`) : [under + name]
    }),
  )
  return found.flat()
}

async function whyNotEntered(folder: string): Promise<string> {
  if ((await lstat(folder)).isSymbolicLink()) return 'It is a link to a folder: name that folder itself.'
  return readdir(folder).then(() => 'It changed while it was read.', reasonOf)
}

function inByteOrder(paths: readonly string[]): readonly string[] {
  return paths.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder.',
  EACCES: 'This account may not read it.',
  EPERM: 'This account may not read it.',
  ELOOP: 'It is a link that leads to itself.',
}

export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return reasons[code] ?? `The system says ${code || String(error)}.`
}
