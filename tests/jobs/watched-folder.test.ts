import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { countsOfWay, wayStandings } from '../../db/queries/arrivals.ts'
import { listConversations } from '../../db/queries/conversation-list.ts'
import { recentUploads } from '../../db/queries/uploads.ts'
import type { Database } from '../../db/schema.ts'
import { readConfig } from '../../server/config.ts'
import { watchedFolder } from '../../server/jobs/watched-folder.ts'
import { createLog } from '../../server/web/log.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { zipOf } from '../readers/zips.ts'
import { fairCall, heardFile } from '../spoken.ts'
import { queueOf } from '../uploaded.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const call = (day: number) =>
  heardFile(fairCall, { id: `call-${day}`, startedAt: new Date(Date.UTC(2026, 10, day, 9)).toISOString() })

onEveryDatabase((fresh) => {
  const open = async () => {
    const { db } = await fresh()
    const cast = await moveIn(db)
    const folder = mkdtempSync(join(tmpdir(), 'heard-watched-'))
    folders.push(folder)
    return { db, cast, folder, watch: watching(db, folder) }
  }

  test('a name that is not UTF-8 is said, and everything beside it is taken', async () => {
    const { db, folder, watch } = await open()
    const misnamed = Buffer.concat([Buffer.from(`${folder}/b`), Buffer.from([0xe9]), Buffer.from('.json')])
    writeFileSync(misnamed, call(3))
    mkdirSync(Buffer.concat([Buffer.from(`${folder}/d`), Buffer.from([0xe9])]))
    writeFileSync(join(folder, 'a.json'), call(2))
    for (let look = 0; look < 3; look += 1) await watch.look()
    expect(readdirSync(join(folder, 'done')).join()).toContain('a.json')
    const [standing] = (await wayStandings(db)).filter((one) => one.way === 'folder')
    expect(standing?.problem).toMatchObject({ code: 'misnamed' })
  })

  test('a file is read once it has stopped growing, and lies in “done” afterwards', async () => {
    const { db, cast, folder, watch } = await open()
    writeFileSync(join(folder, 'a.json'), call(2).slice(0, 100))
    await watch.look()
    writeFileSync(join(folder, 'a.json'), call(2))
    await watch.look()
    expect(await countsOfWay(db, 'folder', 5)).toMatchObject({ counts: {}, last: null })
    await watch.look()
    await watch.look()
    expect(readdirSync(join(folder, 'done'))).toEqual(['a.json'])
    expect(readdirSync(folder).toSorted()).toEqual(['done', 'refused'])
    expect((await listConversations(db, cast.rosa)).conversations).toHaveLength(1)
    expect(await countsOfWay(db, 'folder', 5)).toMatchObject({
      counts: { done: 1 },
      last: { name: 'a.json' },
    })
  })

  test('what is refused lies in “refused” with a text beside it that says why and what to do', async () => {
    const { db, folder, watch } = await open()
    writeFileSync(join(folder, 'empty.txt'), '')
    writeFileSync(join(folder, 'large.txt'), 'x'.repeat(1024 * 1024 + 1))
    writeFileSync(join(folder, '.hidden'), 'x')
    writeFileSync(join(folder, 'half.vtt.part'), 'WEBVTT')
    await watch.looks(3)
    expect(readdirSync(folder).toSorted()).toEqual(['.hidden', 'done', 'half.vtt.part', 'refused'])
    const refused = join(folder, 'refused')
    expect(readdirSync(refused).toSorted()).toEqual([
      'empty.txt',
      'empty.txt.txt',
      'large.txt',
      'large.txt.txt',
    ])
    const why = readFileSync(join(refused, 'large.txt.txt'), 'utf8')
    expect(why).toContain('large.txt was not brought into Heard.')
    expect(why).toContain('It has more than the 1 MB')
    expect(why).toContain('What to do: put it right and place it in the watched folder again.')
    const { refused: shown } = await countsOfWay(db, 'folder', 5)
    expect(shown.map((one) => one.name).toSorted()).toEqual(['empty.txt', 'large.txt'])
  })

  test('a link is never followed, and neither is a folder that is one', async () => {
    const { db, folder, watch } = await open()
    const elsewhere = mkdtempSync(join(tmpdir(), 'heard-elsewhere-'))
    folders.push(elsewhere)
    writeFileSync(join(elsewhere, 'secret.json'), call(2))
    symlinkSync(join(elsewhere, 'secret.json'), join(folder, 'a.json'))
    symlinkSync(elsewhere, join(folder, 'inside'))
    await watch.looks(3)
    expect(readFileSync(join(folder, 'refused', 'a.json.txt'), 'utf8')).toContain('This is a link')
    expect(readFileSync(join(folder, 'refused', 'inside.txt'), 'utf8')).toContain('This is a link')
    expect(readdirSync(elsewhere)).toEqual(['secret.json'])
    expect((await countsOfWay(db, 'folder', 5)).counts).toEqual({ refused: 2 })
  })

  test('an archive gives its files; it is done when any of them came in, and says which did not', async () => {
    const { db, folder, watch } = await open()
    const json = new TextDecoder().decode(call(3))
    writeFileSync(join(folder, 'week.zip'), zipOf({ 'a.json': json, 'b.txt': '' }))
    await watch.looks(4)
    expect(readdirSync(join(folder, 'done')).toSorted()).toEqual(['week.zip', 'week.zip.txt'])
    expect(readFileSync(join(folder, 'done', 'week.zip.txt'), 'utf8')).toContain('week.zip/b.txt')
    expect((await countsOfWay(db, 'folder', 5)).counts).toEqual({ done: 1, refused: 1, unpacked: 1 })
  })

  test('a folder named by a rep’s address says whose its files are; one named by nobody’s is refused', async () => {
    const { db, cast, folder, watch } = await open()
    mkdirSync(join(folder, 'ravi@loomworks.example'))
    mkdirSync(join(folder, 'who@loomworks.example'))
    const unnamed = 'WEBVTT\n\n00:01.000 --> 00:09.000\n<v Speaker 1>What changed since the spring?\n'
    writeFileSync(join(folder, 'ravi@loomworks.example', 'a.vtt'), unnamed)
    writeFileSync(join(folder, 'who@loomworks.example', 'b.vtt'), unnamed)
    await watch.looks(3)
    expect((await listConversations(db, cast.ravi)).conversations).toHaveLength(1)
    expect(readdirSync(join(folder, 'refused', 'who@loomworks.example'))).toEqual(['b.vtt', 'b.vtt.txt'])
  })

  test('D-55 the same file under another name is here already, and one of the same name takes nothing’s place', async () => {
    const { db, folder, watch } = await open()
    for (const name of ['a.json', 'b.json', 'a.json']) {
      writeFileSync(join(folder, name), call(2))
      await watch.looks(3)
    }
    expect(readdirSync(join(folder, 'done')).toSorted()).toEqual(['a (2).json', 'a.json', 'b.json'])
    expect((await countsOfWay(db, 'folder', 5)).counts).toEqual({ done: 1, 'already-here': 2 })
  })

  test('whatever a file or a folder is called, it is put away and the others go on', async () => {
    const { db, folder, watch } = await open()
    const long = `${'ä'.repeat(120)}.json`
    writeFileSync(join(folder, 'a.vtt'), '')
    writeFileSync(join(folder, 'two\nlines.txt'), '')
    execFileSync('mkfifo', [join(folder, 'pipe.vtt')])
    for (const day of [2, 3]) {
      writeFileSync(join(folder, long), call(day))
      await watch.looks(3)
    }
    mkdirSync(join(folder, 'a.vtt'))
    writeFileSync(join(folder, 'a.vtt', 'b.vtt'), '')
    writeFileSync(join(folder, 'last.json'), call(4))
    await watch.looks(3)
    const short = 'ä'.repeat(100)
    expect(readdirSync(join(folder, 'done')).toSorted()).toEqual([
      'last.json',
      `${short} (2).json`,
      `${short}.json`,
    ])
    expect(readdirSync(join(folder, 'refused'))).toEqual(
      expect.arrayContaining(['a.vtt', 'a.vtt b.vtt', 'a.vtt b.vtt.txt', 'pipe.vtt', 'two\nlines.txt.txt']),
    )
    expect(watch.said).toEqual([])
    expect((await countsOfWay(db, 'folder', 5)).counts).toEqual({ done: 3, refused: 4 })
  })

  test('two programs that watch one folder read each file once, and a start anew reads none again', async () => {
    const { db, cast, folder, watch } = await open()
    const other = watching(db, folder)
    for (const day of [2, 3, 4]) writeFileSync(join(folder, `${day}.json`), call(day))
    await Promise.all([watch.look(), other.look()])
    await Promise.all([watch.look(), other.look()])
    const third = watching(db, folder)
    await third.looks(3)
    expect((await countsOfWay(db, 'folder', 5)).counts).toEqual({ done: 3 })
    expect((await listConversations(db, cast.rosa)).conversations).toHaveLength(3)
    expect(readdirSync(join(folder, 'done'))).toEqual(['2.json', '3.json', '4.json'])
  })

  test('a folder that vanishes, or in which nothing can be moved, is said once in the log and stands on the page', async () => {
    const { db, folder, watch } = await open()
    await watch.look()
    rmSync(folder, { recursive: true })
    await watch.looks(2)
    expect(watch.said).toHaveLength(1)
    expect(watch.said[0]).toContain('The folder is not there')
    expect(await wayStandings(db)).toMatchObject([{ way: 'folder', problem: { code: 'missing' } }])
    mkdirSync(folder)
    writeFileSync(join(folder, 'done'), 'a file in the place of a folder')
    writeFileSync(join(folder, 'a.json'), call(2))
    await watch.looks(3)
    expect(watch.said[1]).toContain('cannot move files')
    expect((await countsOfWay(db, 'folder', 5)).counts).toEqual({})
    rmSync(join(folder, 'done'))
    await watch.looks(3)
    expect(watch.said.at(-1)).toBe('All is right again.')
    expect(readdirSync(join(folder, 'done'))).toEqual(['a.json'])
  })

  test('what came by itself is the admin’s to look after, and nobody’s upload', async () => {
    const { db, cast, folder, watch } = await open()
    writeFileSync(join(folder, 'a.txt'), '')
    await watch.looks(3)
    expect(await recentUploads(db, cast.ada, 5)).toMatchObject([{ way: 'folder', by: null }])
    for (const name of ['rosa', 'mina', 'hana'] as const)
      expect(await recentUploads(db, cast[name], 5), name).toEqual([])
  })
})

/** A program that watches a folder; a look is over when everything it found has been read. */
function watching(db: Kysely<Database>, folder: string) {
  const uploads = queueOf(db)
  const said: string[] = []
  const log = createLog('silent')
  log.warn = (...line: readonly unknown[]) => {
    said.push(String(line[1]))
  }
  let instant = Date.parse('2026-11-21T09:00:00Z')
  const config = readConfig({ MAX_UPLOAD_MB: '1', DATA_DIR: tmpdir() })
  const job = watchedFolder({ db, log, config, uploads, now: () => new Date(instant++) }, folder)
  const look = async () => {
    job.wake()
    await job.settled()
    await uploads.settled()
  }
  const looks = async (count: number) => {
    for (let nth = 0; nth < count; nth += 1) await look()
  }
  return { look, looks, said }
}
