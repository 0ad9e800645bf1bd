import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { saveAdvocacyCase } from '../../db/queries/advocacy-cases.ts'
import { findConversation } from '../../db/queries/conversations.ts'
import { createCustomer } from '../../db/queries/customers.ts'
import { deedShowing, refuseDeeds } from '../../db/queries/deeds.ts'
import { saveFulfilment } from '../../db/queries/fulfilments.ts'
import type { Person } from '../../db/queries/people.ts'
import { findPromise, openPromises } from '../../db/queries/promises.ts'
import { proofsFor } from '../../db/queries/proofs.ts'
import { cancelPurchase, savePurchase } from '../../db/queries/purchases.ts'
import type { Database } from '../../db/schema.ts'
import { importFiles } from '../../server/actions/import-files.ts'
import { promisesDue } from '../../server/actions/rep-promises.ts'
import { moveIn } from '../cast.ts'
import { onEveryDatabase } from '../databases.ts'
import { mailOf } from '../readers/mails.ts'

const now = '2026-11-21T10:00:00Z'
const pdf = Buffer.from('The quote, which nobody keeps').toString('base64')

onEveryDatabase((fresh) => {
  test('a file with a telling name proves what was promised, to whom it was promised, and its content is not kept', async () => {
    const { db } = await fresh()
    const { rosa } = await moveIn(db)
    const { id: cora } = await createCustomer(db, { name: 'Cora Lindqvist', account: null, email: null }, now)
    await bring(db, rosa, 'I’ll send you the quote for the ovens by Friday.', {
      at: '2026-11-17',
      customerId: cora,
    })
    const files = [
      part('image/png; name="logo.png"', 'inline; filename="logo.png"', 'iVBORw0KGgo='),
      part('application/pdf', 'attachment; filename="../Quote_ovens <b>.pdf"', pdf),
    ]
    const { id: bert } = await createCustomer(db, { name: 'Bert Lund', account: null, email: null }, now)
    const other = { To: 'Bert Lund <bert@elsewhere.example>', 'Message-ID': '<bert@seller.example>' }
    await bring(db, rosa, 'Dear Bert, as discussed.', {
      at: '2026-11-18',
      customerId: bert,
      files,
      fields: other,
    })
    await bring(db, rosa, 'Dear Cora, a good week to you.', {
      at: '2026-11-18',
      customerId: cora,
      files: files.slice(0, 1),
    })
    const [promise] = await openPromises(db, rosa, rosa.id)
    const likely = async () => {
      const { proofs } = await proofsFor(db, rosa, promise?.id ?? '')
      return proofs.filter((one) => one.isLikely)
    }
    expect(await likely()).toEqual([])
    const sent = await bring(db, rosa, 'Dear Cora, as discussed.', {
      at: '2026-11-19',
      customerId: cora,
      files,
    })

    const proofs = await likely()
    expect(proofs.map((one) => one.conversation)).toEqual([sent])
    expect(proofs[0]?.reasons[0]).toEqual({ kind: 'attaches', name: 'Quote_ovens <b>.pdf' })
    const kept = await findConversation(db, rosa, sent)
    expect(kept?.conversation.utterances[0]?.attachments).toMatchObject([
      { name: 'logo.png', isInline: true },
      { name: 'Quote_ovens <b>.pdf', mediaType: 'application/pdf', bytes: 29 },
    ])
    const rows = await db.selectFrom('utterances').select('attached').execute()
    expect(JSON.stringify(rows)).not.toContain(pdf)
  })

  test('a purchase and an answered case propose themselves; cancelled, refused or no answer, they do not', async () => {
    const { db } = await fresh()
    const { rosa } = await moveIn(db)
    const { id: cora } = await createCustomer(db, { name: 'Cora Lindqvist', account: null, email: null }, now)
    const said =
      'I’ll place the order for the ovens tomorrow. And I’ll get you the discount approved by Friday.'
    const made = await bring(db, rosa, said, { at: '2026-11-17', customerId: cora })
    const [order, discount] = await openPromises(db, rosa, rosa.id)
    expect(discount?.action).toContain('discount')

    const bought = {
      customerId: cora,
      account: null,
      at: '2026-11-18T10:00:00Z',
      value: null,
      repId: rosa.id,
    }
    const source = { source: 'person', channel: 'person', externalId: null } as const
    const by = { byId: rosa.id, now }
    await savePurchase(db, { ...bought, ...source, what: 'A mixer' }, by)
    const cancelled = await savePurchase(db, { ...bought, ...source, what: 'Two ovens' }, by)
    await cancelPurchase(db, cancelled, now)
    const answers = {
      conversationId: made,
      utterance: 'u1',
      customerId: cora,
      repId: rosa.id,
      askedWhom: 'Ines',
    }
    const answered = { raisedAt: '2026-11-18T09:00:00Z', answeredAt: '2026-11-18T12:00:00Z', answer: 'So.' }
    const need = 'Five per cent of discount'
    await saveAdvocacyCase(db, {
      ...answers,
      ...answered,
      need,
      answerIs: 'no',
      toldCustomerAt: '2026-11-19',
    })
    await saveAdvocacyCase(db, { ...answers, ...answered, need, answerIs: 'yes', toldCustomerAt: null })
    const deedsOf = async (id = '') => (await proofsFor(db, rosa, id)).deeds
    expect([await deedsOf(order?.id), await deedsOf(discount?.id)]).toEqual([[], []])

    const ovens = await savePurchase(db, { ...bought, ...source, what: 'Two ovens' }, by)
    const told = { answerIs: 'yes', toldCustomerAt: '2026-11-19' } as const
    const one = await saveAdvocacyCase(db, { ...answers, ...answered, need, ...told })
    expect(await deedsOf(order?.id)).toMatchObject([{ kind: 'purchase', id: ovens, isLikely: true }])
    const [proof] = await deedsOf(discount?.id)
    expect(proof).toMatchObject({ kind: 'case', id: one, at: '2026-11-19', isLikely: true })

    await refuseDeeds(
      db,
      { id: order?.id ?? '', conversationId: made },
      [{ kind: 'purchase', id: ovens }],
      by,
    )
    expect(await deedsOf(order?.id)).toEqual([])
    if (!proof || !discount) throw new Error('Nothing is proposed')
    await saveFulfilment(db, {
      commitmentId: discount.id,
      keptOn: proof.at,
      proof: deedShowing(proof),
      ...by,
    })
    const settled = await findPromise(db, rosa, discount.id)
    expect(settled?.outcome).toMatchObject({
      keptOn: '2026-11-19',
      proof: { conversationId: made, deed: { kind: 'case', id: one } },
    })
    const due = promisesDue(settled ? [settled] : [], { now, timeZone: 'UTC' })
    expect(due[0]).toMatchObject({ outcome: 'kept', keptBy: { deed: 'case', on: '2026-11-19' } })
  })
})

interface Sent {
  readonly at: string
  readonly customerId: string
  readonly files?: readonly string[]
  readonly fields?: Readonly<Record<string, string>>
}

async function bring(
  db: Kysely<Database>,
  rep: Person,
  text: string,
  { at, customerId, files = [], fields }: Sent,
) {
  const body = [part('text/plain; charset=utf-8', '', '', text), ...files].join('\n')
  const mail = mailOf(`${body}\n--cut--`, {
    Date: `${new Date(`${at}T09:00:00Z`).toUTCString().replace('GMT', '+0000')}`,
    From: `${rep.name} <${rep.email}>`,
    Subject: `On ${at}`,
    'Message-ID': `<${at}-${files.length}@seller.example>`,
    'Content-Type': 'multipart/mixed; boundary="cut"',
    ...fields,
  })
  const answer = await importFiles(db, {
    files: [{ name: `${at}.eml`, bytes: new TextEncoder().encode(mail) }],
    viewer: rep,
    repId: rep.id,
    customerId,
    zone: 'UTC',
    consentKnown: true,
    now,
  })
  const id = 'files' in answer ? answer.files[0]?.conversations[0]?.id : undefined
  if (!id) throw new Error(JSON.stringify(answer))
  return id
}

function part(type: string, disposition: string, base64: string, text?: string): string {
  const head = [`Content-Type: ${type}`, disposition === '' ? '' : `Content-Disposition: ${disposition}`]
  const encoding = text === undefined ? 'Content-Transfer-Encoding: base64' : ''
  return `--cut\n${[...head, encoding].filter(Boolean).join('\n')}\n\n${text ?? base64}`
}
