import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { asset } from '../asset.ts'
import { clock } from '../format.ts'
import type { Listening } from '../frame.ts'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { GoTo } from './go-to.tsx'
import { PlayerWindow, WindowAxis } from './player-window.tsx'
import { WINDOW_MS } from './ribbon/window.tsx'

/** A recording as the player needs it. */
export interface Recording {
  readonly url: string
  /** JSON with `durationMs` and `peaks`, made on the server. */
  readonly peaksUrl: string
  /** 0 while nobody knows. */
  readonly durationMs: number
  readonly video?: boolean
  /** The words as captions, of a video. */
  readonly captionsUrl?: string
}

interface PlayerProps {
  readonly recording: Recording
  readonly nonce: string | undefined
  readonly listening: Listening
  /** What stands under the lanes on the time axis of the whole. */
  readonly children?: Child
}

const player = words.conversation.player

/** Waveform and controls. Without script it is the browser's own audio element. */
export function Player({ recording, nonce, listening, children }: PlayerProps) {
  const isLong = recording.durationMs > WINDOW_MS
  return (
    <heard-player
      class="player"
      data-peaks={recording.peaksUrl}
      data-duration={recording.durationMs}
      data-wavesurfer={asset('vendor/wavesurfer.esm.js')}
      data-saved-at={paths.preferences}
      data-speed-tenths={listening.speedTenths}
      data-roll-back={listening.rollBackS}
      data-skip={listening.skipSilence ? 'on' : 'off'}
      data-says={JSON.stringify(player.says)}
      {...(nonce ? { nonce } : {})}
    >
      <Medium recording={recording} />
      {isLong ? children : null}
      {isLong ? <PlayerWindow /> : null}
      <div class="player__wave" data-wave hidden {...sliderFor(recording.durationMs)}></div>
      {isLong ? <WindowAxis /> : null}
      <p class="player__waiting quiet" data-wave-says hidden></p>
      {isLong ? null : children}
      <PlayerControls durationMs={recording.durationMs} listening={listening} />
      <p class="player__problem" data-problem role="status" hidden></p>
      <GoTo beyond={player.goToForm.recordingEnds} />
    </heard-player>
  )
}

function Medium({ recording }: { recording: Recording }) {
  if (!recording.video)
    return html`<audio class="player__audio" data-medium controls preload="metadata" src="${recording.url}"></audio>`
  const captions = recording.captionsUrl
    ? html`<track kind="captions" srclang="${words.language}" label="${player.captions}" src="${recording.captionsUrl}" default>`
    : ''
  return html`<video class="player__video" data-medium controls playsinline preload="metadata" src="${recording.url}">${captions}</video>`
}

/** The waveform is one slider to the keyboard. */
function sliderFor(durationMs: number) {
  return {
    role: 'slider',
    tabindex: 0,
    'aria-label': player.slider,
    'aria-valuemin': 0,
    'aria-valuemax': Math.round(durationMs / 1000),
    'aria-valuenow': 0,
    'aria-valuetext': `${clock(0)} ${player.says.of} ${clock(durationMs)}`,
  } as const
}

function PlayerControls({ durationMs, listening }: { durationMs: number; listening: Listening }) {
  return (
    <div class="player__controls" data-controls hidden>
      <PlayButtons />
      <span class="player__time">
        <strong data-now>{clock(0)}</strong> {player.of(clock(durationMs))}
      </span>
      <SpeedChoice tenths={listening.speedTenths} />
      <button
        type="button"
        class="button button--plain"
        data-act="silence"
        aria-pressed={listening.skipSilence ? 'true' : 'false'}
      >
        {player.silence} <span class="player__saved" data-saved></span>
      </button>
      <button type="button" class="button button--plain" data-act="follow" aria-pressed="true">
        {player.follow}
      </button>
      <button type="button" class="button button--plain" data-act="go-to">
        {player.goTo}
      </button>
      <button type="button" class="button button--plain player__keys" data-help>
        {words.keys.open}
      </button>
    </div>
  )
}

/** The three acts, the same in the page and in the dock. */
export function PlayButtons() {
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
        <span data-play-says>{player.says.play}</span>
      </button>
      <button type="button" class="button" data-act="on" aria-label={`${player.on}, ${player.onSay}`}>
        {player.on}
      </button>
    </span>
  )
}

const tenthsOfSpeed = Array.from({ length: 26 }, (_, at) => at + 5)

function SpeedChoice({ tenths }: { tenths: number }) {
  return (
    <label class="player__speed">
      <span class="visually-hidden">{player.speed}</span>
      <select data-speed autocomplete="off">
        {tenthsOfSpeed.map((one) => (
          <option value={one} selected={one === tenths}>
            {one / 10}×
          </option>
        ))}
      </select>
    </label>
  )
}
