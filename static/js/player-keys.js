import { askForTime } from './go-to.js'
import { onKey } from './keys.js'
import { copyMoment } from './moment-link.js'
import { lastStarting, startOf } from './said-times.js'

/** The keys of a player. */
export function takeKeys(player) {
  const by = (seconds) => () => player.seek(player.at() + seconds)
  const outside = (places, does) => (event) => (event.target.closest?.(places) ? false : does())
  const play = () => player.act('play')
  const speed = () => Math.round(player.medium.playbackRate * 10)
  onKey('play', (event) => (event.key === ' ' ? outside('button, a, summary', play)(event) : play()))
  onKey('back', by(-10))
  onKey('on', by(10))
  onKey('far-back', by(-30))
  onKey('far-on', by(30))
  onKey('roll-back', () => player.seek(player.at() - player.rollBack))
  onKey('little-back', outside('[data-wave], .said__turn', by(-5)))
  onKey('little-on', outside('[data-wave], .said__turn', by(5)))
  onKey('slower', () => player.chooseSpeed(speed() - 1))
  onKey('faster', () => player.chooseSpeed(speed() + 1))
  onKey('silence', () => player.turnSilence())
  onKey('next-turn', () => leap(player, customerTurns(player), 1))
  onKey('previous-turn', () => leap(player, customerTurns(player), -1))
  onKey('next-mark', () => leap(player, marksOnLanes(), 1))
  onKey('previous-mark', () => leap(player, marksOnLanes(), -1))
  onKey('go-to', () => askForTime(player))
  onKey('follow', () => player.turnFollowing())
  onKey('link', () => void copyMoment(player.at()))
}

/** To the next or the one before in a list; within its first second and a half, to the one before that. */
function leap(player, list, step) {
  const at = player.at()
  const place = lastStarting(list, step > 0 ? at + 0.05 : at - 1.5)
  const next = list[step > 0 ? place + 1 : place]
  if (next) player.seek(next.start)
}

function customerTurns({ times }) {
  const theirs = times.filter(({ side }) => side === 'customer')
  return theirs.filter((one, at) => one.turn !== theirs[at - 1]?.turn)
}

function marksOnLanes() {
  const starts = [...document.querySelectorAll('#lane-marks a[data-seek]')].flatMap((mark) => {
    const start = startOf(mark)
    return start === undefined ? [] : [start]
  })
  return [...new Set(starts)].sort((a, b) => a - b).map((start) => ({ start }))
}
