import { expect, test } from 'vitest'
import { mailOf } from './mails.ts'
import { readAll, readOne, script } from './read.ts'

// What the harming of files has found, each as small as it still shows.

const call = (words: readonly unknown[], id = 'nordvik-9') =>
  JSON.stringify({
    id,
    parties: [{ key: 'A', name: 'Cora' }],
    utterances: [{ party: 'A', startMs: 0, endMs: 900, text: 'We lost two.', words }],
  })

test('a word that ends before it starts leaves the words without times, and says so', async () => {
  const { conversation, report } = await readOne(
    call([
      { text: 'We', startMs: 0, endMs: 200 },
      { text: 'lost', startMs: 500, endMs: 300 },
    ]),
  )
  expect(conversation.utterances[0]?.words).toBeUndefined()
  expect(conversation.utterances[0]).toMatchObject({ startMs: 0, endMs: 900, text: 'We lost two.' })
  expect(report.dropped).toEqual([
    { why: 'utterance u1: a word of it ends before it starts, so only its own times count' },
  ])
})

test('an id without a letter is none: the conversation goes by its bytes', async () => {
  expect((await readOne(call([], ''))).conversation.id).toBe('example')
})

test('a tag that HTML does not know keeps the words of a mail', async () => {
  const html = mailOf('<p>We lost <constructor>two</constructor> drivers.</p>', {
    'Content-Type': 'text/html; charset=utf-8',
  })
  expect((await readOne(html)).conversation.utterances[0]?.text).toMatch(/^We lost\s+two\s+drivers\.$/)
})

test('a name of nothing but a tag is nobody’s name', async () => {
  const said = (id: string, name: string, body: string, created_at: number) => ({
    id,
    part_type: 'comment',
    body,
    created_at,
    author: { type: 'user', id, name },
  })
  const chat = {
    type: 'conversation',
    id: '77',
    source: null,
    conversation_parts: {
      conversation_parts: [
        said('c1', '<br>', '<p>Good morning</p>', 1_795_014_000),
        said('c2', 'Cora', '<p>Two drivers left.</p>', 1_795_014_060),
      ],
    },
  }
  const { conversation } = await readOne(JSON.stringify(chat))
  expect(conversation.parties.map(({ name }) => name)).toEqual([null, 'Cora'])
})

const hubspot = 'engagement_id,timestamp,type,email_text,subject'
const intercom = 'conversation_id,part_type,author_type,body'

test('captions in whose first lines somebody reads out a table stay captions', async () => {
  const reading = await readOne(
    `WEBVTT\n\n00:01.000 --> 00:04.000\n<v Rosa>${hubspot}</v>\n\n00:05.000 --> 00:06.000\n<v Cora>Thanks</v>\n`,
  )
  expect(reading.format).toMatch(/vtt$/)
  expect(script(reading)).toEqual([`Rosa 1000-4000 ${hubspot}`, 'Cora 5000-6000 Thanks'])
})

test('of two tables in one file the one that begins first says what it is', async () => {
  const [first] = await readAll(`${hubspot}\n${intercom}\n1,,INCOMING_EMAIL,Two drivers left.,Drivers\n`)
  expect(first).toMatchObject({ format: 'hubspot-csv' })
})
