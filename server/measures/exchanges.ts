import { isListening } from './back-channels.ts'
import { Row } from './row.ts'
import { isOurs, type Line, readScript, type Script } from './script.ts'

/** Our first real words after customers spoke, and everything they said since our last real words. */
export interface Exchange {
  readonly answer: Line
  readonly heard: readonly Line[]
}

/**
 * The exchanges of a conversation: what customers said, joined over our back-channels and over several
 * customers, and the line of ours that follows. Bots are out.
 */
export const exchangesOf = readScript((script: Script): readonly Exchange[] => {
  exchanges.clear()
  heard.clear()
  for (const line of script.lines) {
    if (line.role === 'customer') heard.push(line)
    if (!isOurs(line) || heard.length === 0 || line.tokens.length === 0 || isListening(line.tokens)) continue
    exchanges.push({ answer: line, heard: heard.take() })
  }
  return exchanges.take()
})

const exchanges = new Row<Exchange>()
const heard = new Row<Line>()
