import type { Material } from '../../db/queries/materials.ts'
import type { ColleagueBrought, OpeningConsent } from '../../db/queries/sendings.ts'
import type { StillToDecide } from '../../server/actions/still-to-decide.ts'
import { buyingStages } from '../../server/measures/buying-stage.ts'
import { stageRules } from '../../server/measures/lexicons/buying-stages.ts'
import { Section } from '../components/section.tsx'
import { day } from '../format.ts'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { ColleaguesPart, ConsentPart, SentPart, type ShownSending } from './support-parts.tsx'

export interface SupportPageProps {
  readonly frame: Frame
  readonly customer: { readonly id: string; readonly name: string }
  readonly deciding: StillToDecide
  readonly materials: readonly Material[]
  readonly sendings: readonly ShownSending[]
  readonly consent: OpeningConsent | null
  readonly colleagues: readonly ColleagueBrought[]
  readonly mayAct: boolean
  readonly once: string
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

const MOST_SIGNALS = 12

/** Where a customer is by what they did, what they lack, and whoever and whatever was brought to help them. */
export function SupportPage(props: SupportPageProps) {
  const { frame, customer, deciding } = props
  const say = words.support
  return (
    <Layout frame={frame} title={say.of(customer.name)}>
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.customer(customer.id)}>{customer.name}</a>
          </p>
          <h1>{say.all}</h1>
          <p class="page__lead">
            {deciding.stage === null
              ? say.unknown
              : say.stageIs(say.stages[deciding.stage], meansOf(deciding.stage))}
          </p>
        </div>
      </div>
      <Lacking {...props} />
      <Signals {...props} />
      <SentPart {...props} />
      <ConsentPart {...props} />
      <ColleaguesPart {...props} />
      <Section title={say.definitions} id="definitions" aside={say.definitionsLead}>
        <dl class="support__stages">
          {buyingStages.map((stage) => (
            <>
              <dt>{say.stages[stage]}</dt>
              <dd class="quiet">{meansOf(stage)}</dd>
            </>
          ))}
        </dl>
      </Section>
    </Layout>
  )
}

function Lacking({ frame, deciding: { asks, needs }, mayAct }: SupportPageProps) {
  const say = words.support
  const zone = frame.viewer?.timeZone ?? 'UTC'
  return (
    <Section title={say.title} id="deciding">
      {asks.length === 0 ? <p class="quiet">{say.noAsks}</p> : <h3>{say.asks}</h3>}
      <ul class="ruled">
        {asks.map((one) => (
          <li>
            <Quoted {...one} on={day(one.at, zone)} />
            {mayAct ? (
              <p>
                <a class="text-link" href={paths.openingCase(one.conversationId, one.utterance)}>
                  {words.advocacy.start}
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      <dl class="support__stages">
        {needs.map(({ need, heard }) => (
          <>
            <dt>{words.numbers.capital(say.needs[need])}</dt>
            <dd>
              {heard ? <Quoted {...heard} on={day(heard.at, zone)} /> : <p class="quiet">{say.missing}</p>}
            </dd>
          </>
        ))}
      </dl>
    </Section>
  )
}

function Signals({ frame, deciding: { signals } }: SupportPageProps) {
  const say = words.support
  const zone = frame.viewer?.timeZone ?? 'UTC'
  return (
    <Section title={say.signals} id="signals">
      {signals.length === 0 ? <p class="quiet">{say.noSignals}</p> : null}
      <ul class="ruled">
        {signals.slice(0, MOST_SIGNALS).map((one) => (
          <li>
            <Quoted {...one} on={`${words.numbers.capital(say.acts[one.act])}, ${day(one.at, zone)}`} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface QuotedProps {
  readonly words: string
  readonly conversationId: string
  readonly utterance: string
  readonly on: string
}

function Quoted({ words: said, conversationId, utterance, on }: QuotedProps) {
  return (
    <>
      <p class="quotation">{said}</p>
      <p class="quiet">
        <a href={paths.said(conversationId, utterance)}>{on}</a>
      </p>
    </>
  )
}

function meansOf(stage: (typeof buyingStages)[number]): string {
  const { means } = words.support
  const { lookingDays, comparingDays, decidingKinds, decidingDays, boughtDays } = stageRules
  const says = {
    looking: means.looking(lookingDays),
    comparing: means.comparing(comparingDays),
    deciding: means.deciding(decidingKinds, decidingDays),
    bought: means.bought(boughtDays),
    'living-with-it': means['living-with-it'](boughtDays),
  }
  return says[stage]
}
