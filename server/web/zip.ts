import { crc32, deflateRawSync } from 'node:zlib'

/** The first day a ZIP archive can name, so that the same files are always the same bytes. */
const FIRST_DAY = 0x21
const VERSION = 20
const UTF8 = 0x0800
const DEFLATED = 8

/** A ZIP archive of a few small files, by name, in their order. */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const members = Object.entries(files).map(([name, text]) => memberOf(Buffer.from(name), Buffer.from(text)))
  const parts: Buffer[] = []
  const lines: Buffer[] = []
  let at = 0
  for (const { fields, name, packed } of members) {
    lines.push(directoryLine(fields, name, at))
    const head = fileHead(fields)
    parts.push(head, name, packed)
    at += head.length + name.length + packed.length
  }
  const directory = Buffer.concat(lines)
  return Buffer.concat([...parts, directory, endOf(members.length, directory.length, at)])
}

function memberOf(name: Buffer, content: Buffer) {
  const packed = deflateRawSync(content)
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(VERSION, 0)
  fields.writeUInt16LE(UTF8, 2)
  fields.writeUInt16LE(DEFLATED, 4)
  fields.writeUInt16LE(FIRST_DAY, 8)
  fields.writeUInt32LE(crc32(content), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(content.length, 18)
  fields.writeUInt16LE(name.length, 22)
  return { fields, name, packed }
}

function fileHead(fields: Buffer): Buffer {
  return Buffer.concat([Buffer.from('PK\x03\x04'), fields])
}

function directoryLine(fields: Buffer, name: Buffer, at: number): Buffer {
  const head = Buffer.alloc(6)
  head.write('PK\x01\x02', 'latin1')
  head.writeUInt16LE(VERSION, 4)
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(at, 10)
  return Buffer.concat([head, fields, rest, name])
}

function endOf(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return end
}
