// One clip after the other: when one ends the next begins. Each has its own controls without this.
const all = [...document.querySelectorAll('[data-play-one]')]
const sounds = all.map((one) => one.querySelector('audio'))
const button = document.querySelector('[data-play-all]')
const says = document.querySelector('[data-play-says]')

if (button && sounds.some(Boolean)) {
  button.hidden = false
  button.addEventListener('click', () => play(next(-1)))
  for (const [at, sound] of sounds.entries()) {
    sound?.addEventListener('play', () => begun(at))
    sound?.addEventListener('ended', () => play(next(at)))
  }
}

function next(at) {
  return sounds.findIndex((sound, place) => place > at && sound)
}

function play(at) {
  if (at < 0) return tell('')
  sounds[at].currentTime = 0
  sounds[at].play().catch(() => play(next(at)))
}

function begun(at) {
  for (const [place, sound] of sounds.entries()) if (place !== at) sound?.pause()
  tell(
    says.dataset.template
      .replace('-1', String(at + 1))
      .replace('-2', String(all.length))
      .replace('{name}', () => all[at].dataset.name),
  )
}

function tell(text) {
  says.textContent = text
}
