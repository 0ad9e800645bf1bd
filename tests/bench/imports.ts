import { importThroughput } from './import-throughput.ts'
import type { How } from './parts.ts'
import { type Row, timeRow } from './row.ts'
import { vttSpeed } from './vtt-parsing.ts'

const LEAST_OF_SCANNER = 0.5
const LEAST_OF_RAW = 0.35

export async function rows({ quick }: How): Promise<readonly Row[]> {
  const vtt = await vttSpeed()
  const scanner = { name: 'a bare scanner for arrows and line ends', value: vtt.scannerMs }
  const come = await importThroughput(quick ? 50 : 1000)
  const raw = { name: 'only inserting the rows, and the full text', value: come.rawMs }
  return [
    timeRow('VTT parsed: its cues and its mistakes', vtt.cuesMs, scanner, LEAST_OF_SCANNER),
    timeRow('VTT with speakers, repeats and sounds told', vtt.readerMs, scanner),
    timeRow('VTT as whole files, told and checked', vtt.wholeFileMs, scanner),
    timeRow('SQLite: read, measured, kept and made findable', come.importMs, raw, LEAST_OF_RAW),
    { name: 'a call is read', unit: 'ms', measured: come.readMs },
    { name: 'a call is measured', unit: 'ms', measured: come.measureMs },
    ...come.memory.map(({ calls, megabytes }): Row => {
      return { name: `memory after ${calls} calls`, unit: 'MB', measured: megabytes }
    }),
  ]
}
