import { importThroughput } from './import-throughput.ts'
import { vttSpeed } from './vtt-parsing.ts'

const LEAST_OF_SCANNER = 0.5
const LEAST_OF_RAW = 0.35

/** Prints how fast conversations come in, and answers whether that is as fast as we promise. */
export async function benchImports(calls: number): Promise<boolean> {
  const vtt = await vttSpeed()
  console.log('\nTranscripts of an hour as VTT, 40 in turn:')
  line('a bare scanner for arrows and line ends', vtt.scannerMs, 1)
  line('VTT parsed: its cues and its mistakes', vtt.cuesMs, vtt.ratio)
  line('with speakers, repeats and sounds told', vtt.readerMs, vtt.scannerMs / vtt.readerMs)
  line('whole files, told and checked', vtt.wholeFileMs, vtt.scannerMs / vtt.wholeFileMs)

  const come = await importThroughput(calls)
  const each = (ms: number) => `${(ms / come.calls).toFixed(1)} ms`
  console.log(
    `\n${come.calls} transcripts of an hour, from a folder into SQLite, read by ${come.threads === 1 ? 'a thread' : `${come.threads} threads`} beside the one that keeps them:`,
  )
  line('only inserting the rows, and the full text', come.rawMs, 1)
  line('read, measured, kept and made findable', come.importMs, come.ratio)
  console.log(
    `  a call takes ${each(come.importMs)}: ${come.readMs.toFixed(1)} ms to read, ${come.measureMs.toFixed(1)} ms to measure; inserting alone ${each(come.rawMs)}`,
  )
  const held = come.memory.map(({ calls: after, megabytes }) => `${megabytes} MB after ${after}`)
  console.log(`  memory: ${held.join(', ')}`)

  const slow = [
    vtt.ratio < LEAST_OF_SCANNER
      ? `VTT is parsed at ${vtt.ratio.toFixed(2)} of the scanner's speed; ${LEAST_OF_SCANNER} is promised.`
      : '',
    come.ratio < LEAST_OF_RAW
      ? `Transcripts come in at ${come.ratio.toFixed(2)} of the speed of raw inserts; ${LEAST_OF_RAW} is promised.`
      : '',
  ].filter((one) => one !== '')
  for (const one of slow) console.error(`\n${one}`)
  return slow.length === 0
}

function line(name: string, ms: number, ratio: number): void {
  console.log(`  ${name.padEnd(44)} ${ms.toFixed(0).padStart(7)} ms   ${ratio.toFixed(2)} of its speed`)
}
