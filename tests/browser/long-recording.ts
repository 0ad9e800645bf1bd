import { closeSync, ftruncateSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { activePeople } from '../../db/queries/people.ts'
import { importFiles } from '../../server/actions/import-files.ts'
import type { Conversation } from '../../server/conversation/conversation.ts'
import { saveRecording } from '../recorded.ts'
import type { Heard } from './heard.ts'

const RATE = 8000
const HEAD = 44
const MS_A_WORD = 380

/** Brings a call in as Rosa's, every word with its time, and lays a recording of nothing but silence beside it. Its page. */
export async function bringRecorded(heard: Heard, call: Conversation): Promise<string> {
  const { db } = heard.services
  const rosa = (await activePeople(db)).find(({ name }) => name.startsWith('Rosa'))
  if (!rosa) throw new Error('Rosa is not in the demo')
  const answer = await importFiles(db, {
    files: [{ name: `${call.id}.json`, bytes: new TextEncoder().encode(JSON.stringify(timed(call))) }],
    viewer: rosa,
    repId: rosa.id,
    zone: null,
    now: '2026-11-21T10:00:00Z',
  })
  const id = ('files' in answer && answer.files[0]?.conversations[0]?.id) || ''
  const durationMs = Math.ceil((call.utterances.at(-1)?.endMs ?? 0) / 1000) * 1000
  const path = `${call.id}.wav`
  const size = layDown(join(heard.services.config.dataDir, 'recordings'), path, durationMs)
  const peaks = [0, 1].map((side) => peaksOf(call, side, durationMs))
  const recording = { path, mime: 'audio/wav', size, durationMs, channels: 2, peaks }
  await saveRecording(db, id, recording, '2026-11-21T10:00:00Z')
  return `/conversations/${id}`
}

function timed(call: Conversation): Conversation {
  const utterances = call.utterances.map((one) => ({
    ...one,
    words: one.text.split(' ').map((text, at) => {
      const startMs = (one.startMs ?? 0) + at * MS_A_WORD
      return { text, startMs, endMs: startMs + MS_A_WORD - 40 }
    }),
  }))
  return { ...call, utterances }
}

function peaksOf(call: Conversation, side: number, durationMs: number): readonly number[] {
  const peaks = Array.from({ length: durationMs / 100 }, () => 0.01)
  for (const { party, startMs, endMs } of call.utterances)
    if (party === call.parties[side]?.key)
      for (let at = Math.floor((startMs ?? 0) / 100); at < (endMs ?? 0) / 100; at += 1)
        peaks[at] = 0.3 + ((at * 37) % 60) / 100
  return peaks
}

/** Sixteen bits, two channels; the file is as long as it says and takes no room on most disks. */
function layDown(folder: string, name: string, durationMs: number): number {
  const bytes = (durationMs / 1000) * RATE * 4
  const head = Buffer.alloc(HEAD)
  head.write('RIFF', 0)
  head.writeUInt32LE(HEAD - 8 + bytes, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(2, 22)
  head.writeUInt32LE(RATE, 24)
  head.writeUInt32LE(RATE * 4, 28)
  head.writeUInt16LE(4, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(bytes, 40)
  mkdirSync(folder, { recursive: true })
  const file = openSync(join(folder, name), 'w')
  writeSync(file, head)
  ftruncateSync(file, HEAD + bytes)
  closeSync(file)
  return HEAD + bytes
}
