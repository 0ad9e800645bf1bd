import { loudIn } from './player-silence.js'

const ASK_AGAIN_MS = 2000
const LANE = 16

/** Asks for what the server measured, and for what draws it: both come while the player makes itself ready. */
export function fetchWave(player) {
  const fetched = Promise.all([soundOf(player), import(player.dataset.wavesurfer)])
  fetched.catch(() => {})
  return fetched
}

/** Draws the waveform from that, once it has come; the place of the window is `scrollTo`. */
export async function drawWave(player, wave, { fetched, windowSeconds, heard }) {
  const [sound, { default: WaveSurfer }] = await fetched
  if (!sound || player.medium.error) return undefined
  performance.mark('peaks-here')
  tell(player, '')
  wave.hidden = false
  if (sound.durationMs > 0) player.lasts(sound.durationMs / 1000)
  heard({ ...sound, loud: loudIn(sound.peaks) })
  const lanes = customerFirst(sound)
  const surfer = WaveSurfer.create({
    container: wave,
    media: player.medium,
    peaks: lanes,
    duration: player.duration,
    height: lanes.length === 2 ? LANE : LANE * 2,
    ...inks(wave, lanes),
    cursorWidth: 0,
    normalize: true,
    dragToSeek: true,
    hideScrollbar: true,
    autoScroll: false,
    autoCenter: false,
    ...(windowSeconds ? { minPxPerSec: wave.clientWidth / windowSeconds } : {}),
    cspNonce: player.nonce,
  })
  surfer.once('redrawcomplete', () => performance.mark('wave-drawn'))
  const inkAgain = () => surfer.setOptions(inks(wave, lanes))
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', inkAgain)
  new MutationObserver(inkAgain).observe(document.documentElement, { attributeFilter: ['data-theme'] })
  if (!windowSeconds) return { scrollTo() {} }
  let from = 0
  const place = () => surfer.setScrollTime(from)
  surfer.on('ready', place)
  surfer.on('redraw', place)
  new ResizeObserver(() => surfer.zoom(wave.clientWidth / windowSeconds)).observe(wave)
  return {
    scrollTo(seconds) {
      from = seconds
      place()
    },
  }
}

/** All in the one ink of the page, by day and by night; each lane of two is told it apart. */
function inks(wave, lanes) {
  const { color } = getComputedStyle(wave)
  const ink = { waveColor: color, progressColor: color }
  return lanes.length === 2 ? { ...ink, splitChannels: lanes.map(() => ink) } : ink
}

/** What was measured; asked for again while it is being made, `undefined` when there will be none. */
async function soundOf(player) {
  for (;;) {
    const answer = await fetch(player.dataset.peaks)
    if (!answer.ok) return undefined
    const sound = await answer.json()
    if (Array.isArray(sound.peaks)) return { peaksPerSecond: 10, ...sound }
    if (sound.state === 'failed') {
      tell(player, sound.reason ?? '')
      return undefined
    }
    tell(player, player.says.making.replace('{percent}', String(sound.percent ?? 0)))
    await new Promise((later) => setTimeout(later, ASK_AGAIN_MS))
  }
}

function tell(player, text) {
  const says = player.querySelector('[data-wave-says]')
  says.textContent = text
  says.hidden = text === ''
}

/** The customer's lane lies above, as on the ribbon, where it is known whose is whose. */
function customerFirst({ peaks, owners }) {
  return peaks.length === 2 && owners?.[1] === 'theirs' ? [peaks[1], peaks[0]] : peaks.slice(0, 2)
}
