import { expect, test } from 'vitest'
import { docxOf, docxOfXml, run } from './documents.ts'
import { readOne, refusalOf, script } from './read.ts'
import { zipOf } from './zips.ts'

test('Teams: a paragraph is a turn, its first line the name and the clock', async () => {
  const reading = await readOne(
    docxOf(
      run('Nordvik-20261118_160000-Meeting Recording'),
      run('18 November 2026, 04:00pm'),
      run('Rosa Diaz started transcription'),
      run('Rosa Diaz   0:02|What changed|since spring?'),
      run('Lindqvist, Cora   0:07|We lost two drivers &amp; a van.'),
      run('Rosa Diaz   1:00:12|Tell me more.'),
      run('Rosa Diaz stopped transcription'),
    ),
  )
  expect(reading.format).toBe('teams-docx')
  expect(script(reading)).toEqual([
    'Rosa Diaz 2000-? What changed since spring?',
    'Lindqvist, Cora 7000-? We lost two drivers & a van.',
    'Rosa Diaz 3612000-? Tell me more.',
  ])
  expect(reading.report.dropped).toEqual([
    { line: 1, why: 'before the first speaker: "Nordvik-20261118_160000-Meeting Recording"' },
    { line: 2, why: 'before the first speaker: "18 November 2026, 04:00pm"' },
    { line: 3, why: 'a notice that somebody started or stopped the transcript' },
    { line: 11, why: 'a notice that somebody started or stopped the transcript' },
  ])
  expect(reading.report.guessed).toContain('no end times in the file: shares are counted by words')
})

test('a notice in a language nobody listed is outside any turn all the same', async () => {
  const reading = await readOne(
    docxOf(
      run('Rosa   0:02|What changed?'),
      run('Cora   0:07|We lost two drivers.'),
      run('Rosa lopetti litteroinnin'),
    ),
  )
  expect(script(reading)).toEqual(['Rosa 2000-? What changed?', 'Cora 7000-? We lost two drivers.'])
  expect(reading.report.dropped).toEqual([{ line: 5, why: 'outside any turn: "Rosa lopetti litteroinnin"' }])
})

test('the words may stand in paragraphs of their own', async () => {
  const reading = await readOne(
    docxOf(
      run('Rosa   0:02'),
      run('What changed?'),
      run('In spring, I mean.'),
      run('Cora   0:07'),
      run('Two drivers.'),
    ),
  )
  expect(script(reading)).toEqual([
    'Rosa 2000-? What changed? In spring, I mean.',
    'Cora 7000-? Two drivers.',
  ])
})

test('older documents give start and end, the name and the words', async () => {
  const reading = await readOne(
    docxOf(
      run('0:0:1.0 --&gt; 0:0:4.500|Diaz, Rosa|What changed &lt;since&gt; spring?'),
      run('0:0:5.0 --&gt; 0:0:9.20|Cora|We lost two drivers.'),
    ),
  )
  expect(script(reading)).toEqual([
    'Diaz, Rosa 1000-4500 What changed <since> spring?',
    'Cora 5000-9200 We lost two drivers.',
  ])
})

test('what Word keeps of deleted words is not said, and tabs and hyphens are', async () => {
  const reading = await readOne(
    docxOf(
      '<w:r><w:t>Rosa</w:t><w:tab/><w:t>0:02</w:t><w:br/><w:t>A fol</w:t></w:r><w:del><w:r><w:delText>never</w:delText></w:r></w:del><w:ins><w:r><w:t>low</w:t><w:noBreakHyphen/><w:t>up</w:t></w:r></w:ins>',
      `<w:hyperlink>${run('Cora   0:07|Thank you for that.')}</w:hyperlink>`,
    ),
  )
  expect(script(reading)).toEqual(['Rosa 2000-? A follow-up', 'Cora 7000-? Thank you for that.'])
})

test('a document of prose, an agenda and another archive are no transcript', async () => {
  const prose = docxOf(run('Minutes of the day'), run('The pump was discussed at length.'))
  const agenda = docxOf(run('Coffee   9:30'), run('Hall'), run('Talk   10:15'), run('Hall'))
  expect(await refusalOf(prose)).toMatchObject({ code: 'unrecognised' })
  expect(await refusalOf(agenda)).toMatchObject({ code: 'unrecognised' })
  expect(await refusalOf(zipOf({ 'a.txt': 'Rosa   0:02\nHello there.' }))).toMatchObject({
    code: 'unrecognised',
  })
})

test('a document that hides entities, is nested without end or breaks off is refused in words', async () => {
  const bomb = docxOfXml('<!DOCTYPE d [<!ENTITY a "aaaa">]><w:document><w:p/></w:document>')
  expect(await refusalOf(bomb)).toMatchObject({ code: 'malformed', message: expect.stringMatching(/DTD/) })
  const deep = docxOfXml(`${'<w:p>'.repeat(300)}${'</w:p>'.repeat(300)}`)
  expect(await refusalOf(deep)).toMatchObject({ code: 'too-deep' })
  expect(await refusalOf(docxOfXml('<w:document><w:p>'))).toMatchObject({ code: 'malformed' })
})
