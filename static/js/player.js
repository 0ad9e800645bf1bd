import { clock } from './clock.js'
import { askForTime } from './go-to.js'
import { momentIn } from './moment-link.js'
import { followAlong } from './player-follow.js'
import { takeKeys } from './player-keys.js'
import { playhead } from './player-playhead.js'
import { skipSilence } from './player-silence.js'
import { spokenWord } from './player-spoken.js'
import { drawWave, fetchWave } from './player-wave.js'
import { tenMinutes } from './player-window.js'
import { timeOfClick } from './player-words.js'
import { savePreference } from './preferences.js'
import { saidTimes, startOf } from './said-times.js'

const EARLIER_S = 2
const [SLOWEST, FASTEST] = [5, 30]

/** The recording: its waveform under the lanes, and everything on the page that has a time as a way into it. */
class HeardPlayer extends HTMLElement {
  connectedCallback() {
    this.medium = this.querySelector('[data-medium]')
    this.wave = this.querySelector('[data-wave]')
    this.says = JSON.parse(this.dataset.says)
    const fetched = fetchWave(this)
    this.duration = Number(this.dataset.duration) / 1000
    this.rollBack = Number(this.dataset.rollBack)
    this.times = saidTimes()
    this.follow = followAlong(this, this.times)
    this.silence = skipSilence(this, this.times)
    this.spoken = spokenWord(this.times)
    this.draw = playhead()
    this.setSpeed(Number(this.dataset.speedTenths))
    this.listen()
    takeKeys(this)
    this.classList.add('player--ready')
    this.querySelector('[data-controls]').hidden = false
    this.window = tenMinutes(this, this.times)
    this.fitWave()
    this.watchDock()
    this.openAt(momentIn(location.search)?.from)
    this.tell()
    performance.mark('player-ready')
    this.showWave(fetched)
    if (this.medium.error || this.medium.networkState === HTMLMediaElement.NETWORK_NO_SOURCE) this.broken()
  }

  at() {
    return this.medium.currentTime
  }

  pause() {
    this.medium.pause()
  }

  play() {
    return this.medium.play().catch((error) => error.name !== 'AbortError' && this.broken())
  }

  seek(seconds) {
    this.goTo(seconds)
    this.tell()
    this.follow.sought()
  }

  press(said, event) {
    this.goTo(timeOfClick(said, event) / 1000)
    this.follow.pressed(this.at())
    this.tell()
  }

  goTo(seconds) {
    const last = this.duration > 0 ? this.duration : Number.POSITIVE_INFINITY
    this.medium.currentTime = Math.min(last, Math.max(0, seconds))
  }

  /** How long the recording is, once somebody knows. */
  lasts(seconds) {
    this.duration = seconds
    this.wave.setAttribute('aria-valuemax', String(Math.round(seconds)))
    this.fitWave()
  }

  listen() {
    const { medium } = this
    medium.addEventListener('loadedmetadata', () => this.duration > 0 || this.lasts(medium.duration))
    medium.addEventListener('timeupdate', () => medium.paused && this.tell())
    medium.addEventListener('seeked', () => this.tell())
    medium.addEventListener('play', () => this.playing(true))
    medium.addEventListener('pause', () => this.playing(false))
    medium.addEventListener('error', () => this.broken())
    const speed = this.querySelector('[data-speed]')
    speed.addEventListener('change', () => this.chooseSpeed(Number(speed.value)))
    document.addEventListener('heard:roll-back', ({ detail }) => {
      this.rollBack = detail
    })
    document.addEventListener('click', (event) => this.clicked(event))
    document.addEventListener('keydown', (event) => this.entered(event))
    this.wave.addEventListener('keydown', (event) => this.slid(event))
  }

  async showWave(fetched) {
    try {
      const waved = await drawWave(this, this.wave, {
        fetched,
        windowSeconds: this.window?.seconds,
        heard: (sound) => this.silence.heard(sound),
      })
      if (waved) this.window?.whenMoved(waved.scrollTo)
      else this.withoutWave()
    } catch {
      this.withoutWave()
    }
  }

  /** The waveform is as wide as its share of the time axis: words may go on after the recording ends. */
  fitWave() {
    const span = Number(document.querySelector('.lanes svg[data-span]')?.dataset.span) / 1000
    const share = this.window || !(span > 0) || !(this.duration > 0) ? 1 : Math.min(1, this.duration / span)
    this.wave.style.width = `${(share * 100).toFixed(3)}%`
  }

  playing(isPlaying) {
    for (const one of document.querySelectorAll('heard-player, [data-dock]'))
      one.classList.toggle('player--playing', isPlaying)
    for (const says of document.querySelectorAll('[data-play-says]'))
      says.textContent = isPlaying ? this.says.pause : this.says.play
    this.tell()
    if (isPlaying) {
      this.follow.started()
      requestAnimationFrame(() => this.nextFrame())
    }
  }

  nextFrame() {
    if (this.medium.paused) return
    const after = this.silence.to(this.at())
    if (after !== undefined) this.medium.currentTime = after
    this.tell()
    requestAnimationFrame(() => this.nextFrame())
  }

  /** Where it is, on everything that shows it. Whatever has not changed is left alone. */
  tell() {
    const at = this.at()
    this.window?.to(at)
    this.draw(at)
    this.follow.to(at, !this.medium.paused)
    this.spoken(at)
    const second = Math.round(at)
    if (second === this.told) return
    this.told = second
    this.wave.setAttribute('aria-valuenow', String(second))
    this.wave.setAttribute('aria-valuetext', `${clock(at)} ${this.says.of} ${clock(this.duration)}`)
    for (const now of document.querySelectorAll('[data-now]')) now.textContent = clock(at)
  }

  setSpeed(tenths) {
    const speed = Math.min(FASTEST, Math.max(SLOWEST, tenths))
    this.medium.preservesPitch = true
    this.medium.defaultPlaybackRate = speed / 10
    this.medium.playbackRate = speed / 10
    this.querySelector('[data-speed]').value = String(speed)
    return speed
  }

  chooseSpeed(tenths) {
    savePreference({ speed: String(this.setSpeed(tenths)) })
  }

  clicked(event) {
    const act = event.target.closest?.('[data-act]')
    if (act && act.tagName === 'BUTTON') return this.act(act.dataset.act)
    const link = event.target.closest?.('[data-seek]')
    if (link) return this.seekTo(event, link)
    const said = event.target.closest?.('.said__one')
    if (said && getSelection().isCollapsed) return this.press(said, event)
    const lanes = event.target.closest?.('svg[data-span]')
    if (lanes && Number(lanes.dataset.span) > 0) this.seek(timeIn(lanes, event))
  }

  seekTo(event, link) {
    const start = startOf(link)
    if (start === undefined || event.ctrlKey || event.metaKey) return
    this.seek(start - (link.closest('.said__who') ? 0 : EARLIER_S))
    if (!link.search) return
    event.preventDefault()
    location.hash = link.hash
  }

  act(name) {
    if (name === 'play') return this.medium.paused ? this.play() : this.pause()
    if (name === 'back') return this.seek(this.at() - 10)
    if (name === 'on') return this.seek(this.at() + 10)
    if (name === 'follow') return this.turnFollowing()
    if (name === 'silence') return this.turnSilence()
    if (name === 'jump') return this.follow.jump()
    if (name === 'go-to') return askForTime(this)
  }

  turnFollowing() {
    this.follow.turn()
    this.querySelector('[data-act="follow"]').setAttribute('aria-pressed', String(this.follow.isOn()))
  }

  turnSilence() {
    this.silence.turn()
    savePreference({ skipSilence: this.silence.isOn() ? 'on' : 'off' })
  }

  /** Enter on a turn listens from there. */
  entered(event) {
    if (event.key !== 'Enter' || !event.target.matches?.('.said__turn')) return
    const start = event.target.querySelector('[data-start]')?.dataset.start
    if (start === undefined) return
    event.preventDefault()
    this.seek(Number(start) / 1000)
  }

  slid(event) {
    const at = this.at()
    const steps = {
      ArrowLeft: at - 5,
      ArrowRight: at + 5,
      ArrowDown: at - 5,
      ArrowUp: at + 5,
      PageDown: at - 30,
      PageUp: at + 30,
      Home: 0,
      End: this.duration,
    }
    if (steps[event.key] === undefined) return
    event.preventDefault()
    this.seek(steps[event.key])
  }

  openAt(seconds) {
    if (seconds === undefined) return
    if (this.medium.readyState >= HTMLMediaElement.HAVE_METADATA) this.seek(seconds)
    else this.medium.addEventListener('loadedmetadata', () => this.seek(seconds), { once: true })
  }

  watchDock() {
    const dock = document.querySelector('[data-dock]')
    const phone = matchMedia('(max-width: 760px)')
    if (!dock) return
    const see = (isGone) => {
      dock.hidden = !(phone.matches || isGone)
      document.body.classList.toggle('talk--docked', !dock.hidden)
    }
    const controls = this.querySelector('[data-controls]')
    const watcher = new IntersectionObserver(([entry]) =>
      see(!entry.isIntersecting && entry.boundingClientRect.top < 0),
    )
    watcher.observe(controls)
    phone.addEventListener('change', () => see(false))
    see(false)
  }

  broken() {
    const problem = this.querySelector('[data-problem]')
    problem.textContent = this.says.broken
    problem.hidden = false
    this.withoutWave()
  }

  withoutWave() {
    this.wave.hidden = true
    this.classList.add('player--silent')
  }
}

function timeIn(lanes, event) {
  const box = lanes.getBoundingClientRect()
  const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width))
  return (Number(lanes.dataset.from ?? 0) + share * Number(lanes.dataset.span)) / 1000
}

customElements.define('heard-player', HeardPlayer)
