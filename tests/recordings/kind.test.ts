import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNamedLikeRecording, recordingKind } from '../../server/recordings/kind.ts'
import { otherKind } from '../../server/recordings/other-kind.ts'
import { wavOf } from '../sounds.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const mimeOf = (head: Uint8Array) => recordingKind(head)?.mime
const frames = Buffer.concat(
  Array.from({ length: 3 }, () => Buffer.concat([bytes('\xff\xfb\x90\x64'), Buffer.alloc(413)])),
)

test('a recording is known by how it begins', () => {
  expect(mimeOf(wavOf([new Float32Array(4)]))).toBe('audio/wav')
  expect(mimeOf(readFileSync(resolve(import.meta.dirname, '../../db/seeds/demo/rye-at-two.mp3')))).toBe(
    'audio/mpeg',
  )
  expect(mimeOf(frames)).toBe('audio/mpeg')
  expect(mimeOf(bytes('ID3\x04\x00\x00\x00\x00\x0a\x7f<script>alert(1)</script>'))).toBe('audio/mpeg')
  expect(mimeOf(bytes('\0\0\0\x20ftypM4A \0\0\0\0'))).toBe('audio/mp4')
  expect(mimeOf(bytes('\0\0\0\x20ftypisom\0\0\0\0'))).toBe('video/mp4')
  expect(mimeOf(bytes('OggS\0\x02............OpusHead'))).toBe('audio/ogg')
  expect(mimeOf(bytes('OggS\0\x02............\x01vorbis'))).toBe('audio/ogg')
  expect(mimeOf(bytes('\x1aE\xdf\xa3....webm....A_OPUS'))).toBe('audio/webm')
  expect(mimeOf(bytes('\x1aE\xdf\xa3....webm....V_VP8...A_OPUS'))).toBe('video/webm')
})

test('D-46: what only calls itself a recording is none, and is called what it is', () => {
  const others = [
    ['<!DOCTYPE html><html><body>Listen</body></html>', 'web-page'],
    ['\n  <html><script>alert(1)</script>', 'web-page'],
    ['<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"></svg>', 'picture'],
    ['\x7fELF\x02\x01\x01', 'program'],
    ['MZ\x90\0', 'program'],
    ['PK\x03\x04\x14\0', 'archive'],
    ['%PDF-1.7', 'document'],
    ['\x89PNG\r\n', 'picture'],
    ['\0\0\0\x1cftypavif\0\0\0\0', 'picture'],
    ['fLaC\0\0\0\x22', 'other-sound'],
    ['#!AMR\n', 'other-sound'],
    ['OggS\0\x02............\x80theora', 'other-sound'],
    ['WEBVTT\n\n00:00.000 --> 00:01.000\nHello', 'text'],
    ['ID3 tags are what Cora asked about', 'text'],
    ['\xff\xfe\x01\x02', 'unknown'],
    ['\x1aE\xdf\xa3....matroska....', 'unknown'],
    ['', 'empty'],
  ] as const
  for (const [content, kind] of others) {
    expect(recordingKind(bytes(content)), content).toBeUndefined()
    expect(otherKind(bytes(content)), content).toBe(kind)
  }
})

test('whatever the bytes, the answer is a kind of sound or pictures, or none', () => {
  const starts = ['RIFF', 'ID3', '\xff\xfb', 'OggS', '\x1aE\xdf\xa3', 'ftyp', '']
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
      const head = Buffer.concat([bytes(start), rest])
      expect(mimeOf(head) ?? 'audio/none').toMatch(/^(audio|video)\//)
      expect(typeof otherKind(head)).toBe('string')
    }),
  )
})

test('names of recordings are known, those of transcripts are not', () => {
  for (const name of ['a.wav', 'B.MP3', 'calls/c.m4a', 'd.opus', 'e.webm', 'f.MP4'])
    expect(isNamedLikeRecording(name), name).toBe(true)
  for (const name of ['a.vtt', 'mp3', 'a.mp3.txt', 'wav.json'])
    expect(isNamedLikeRecording(name), name).toBe(false)
})
