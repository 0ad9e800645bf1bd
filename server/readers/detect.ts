import { assemblyai } from './assemblyai.ts'
import { awsPca } from './aws-pca.ts'
import { awsTranscribe } from './aws-transcribe.ts'
import { azureSpeech } from './azure-speech.ts'
import { chatwoot } from './chatwoot.ts'
import { checked } from './checked.ts'
import { connectChat } from './connect-chat.ts'
import { contactLens } from './contact-lens.ts'
import { csv } from './csv.ts'
import { deepgram } from './deepgram.ts'
import { discord } from './discord.ts'
import { eml } from './eml.ts'
import { fathom } from './fathom.ts'
import { fireflies } from './fireflies.ts'
import { freshdesk } from './freshdesk.ts'
import { front } from './front.ts'
import { genericJson } from './generic-json.ts'
import { genesys } from './genesys.ts'
import { gmailApi } from './gmail-api.ts'
import { gong } from './gong.ts'
import { googleMeetDoc } from './google-meet-doc.ts'
import { googleStt } from './google-stt.ts'
import { heardJson } from './heard-json.ts'
import { hubspotCsv } from './hubspot-csv.ts'
import { intercom } from './intercom.ts'
import { intercomCsv } from './intercom-csv.ts'
import { firstLines } from './lines.ts'
import { livechat } from './livechat.ts'
import { askingToMap, knownMapping, readMapped } from './mapped.ts'
import { mbox } from './mbox.ts'
import { msg } from './msg.ts'
import { namedLines } from './named-lines.ts'
import { otterMd } from './otter-md.ts'
import { otterTxt } from './otter-txt.ts'
import { outlookGraph } from './outlook-graph.ts'
import { podcastJson } from './podcast-json.ts'
import {
  type Content,
  type Reader,
  type ReadOptions,
  type ReadResult,
  type Recognised,
  refusal,
} from './reading.ts'
import { revai } from './revai.ts'
import { sbv } from './sbv.ts'
import { slackApi } from './slack-api.ts'
import { slackExport } from './slack-export.ts'
import { speechmatics } from './speechmatics.ts'
import { srt } from './srt.ts'
import { HEADER_WITHIN } from './table.ts'
import { teamsDocx } from './teams-docx.ts'
import { teamsGraph } from './teams-graph.ts'
import { teamsVtt } from './teams-vtt.ts'
import { telegram } from './telegram.ts'
import { timedLines } from './timed-lines.ts'
import { ttml } from './ttml.ts'
import { twilioConversations } from './twilio-conversations.ts'
import { twilioIntelligence } from './twilio-intelligence.ts'
import { unrecognised } from './unrecognised.ts'
import { vcon } from './vcon.ts'
import { webvtt } from './webvtt.ts'
import { whatsapp } from './whatsapp.ts'
import { whisper } from './whisper.ts'
import { zendesk } from './zendesk.ts'
import { zendeskCsv } from './zendesk-csv.ts'
import { zoomChat } from './zoom-chat.ts'
import { zoomVtt } from './zoom-vtt.ts'

/** Every format Heard reads by a mark of its own, in the order of formats.md. */
export const readers: readonly Reader[] = [
  heardJson,
  vcon,
  deepgram,
  assemblyai,
  awsTranscribe,
  contactLens,
  connectChat,
  awsPca,
  azureSpeech,
  googleStt,
  revai,
  speechmatics,
  fireflies,
  fathom,
  gong,
  genesys,
  twilioIntelligence,
  podcastJson,
  whisper,
  intercom,
  telegram,
  discord,
  slackExport,
  slackApi,
  teamsGraph,
  livechat,
  twilioConversations,
  chatwoot,
  front,
  freshdesk,
  zendesk,
  webvtt,
  zoomVtt,
  teamsVtt,
  srt,
  sbv,
  ttml,
  teamsDocx,
  zoomChat,
  eml,
  mbox,
  msg,
  gmailApi,
  outlookGraph,
  whatsapp,
  zendeskCsv,
  intercomCsv,
  hubspotCsv,
  csv,
]

/** Documents whose mark may also stand inside a mail or a table: asked only when the readers above have declined. */
export const documentReaders: readonly Reader[] = [otterTxt, otterMd, googleMeetDoc]

/** Formats without a mark of their own: asked only when every other reader has declined. */
export const lastReaders: readonly Reader[] = [namedLines, timedLines, genericJson]

/**
 * Reads a file's content with the one reader that knows it, or as people confirmed its columns. Two readers
 * that claim it are an error; none is a refusal, with what to ask where columns could be named.
 */
export async function readContent(
  content: Content,
  options: ReadOptions,
  guessed: readonly string[] = [],
): Promise<readonly ReadResult[]> {
  const claiming = foremost(claimed(content, readers), content)
  const known = claiming.every(({ reader }) => reader === csv)
    ? knownMapping(content, options.mappings)
    : null
  const checkedAs = (results: readonly ReadResult[], recognised: Recognised) =>
    results.map((result) => recognisedAs(checked(result, guessed), recognised))
  if (known) return checkedAs(readMapped(content, known, options), confirmed)
  const several = claiming.length > 0 ? claiming : firstClaimed(content, [documentReaders, lastReaders])
  const [one, other] = several
  if (!one) return [askingToMap(unrecognised(content), content)]
  if (other) return [contested(several.map(({ reader }) => reader.format))]
  const { reader, because } = one
  return checkedAs(await reader.read(content, options), {
    because,
    documented: reader.documented ?? false,
  })
}

/** Whether a reader that goes by a mark of its own knows this content. */
export function isKnown(content: Content): boolean {
  return [...readers, ...documentReaders].some((reader) => reader.claims(content) !== null)
}

const confirmed: Recognised = {
  because: 'has columns of which somebody here has said what they hold',
  documented: false,
}

function recognisedAs(result: ReadResult, recognised: Recognised): ReadResult {
  return 'refused' in result ? result : { ...result, recognised }
}

function firstClaimed(content: Content, lists: readonly (readonly Reader[])[]) {
  for (const list of lists) {
    const found = claimed(content, list)
    if (found.length > 0) return found
  }
  return []
}

/** Tables may begin in a later line, and what stands there may be pasted into something else. */
const tables: ReadonlySet<Reader> = new Set([zendeskCsv, intercomCsv, hubspotCsv, csv])

// A mark at the beginning goes before a table below it, and a table before another one below it.
function foremost(found: readonly Claimed[], content: Content): readonly Claimed[] {
  if (found.length < 2) return found
  const marked = found.filter(({ reader }) => !tables.has(reader))
  if (marked.length > 0) return marked
  const lines = firstLines(content.text, HEADER_WITHIN).map((line) => line.text)
  for (const at of lines.keys()) {
    const text = lines.slice(0, at + 1).join('\n')
    const first = found.filter(({ reader }) => reader.claims({ ...content, text }) !== null)
    if (first.length > 0) return first
  }
  return found
}

interface Claimed {
  readonly reader: Reader
  readonly because: string
}

function claimed(content: Content, among: readonly Reader[]): readonly Claimed[] {
  return among.flatMap((reader) => {
    const because = reader.claims(content)
    return because === null ? [] : [{ reader, because }]
  })
}

/** The refusal of a file that several formats claim. */
export function contested(formats: readonly string[]): ReadResult {
  return refusal(
    'unrecognised',
    `This file has the marks of ${formats.join(' and of ')}, and Heard does not choose between them. If two files became one, bring in each by itself; if a program wrote it like this, please report it.`,
  )
}
