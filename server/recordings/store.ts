import type { Readable } from 'node:stream'
import { folderStore } from './folder-store.ts'

/** A file on its way into a store. */
export interface Writing {
  /** Takes the next piece, and waits while there is too much on its way. */
  write(piece: Uint8Array): Promise<void>
  /** Keeps it: what is answered after this outlives a failing machine. */
  end(): Promise<void>
  /** Leaves nothing behind. */
  drop(): Promise<void>
}

/** Both ends included. */
export interface Bytes {
  readonly start: number
  readonly end: number
}

/** Where recordings and photos lie, each under a path such as recordings/NAME.wav. */
export interface Store {
  begin(path: string): Promise<Writing>
  /** All of it, or these bytes; `undefined` where there is none. */
  read(path: string, bytes?: Bytes): Promise<Readable | undefined>
  /** In bytes; `null` where there is none. */
  size(path: string): Promise<number | null>
  remove(paths: readonly string[]): Promise<void>
  /** What lies in a folder, and when it was written. */
  list(folder: string): AsyncIterable<{ readonly name: string; readonly writtenAt: Date }>
  /** For programs that read files alone: where it lies as long as they use it. */
  asFile<T>(path: string, use: (file: string) => Promise<T>): Promise<T>
}

const elsewhere = new Map<string, Store>()

/** The files of this data folder lie elsewhere from now on. */
export function keepElsewhere(dataDir: string, store: Store): void {
  elsewhere.set(dataDir, store)
}

/** Whether they do. */
export function isElsewhere(dataDir: string): boolean {
  return elsewhere.has(dataDir)
}

/** Where the files beside the database lie: in its data folder, unless it was said where else. */
export function storeOf(dataDir: string): Store {
  return elsewhere.get(dataDir) ?? folderStore(dataDir)
}
