import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { unpacker, wavLayout } from '../../server/recordings/wav.ts'

/**
 * Speaks the demo's recorded call: Rosa on the left channel, Cora on the right, and a transcript with
 * the times at which each line was really spoken. Needs espeak-ng and ffmpeg; run it only to change the call.
 */
type Line = readonly [who: 'rosa' | 'cora', pauseMs: number, text: string]

const lines: readonly Line[] = [
  [
    'rosa',
    400,
    "Hello Cora, it's Rosa. You wrote that the new oven keeps burning the rye. What happens, from the moment it goes in?",
  ],
  [
    'cora',
    700,
    "It isn't the oven. I have watched it three nights now. Pawel puts the rye in at two, sets the timer, and goes to shape the rolls in the back room.",
  ],
  ['rosa', 500, 'And then?'],
  [
    'cora',
    900,
    "The timer rings, and he doesn't come. I thought he was careless. So on Tuesday I stood beside him. It rang, and he didn't turn his head. He can't hear it. Twenty-two years in a bakery, and he never told anyone.",
  ],
  ['rosa', 3600, "He can't hear the timer."],
  [
    'cora',
    600,
    'Not that pitch. He feels the mixer through the floor, he reads our lips. He is the best baker I have, and he was ready to resign over burnt rye.',
  ],
  ['rosa', 1100, "So a louder one wouldn't help him. What would?"],
  [
    'cora',
    1200,
    "A light. Something over the door that he can see from the back room. I don't want to make a show of it, he would hate that.",
  ],
  [
    'rosa',
    800,
    "We don't have one, and I would rather tell you that than sell you something else. I'll ask our engineers whether the timer can switch a lamp, and I'll tell you by Friday what they said, also if it is no.",
  ],
  [
    'cora',
    500,
    "That's all I want. And if it costs money, send me the price in writing, please. My sister does the books, she doesn't believe in telephones.",
  ],
  [
    'rosa',
    600,
    "I will put it in writing for your sister. I'm writing this down. Rye at two, back room, a lamp over the door, nothing loud.",
  ],
  ['cora', 500, 'Yes. Nothing loud. You know, nobody has ever asked me what happens at two in the morning.'],
]

const voices = {
  rosa: ['-v', 'en-gb+f2', '-s', '168', '-p', '58'],
  cora: ['-v', 'en-gb-scotland+f4', '-s', '158', '-p', '42'],
}
const RATE = 16_000
const here = resolve(import.meta.dirname, 'demo')
const scratch = mkdtempSync(join(tmpdir(), 'heard-demo-'))

const spoken: {
  who: 'rosa' | 'cora'
  startMs: number
  endMs: number
  text: string
  samples: Int16Array
}[] = []
let clockMs = 0
for (const [index, [who, pauseMs, text]] of lines.entries()) {
  const raw = join(scratch, `${index}.raw.wav`)
  const wav = join(scratch, `${index}.wav`)
  execFileSync('espeak-ng', [...voices[who], '-w', raw, text])
  const trim =
    'silenceremove=start_periods=1:start_threshold=-45dB,areverse,silenceremove=start_periods=1:start_threshold=-45dB,areverse'
  execFileSync('ffmpeg', [
    '-nostdin',
    '-loglevel',
    'error',
    '-y',
    '-i',
    raw,
    '-af',
    trim,
    '-ar',
    String(RATE),
    '-ac',
    '1',
    wav,
  ])
  const bytes = readFileSync(wav)
  const layout = wavLayout(bytes)
  if ('problem' in layout) throw new Error(layout.problem)
  const samples = unpacker(layout)(bytes.subarray(layout.start))
  const durationMs = Math.round((samples.length / layout.sampleRate) * 1000)
  clockMs += pauseMs
  spoken.push({
    who,
    startMs: clockMs,
    endMs: clockMs + durationMs,
    text,
    samples,
  })
  clockMs += durationMs
}

const frames = Math.ceil(((clockMs + 600) / 1000) * RATE)
const pcm = new Int16Array(frames * 2)
for (const { who, startMs, samples } of spoken) {
  const from = Math.round((startMs / 1000) * RATE)
  samples.forEach((sample, at) => {
    if (from + at < frames)
      pcm[(from + at) * 2 + (who === 'rosa' ? 0 : 1)] = Math.round((sample / 32_768) * 28_000)
  })
}
const raw = join(scratch, 'call.pcm')
writeFileSync(raw, Buffer.from(pcm.buffer))
execFileSync('ffmpeg', [
  ...['-nostdin', '-loglevel', 'error', '-y', '-f', 's16le', '-ar', String(RATE), '-ac', '2', '-i', raw],
  ...[
    '-b:a',
    '32k',
    '-joint_stereo',
    '0',
    '-map_metadata',
    '-1',
    '-fflags',
    '+bitexact',
    join(here, 'rye-at-two.mp3'),
  ],
])
writeFileSync(
  join(here, 'rye-at-two.times.json'),
  `${JSON.stringify(
    spoken.map(({ who, startMs, endMs, text }) => ({ party: who, startMs, endMs, text })),
    null,
    1,
  )}\n`,
)
console.log(`${spoken.length} lines, ${Math.round(clockMs / 1000)} s`)
