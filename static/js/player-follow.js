/** Keeps what is playing in sight, until the reader scrolls; then offers the way back, only while playing. */
export function followAlong(player) {
  const turns = [...document.querySelectorAll('.said__turn')]
    .map((turn) => ({ turn, start: Number(turn.querySelector('[data-start]')?.dataset.start) }))
    .filter(({ start }) => Number.isFinite(start))
  const jump = document.querySelector('[data-act="jump"]')
  const says = player.querySelector('[data-following]')
  const quiet = matchMedia('(prefers-reduced-motion: reduce)')
  let following = true
  let current = null
  let ownScroll = 0

  function letGo() {
    if (performance.now() < ownScroll || player.audio.paused || !following) return
    following = false
    if (jump) jump.hidden = false
  }
  addEventListener('wheel', letGo, { passive: true })
  addEventListener('touchmove', letGo, { passive: true })

  function show() {
    if (!current) return
    ownScroll = performance.now() + 800
    current.scrollIntoView({ block: 'center', behavior: quiet.matches ? 'auto' : 'smooth' })
  }

  function mark(next) {
    current?.classList.remove('said__turn--playing')
    current?.removeAttribute('aria-current')
    current = next
    current?.classList.add('said__turn--playing')
    current?.setAttribute('aria-current', 'true')
  }

  return {
    to(ms, isPlaying) {
      const next = turns.findLast(({ start }) => start <= ms)?.turn ?? null
      if (jump && !isPlaying) jump.hidden = true
      if (next === current) return
      mark(next)
      if (isPlaying && following) show()
    },
    turn() {
      following = !following
      if (says) says.textContent = following ? player.dataset.on : player.dataset.off
    },
    jump() {
      following = true
      if (jump) jump.hidden = true
      show()
    },
  }
}
