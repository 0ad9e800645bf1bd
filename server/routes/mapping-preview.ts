import { words } from '../../views/messages/words.ts'
import type { MappingPreview } from '../../views/uploads/mapping-preview.tsx'
import { partyOf } from '../conversation/conversation.ts'
import { idOfBytes } from '../readers/ids.ts'
import { type MappingAnswer, mappingFrom } from '../readers/mapping-answer.ts'
import type { MappingNeeded } from '../readers/mapping-needed.ts'
import { readFile } from '../readers/read-file.ts'
import type { Reading } from '../readers/reading.ts'

const FIRST = 6

interface Answered {
  readonly bytes: Uint8Array
  readonly needed: MappingNeeded
  readonly answer: MappingAnswer
  readonly zone: string | null
}

/** What a file would be read as if this were the answer, or what the answer still lacks. */
export async function previewOf({ bytes, needed, answer, zone }: Answered): Promise<MappingPreview> {
  const made = mappingFrom(needed, answer)
  if ('problem' in made) return { problem: words.mapping.problems[made.problem] }
  const results = await readFile(bytes, { zone, id: idOfBytes(bytes), mappings: [made.mapping] })
  const readings = results.filter((result): result is Reading => 'format' in result)
  const [first] = readings
  const refused = results.flatMap((result) => ('refused' in result ? [result.refused.message] : []))
  if (!first) return { problem: refused[0] ?? words.mapping.cannot }
  return {
    utterances: readings.reduce((sum, { report }) => sum + report.accepted, 0),
    conversations: readings.length,
    first: first.conversation.utterances.slice(0, FIRST).map(({ party, text, startMs, at }) => {
      const { name, key, role } = partyOf(first.conversation, party)
      return { who: name ?? key, role, text, startMs, at }
    }),
    dropped: readings.reduce((sum, { report }) => sum + report.dropped.length, 0),
    guessed: [...new Set(readings.flatMap(({ report }) => report.guessed))].slice(0, FIRST),
    refused: refused.slice(0, FIRST),
  }
}
