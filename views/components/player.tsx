import { html } from 'hono/html'
import { asset } from '../asset.ts'
import { clock } from '../format.ts'
import { words } from '../messages/words.ts'

/** A recording as the player needs it. */
export interface Recording {
  readonly url: string
  /** JSON with `durationMs` and `peaks`, made on the server. */
  readonly peaksUrl: string
  readonly durationMs: number
}

/** Waveform and controls. Without script it is the browser's own audio element. */
export function Player({ recording, nonce }: { recording: Recording; nonce: string | undefined }) {
  const player = words.conversation.player
  return (
    <heard-player
      class="player"
      data-peaks={recording.peaksUrl}
      data-duration={recording.durationMs}
      data-wavesurfer={asset('vendor/wavesurfer.esm.js')}
      data-play={player.play}
      data-pause={player.pause}
      data-on={player.followOn}
      data-off={player.followOff}
      data-broken={player.broken}
      data-of={player.position}
      {...(nonce ? { nonce } : {})}
    >
      {html`<audio class="player__audio" controls preload="metadata" src="${recording.url}"></audio>`}
      <div class="player__wave" data-wave hidden {...sliderFor(recording.durationMs)}></div>
      <PlayerControls durationMs={recording.durationMs} />
      <p class="player__problem" data-problem role="status" hidden></p>
    </heard-player>
  )
}

/** The waveform is one slider to the keyboard. */
function sliderFor(durationMs: number) {
  const player = words.conversation.player
  return {
    role: 'slider',
    tabindex: 0,
    'aria-label': player.slider,
    'aria-valuemin': 0,
    'aria-valuemax': Math.round(durationMs / 1000),
    'aria-valuenow': 0,
    'aria-valuetext': `${clock(0)} ${player.position} ${clock(durationMs)}`,
  } as const
}

function PlayerControls({ durationMs }: { durationMs: number }) {
  const player = words.conversation.player
  return (
    <div class="player__controls" data-controls hidden>
      <PlayButtons />
      <span class="player__time">
        <strong data-now>{clock(0)}</strong> {player.of(clock(durationMs))}
      </span>
      <SpeedChoice />
      <button type="button" class="button button--plain" data-act="follow">
        {player.follow} <span data-following>{player.followOn}</span>
      </button>
      <button type="button" class="button button--plain player__keys" data-help>
        {words.keys.open}
      </button>
    </div>
  )
}

/** The three acts, the same in the page and in the dock. */
export function PlayButtons() {
  const player = words.conversation.player
  return (
    <span class="player__buttons">
      <button type="button" class="button" data-act="back" aria-label={`${player.back}, ${player.backSay}`}>
        {player.back}
      </button>
      <button type="button" class="button button--first player__play" data-act="play">
        <svg class="button__icon" width="9" height="10" aria-hidden="true">
          <path class="player__icon-play" d="M0 0 9 5 0 10z" />
          <path class="player__icon-pause" d="M0 0h3v10H0zM6 0h3v10H6z" />
        </svg>
        <span data-play-says>{player.play}</span>
      </button>
      <button type="button" class="button" data-act="on" aria-label={`${player.on}, ${player.onSay}`}>
        {player.on}
      </button>
    </span>
  )
}

const speeds = ['0.5', '0.8', '1', '1.1', '1.2', '1.3', '1.4', '1.5', '1.7', '2', '2.5', '3']

function SpeedChoice() {
  return (
    <label class="player__speed">
      <span class="visually-hidden">{words.conversation.player.speed}</span>
      <select data-speed>
        {speeds.map((speed) => (
          <option value={speed} selected={speed === '1'}>
            {speed}×
          </option>
        ))}
      </select>
    </label>
  )
}
