import { expect, test } from 'vitest'
import { defaultRule, type Plan } from '../../server/pay/plan.ts'
import { type Statement, statementOf } from '../../server/pay/statement.ts'
import { paperType } from '../../server/web/paper-type.ts'
import { letterPdf } from '../../server/writers/letter-pdf.ts'
import { statementPdf } from '../../server/writers/statement-pdf.ts'
import { inType } from '../../server/writers/type/letters.ts'
import { inLanguage, languageNames } from '../../views/messages/language.ts'
import { letterOf } from '../../views/statements/letter.ts'
import { paperOf } from '../../views/statements/paper.ts'
import { graded, successes, wideApart } from '../grading/made.ts'
import { autumn, relationships } from '../pay/made.ts'
import { standing } from '../views/gallery-props.ts'
import { printedIn } from './printed.ts'

const prior = { ...wideApart, mean: 0.78, strength: 20 }
const plan: Plan = {
  ...relationships,
  components: [
    { behaviour: 'follow-up', share: 0.6, rule: defaultRule },
    { behaviour: 'listening', share: 0.3, rule: defaultRule },
    { behaviour: null, share: 0.1, rule: null },
  ],
}
const made = (kept: number): Statement =>
  statementOf(plan, { 'follow-up': graded(successes(kept, 60), 'follow-up', prior) }, autumn)

const whose = {
  ...standing,
  organisation: 'Öfen & Söhne',
  name: 'Zoë Łukasiewicz, Жанна Ωμέγα 张伟 – 5 €',
  state: 'frozen',
  frozenOn: '2026-11-12',
  period: 'frozen',
  approvedBy: ['Hana Sato', 'Jörg Weiß'],
} as const
const at = new Date('2026-11-12T10:00:00Z')
const bare = (text: string) => inType(text).replace(/\s/g, '')

test('the file of a statement says what its page says, in both languages, every sign of it, and is the same bytes again', async () => {
  const settings = { at, size: 'A4', type: await paperType() } as const
  for (const language of languageNames) {
    const paper = inLanguage(language, () => paperOf(made(55), whose))
    const bytes = await statementPdf(paper, settings)
    const { text, structure } = printedIn(bytes)
    expect(text).not.toContain('\ufffd')
    const says = [
      paper.sentence,
      ...paper.facts.flat(),
      ...paper.lines.flatMap((line) => [line.title, line.counted ?? '', line.why, line.times, line.amount]),
      ...paper.tapes.flatMap(({ steps }) =>
        steps.flatMap((step) => [step.label, step.expression, step.result]),
      ),
      ...(paper.changed?.says ?? []),
      ...paper.notes,
      paper.wrong.says,
      paper.page(1, 1),
    ]
    for (const one of says) expect(text).toContain(bare(one))
    expect(text).toContain('‹5F204F1F›')
    expect(structure).toContain(`/Lang (${language})`)
    expect(structure).toContain('/Marked true')
    expect(structure).toMatch(/\/S \/TH\b/)
    expect(Buffer.from(await statementPdf(paper, settings)).equals(Buffer.from(bytes))).toBe(true)
  }
})

test('who is paid below target gets facts, reasons, who decided, how to appeal, and that it is no legal advice', async () => {
  const settings = { at, size: 'LETTER', type: await paperType() } as const
  const statement = made(30)
  expect(statement.totalMinor).toBeLessThan(statement.targetMinor)
  for (const [language, ...told] of [
    [
      'en',
      'Hana Sato opened your statement',
      'It is no legal advice',
      'Appeal a line',
      'more kept promises',
      'Follow-up: €',
    ],
    [
      'de',
      'Hana Sato hat Ihre Abrechnung',
      'Es ist keine Rechtsberatung',
      'Einspruch',
      'gehaltene Zusagen mehr',
      'BDSG 26',
    ],
  ] as const) {
    const letter = inLanguage(language, () =>
      letterOf(statement, whose, { openedBy: ['Hana Sato'], packs: ['DE', 'CA'] }),
    )
    const { text } = printedIn(await letterPdf(letter, settings))
    for (const one of told) expect(text).toContain(bare(one))
    for (const { says } of letter.sections) for (const one of says) expect(text).toContain(bare(one))
  }
})
