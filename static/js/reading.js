import { askForTime } from './go-to.js'
import { onKey } from './keys.js'
import { copyMoment } from './moment-link.js'
import { lastStarting, saidTimes } from './said-times.js'

// A conversation with times that nobody recorded: from a time to its words, and from the words to a link.
const times = saidTimes()
const controls = document.querySelector('[data-reading]')
const lasting = times.map(({ end }) => end).filter(Number.isFinite)
const reader = {
  duration: Math.max(0, ...lasting),

  /** When the turn began that has the focus, or else the first one in sight. */
  at() {
    const turn = document.activeElement?.closest('.said__turn') ?? firstInSight()
    return times.find((one) => one.turn === turn?.id)?.start ?? 0
  },

  seek(seconds) {
    const { id, turn } = times[Math.max(0, lastStarting(times, seconds))]
    for (const one of document.querySelectorAll('.said__one--here')) one.classList.remove('said__one--here')
    const said = document.getElementById(id)
    said.classList.add('said__one--here')
    const place = document.getElementById(turn)
    place.tabIndex = 0
    place.focus({ preventScroll: true })
    said.scrollIntoView({ block: 'center' })
  },
}

if (times.length > 0) {
  onKey('go-to', () => askForTime(reader))
  onKey('link', () => void copyMoment(reader.at()))
  controls.hidden = false
  controls.querySelector('[data-act="go-to"]').addEventListener('click', () => askForTime(reader))
}

function firstInSight() {
  return [...document.querySelectorAll('.said__turn')].find((turn) => {
    const { top, bottom } = turn.getBoundingClientRect()
    return bottom > 0 && top < innerHeight
  })
}
