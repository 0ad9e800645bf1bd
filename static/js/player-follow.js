import { lastStarting } from './said-times.js'

const MOST_CORRECTIONS = 4
const scrollKeys = new Set(['PageUp', 'PageDown', 'Home', 'End'])

/** Keeps what is playing in sight, until the reader scrolls; then offers the way back, only while playing. */
export function followAlong(player, times) {
  const panel = document.querySelector('[data-panel]')
  const pill = document.querySelector('[data-act="jump"]')
  const quiet = matchMedia('(prefers-reduced-motion: reduce)')
  let following = true
  let current = -1
  let corrections = 0

  function letGo() {
    corrections = 0
    if (!following || player.medium.paused || current < 0) return
    following = false
    if (pill) pill.hidden = false
  }
  const ground = scrolls(panel) ? panel : window
  ground.addEventListener('wheel', letGo, { passive: true })
  ground.addEventListener('touchmove', letGo, { passive: true })
  panel?.addEventListener('pointerdown', (event) => event.target === panel && letGo())
  panel?.addEventListener('keydown', (event) => scrollKeys.has(event.key) && letGo())

  function show() {
    corrections = MOST_CORRECTIONS
    scroll(quiet.matches ? 'auto' : 'smooth')
  }

  /** The panel alone moves; on a telephone the page is the panel. */
  function scroll(behavior) {
    const turn = turnAt(current)
    if (!turn) return
    if (!scrolls(panel)) return turn.scrollIntoView({ block: 'center', behavior })
    const from = panel.getBoundingClientRect()
    const box = turn.getBoundingClientRect()
    panel.scrollBy({ top: box.top - from.top - Math.max(0, from.height - box.height) / 3, behavior })
  }

  // How tall a turn is, is only known once it is drawn: the first leap may land beside it.
  panel?.addEventListener('scrollend', () => {
    if (corrections === 0 || !scrolls(panel) || inSight(panel, turnAt(current))) return
    corrections -= 1
    scroll('auto')
  })

  function turnAt(at) {
    return at < 0 ? null : document.getElementById(times[at].turn)
  }

  function mark(next) {
    const [before, after] = [turnAt(current), turnAt(next)]
    current = next
    if (before === after && after?.hasAttribute('aria-current')) return false
    before?.classList.remove('said__turn--playing')
    before?.removeAttribute('aria-current')
    after?.classList.add('said__turn--playing')
    after?.setAttribute('aria-current', 'true')
    return true
  }

  return {
    to(seconds, isPlaying) {
      if (pill && !isPlaying) pill.hidden = true
      const next = lastStarting(times, seconds)
      if (next === current) return
      if (mark(next) && isPlaying && following) show()
    },
    /** Somebody pressed these words: what is under their hand stays there, or a second press would hit others. */
    pressed(seconds) {
      mark(lastStarting(times, seconds))
    },
    /** Somebody went there by hand: the panel goes along, also while nothing plays. */
    sought() {
      if (following && scrolls(panel) && !inSight(panel, turnAt(current))) show()
    },
    started() {
      if (following) show()
      else if (pill) pill.hidden = false
    },
    isOn: () => following,
    turn() {
      following = !following
      if (following) show()
      if (pill) pill.hidden = following || player.medium.paused
    },
    jump() {
      following = true
      if (pill) pill.hidden = true
      show()
    },
  }
}

function inSight(panel, turn) {
  const [from, box] = [panel.getBoundingClientRect(), turn?.getBoundingClientRect()]
  return box !== undefined && box.top >= from.top && box.bottom <= from.bottom
}

function scrolls(panel) {
  return panel !== null && getComputedStyle(panel).overflowY === 'auto'
}
