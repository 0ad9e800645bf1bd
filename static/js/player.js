import { onKey } from './keys.js'
import { followAlong } from './player-follow.js'
import { drawPlayhead } from './player-playhead.js'
import { timeOfClick } from './player-words.js'

const EARLIER_S = 2
const speedKept = 'heard.speed'

/** The recording: its waveform under the lanes, and everything on the page that has a time as a way into it. */
class HeardPlayer extends HTMLElement {
  connectedCallback() {
    this.audio = this.querySelector('audio')
    this.wave = this.querySelector('[data-wave]')
    this.duration = Number(this.dataset.duration) / 1000
    this.follow = followAlong(this)
    this.speed(localStorage.getItem(speedKept) ?? '1')
    this.listen()
    this.classList.add('player--ready')
    this.querySelector('[data-controls]').hidden = false
    document.querySelector('[data-transcript]')?.classList.add('said--seekable')
    document.querySelector('.lanes')?.classList.add('lanes--seekable')
    this.drawWave()
    this.watchDock()
    this.openAt(new URLSearchParams(location.search).get('t'))
    this.tell()
    if (this.audio.error || this.audio.networkState === HTMLMediaElement.NETWORK_NO_SOURCE) this.broken()
  }

  listen() {
    this.audio.addEventListener('timeupdate', () => this.tell())
    this.audio.addEventListener('play', () => this.playing(true))
    this.audio.addEventListener('pause', () => this.playing(false))
    this.audio.addEventListener('error', () => this.broken())
    this.querySelector('[data-speed]').addEventListener('change', (event) => this.speed(event.target.value))
    document.addEventListener('click', (event) => this.clicked(event))
    this.takeKeys()
    this.wave.addEventListener('keydown', (event) => this.slid(event))
  }

  async drawWave() {
    try {
      const [{ default: WaveSurfer }, answer] = await Promise.all([
        import(this.dataset.wavesurfer),
        fetch(this.dataset.peaks),
      ])
      if (!answer.ok) return
      const { peaks } = await answer.json()
      this.wave.hidden = this.audio.error !== null
      const colour = getComputedStyle(this.wave).color
      const split = peaks.length === 2 ? [{ waveColor: colour }, { waveColor: colour }] : undefined
      const height = split ? 16 : 32
      const surfer = WaveSurfer.create({
        container: this.wave,
        media: this.audio,
        peaks,
        duration: this.duration,
        height,
        waveColor: colour,
        progressColor: colour,
        cursorWidth: 0,
        normalize: true,
        splitChannels: split,
        cspNonce: this.nonce,
      })
      matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
        const now = getComputedStyle(this.wave).color
        surfer.setOptions({ waveColor: now, progressColor: now })
      })
    } catch {
      this.wave.hidden = true
    }
  }

  playing(isPlaying) {
    for (const one of document.querySelectorAll('heard-player, [data-dock]'))
      one.classList.toggle('player--playing', isPlaying)
    for (const says of document.querySelectorAll('[data-play-says]'))
      says.textContent = isPlaying ? this.dataset.pause : this.dataset.play
    this.tell()
  }

  tell() {
    const at = this.audio.currentTime
    drawPlayhead(at)
    this.follow.to(at * 1000, !this.audio.paused)
    this.wave.setAttribute('aria-valuenow', String(Math.round(at)))
    this.wave.setAttribute('aria-valuetext', `${clock(at)} ${this.dataset.of} ${clock(this.duration)}`)
    for (const now of document.querySelectorAll('[data-now]')) now.textContent = clock(at)
  }

  seek(seconds) {
    this.audio.currentTime = Math.min(this.duration, Math.max(0, seconds))
    this.tell()
  }

  speed(value) {
    const rate = Math.min(3, Math.max(0.5, Number(value) || 1))
    this.audio.playbackRate = rate
    this.audio.preservesPitch = true
    localStorage.setItem(speedKept, String(rate))
    const choice = this.querySelector('[data-speed]')
    const name = String(rate)
    if (![...choice.options].some((option) => option.value === name)) choice.add(new Option(`${name}×`, name))
    choice.value = name
  }

  clicked(event) {
    const act = event.target.closest?.('[data-act]')?.dataset.act
    if (act) return this.act(act)
    const link = event.target.closest?.('[data-seek]')
    if (link) return this.seekTo(link, link.closest('.said__who') === null)
    const said = event.target.closest?.('.said__one')
    if (said && getSelection().isCollapsed) return this.seek(timeOfClick(said, event) / 1000)
    const lanes = event.target.closest?.('svg[data-span]')
    if (lanes && Number(lanes.dataset.span) > 0)
      this.seek(placeIn(lanes, event) * (Number(lanes.dataset.span) / 1000))
  }

  seekTo(link, earlier) {
    const said = document.querySelector(link.getAttribute('href'))
    if (said?.dataset.start === undefined) return
    this.seek(Number(said.dataset.start) / 1000 - (earlier ? EARLIER_S : 0))
  }

  act(name) {
    if (name === 'play') return this.audio.paused ? this.play() : this.audio.pause()
    if (name === 'back') return this.seek(this.audio.currentTime - 10)
    if (name === 'on') return this.seek(this.audio.currentTime + 10)
    if (name === 'follow') return this.follow.turn()
    if (name === 'jump') return this.follow.jump()
  }

  play() {
    this.audio.play().catch(() => this.broken())
  }

  takeKeys() {
    const by = (seconds) => () => this.seek(this.audio.currentTime + seconds)
    const unlessOn = (places, does) => (event) => (event.target.closest?.(places) ? false : does())
    onKey('play', (event) =>
      event.key === ' ' && event.target.closest?.('button, a, summary') ? false : this.act('play'),
    )
    onKey('back', by(-10))
    onKey('on', by(10))
    onKey('far-back', by(-30))
    onKey('far-on', by(30))
    onKey('roll-back', by(-5))
    onKey('little-back', unlessOn('[data-wave]', by(-5)))
    onKey('little-on', unlessOn('[data-wave]', by(5)))
    onKey('slower', () => this.speed((this.audio.playbackRate - 0.1).toFixed(1)))
    onKey('faster', () => this.speed((this.audio.playbackRate + 0.1).toFixed(1)))
    onKey('next-turn', () => this.turn(1))
    onKey('previous-turn', () => this.turn(-1))
    onKey('follow', () => this.follow.turn())
    onKey('link', () => this.copyLink())
  }

  slid(event) {
    const at = this.audio.currentTime
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

  turn(step) {
    const now = this.audio.currentTime * 1000
    const starts = [...document.querySelectorAll('.said__turn--customer')]
      .map((turn) => Number(turn.querySelector('[data-start]')?.dataset.start))
      .filter((start) => Number.isFinite(start))
    const next =
      step > 0 ? starts.find((start) => start > now + 50) : starts.findLast((start) => start < now - 1500)
    if (next !== undefined) this.seek(next / 1000)
  }

  copyLink() {
    const link = new URL(location.href)
    link.hash = ''
    link.searchParams.set('t', String(Math.floor(this.audio.currentTime)))
    navigator.clipboard?.writeText(link.href)
  }

  openAt(time) {
    const seconds = Number.parseInt(time ?? '', 10)
    if (Number.isFinite(seconds))
      this.audio.addEventListener('loadedmetadata', () => this.seek(seconds), { once: true })
  }

  watchDock() {
    const dock = document.querySelector('[data-dock]')
    const phone = matchMedia('(max-width: 760px)')
    if (!dock) return
    const see = (isGone) => {
      dock.hidden = !(phone.matches || isGone)
    }
    const watcher = new IntersectionObserver(([entry]) =>
      see(!entry.isIntersecting && entry.boundingClientRect.top < 0),
    )
    watcher.observe(this)
    phone.addEventListener('change', () => see(false))
    see(false)
  }

  broken() {
    const problem = this.querySelector('[data-problem]')
    problem.textContent = this.dataset.broken
    problem.hidden = false
    this.wave.hidden = true
  }
}

function placeIn(element, event) {
  const box = element.getBoundingClientRect()
  return Math.min(1, Math.max(0, (event.clientX - box.left) / box.width))
}

function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds))
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (value) => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

customElements.define('heard-player', HeardPlayer)
