import { clock } from './clock.js'
import { windowMarks } from './window-marks.js'

const AHEAD = 0.05
const UNIT_S = 0.1

/** The ten minutes around the playhead: their lanes above the waveform and in the dock, and where they lie on the whole. */
export function tenMinutes(player, times) {
  const place = player.querySelector('[data-window]')
  if (!place) return undefined
  place.hidden = false
  const seconds = Number(place.dataset.window) / 1000
  const ribbons = document.querySelectorAll('[data-window-lanes]')
  const drawMarks = windowMarks(place, times, seconds)
  const frames = document.querySelectorAll('[data-frame]')
  const hearers = []
  let from = -1

  function move(to) {
    const last = Math.max(0, player.duration - seconds)
    from = Math.min(last, Math.max(0, to))
    for (const ribbon of ribbons) {
      ribbon.dataset.from = String(from * 1000)
      for (const lane of ribbon.querySelectorAll('[data-lane]')) drawLane(lane)
    }
    drawMarks(from)
    for (const tick of player.querySelectorAll('[data-tick]'))
      tick.textContent = clock(from + Number(tick.dataset.tick) * seconds)
    for (const frame of frames) {
      frame.setAttribute('x', `${(from / player.duration) * 100}%`)
      frame.setAttribute('width', `${(seconds / player.duration) * 100}%`)
    }
    place.querySelector('[data-window-title]').textContent = player.says.window
      .replace('{from}', clock(from))
      .replace('{to}', clock(Math.min(player.duration, from + seconds)))
      .replace('{all}', clock(player.duration))
    for (const hear of hearers) hear(from)
  }

  function drawLane(lane) {
    const { lane: side, y, height } = lane.dataset
    let path = ''
    for (const { start, end, side: whose } of times) {
      if (start > from + seconds) break
      if (end < from || whose !== side) continue
      const left = Math.round((Math.max(start, from) - from) / UNIT_S)
      const width = Math.max(4, Math.round((Math.min(end, from + seconds) - Math.max(start, from)) / UNIT_S))
      path += `M${left} ${y}h${width}v${height}h-${width}z`
    }
    lane.setAttribute('d', path)
  }

  return {
    seconds,
    whenMoved(hear) {
      hearers.push(hear)
      hear(Math.max(0, from))
    },
    /** Pages on when the playhead comes near the end; goes along when it leaps out. */
    to(at) {
      if (from >= 0 && at >= from && at < from + seconds * (1 - AHEAD)) return
      const isNext = from >= 0 && at >= from && at <= from + seconds
      move(isNext || from < 0 ? at - seconds * AHEAD : at - seconds / 2)
    },
  }
}
