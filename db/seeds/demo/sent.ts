import { saveFulfilment } from '../../queries/fulfilments.ts'
import { openPromises } from '../../queries/promises.ts'
import { proofsFor } from '../../queries/proofs.ts'
import { type Brought, bring, type Stage } from './bring.ts'
import { type Calendar, daysAfter, instantOn } from './calendar.ts'
import type { Telling } from './telling.ts'

/** Rena promises a quote and a visit: the quote went with a mail and is kept, the invitation waits to be taken as proof. */
export async function sendAsPromised(stage: Stage, calendar: Calendar): Promise<void> {
  const brought: Brought[] = []
  for (const telling of tellingsOf(calendar)) brought.push(await bring(stage, telling))
  const { services, team } = stage
  const [made, sent] = brought
  const owed = await openPromises(services.db, team.rena, team.rena.id)
  for (const { id } of owed.filter((one) => one.conversationId === made?.conversationId)) {
    const { proofs } = await proofsFor(services.db, team.rena, id)
    const proof = proofs.find((one) => one.conversation === sent?.conversationId)
    if (sent && proof?.isLikely)
      await saveFulfilment(services.db, {
        commitmentId: id,
        keptOn: sent.day,
        proof: { conversationId: proof.conversation, utterance: proof.utterance, words: proof.words },
        byId: team.rena.id,
        now: instantOn(sent.day, '17:20'),
      })
  }
}

function tellingsOf({ today, workingDaysAgo }: Calendar): readonly Telling[] {
  const [made, sent, invited] = [workingDaysAgo(4), workingDaysAgo(3), workingDaysAgo(2)]
  const here = { rep: 'rena', account: ACCOUNT, form: 'mail', kind: 'service', clock: '09:40' } as const
  return [
    {
      ...here,
      id: 'second-deck-asked',
      day: made,
      subject: 'A second deck',
      lines: [
        [
          'rep',
          'Dear Ines,\n\nthank you for showing me the corner behind the mixer. I will send you the quote for the second deck by Friday. And I will set up a visit with our fitter.\n\nRena',
        ],
      ],
    },
    {
      ...here,
      id: 'second-deck-quote',
      day: sent,
      subject: 'A second deck',
      lines: [['rep', 'Dear Ines,\n\nas promised, and with greetings to Joost.\n\nRena']],
      files: [{ name: 'Quote second deck.pdf', mediaType: 'application/pdf', text: QUOTE }],
    },
    {
      ...here,
      id: 'second-deck-visit',
      day: invited,
      subject: 'Visit of the fitter',
      lines: [['rep', 'Dear Ines,\n\nhe needs half an hour and a socket.\n\nRena']],
      files: [{ name: 'visit.ics', mediaType: 'text/calendar', text: visitOn(daysAfter(today, 5)) }],
    },
  ]
}

const ACCOUNT = 'marram'
const QUOTE = 'The second deck, with its steam and the fitting, as agreed.\n'.repeat(1_400)

function visitOn(day: string): string {
  const at = (clock: string) => instantOn(day, clock).replace(/[-:]|\.000/g, '')
  return [
    ...[
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'METHOD:REQUEST',
      'BEGIN:VEVENT',
      'UID:second-deck@larkfield.example',
    ],
    ...[`DTSTART:${at('14:00')}`, `DTEND:${at('14:30')}`, 'SUMMARY:Visit of the fitter', 'END:VEVENT'],
    'END:VCALENDAR',
  ].join('\r\n')
}
