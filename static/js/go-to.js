import { clock, secondsIn } from './clock.js'

const dialog = document.querySelector('[data-go-to]')
const field = dialog?.querySelector('input')
const problem = dialog?.querySelector('[data-go-to-problem]')
let player

/** Asks for a time, and goes there. */
export function askForTime(asking) {
  if (!dialog) return
  player = asking
  field.value = clock(player.at())
  say('')
  dialog.showModal()
  field.select()
}

dialog?.querySelector('[data-go-to-leave]').addEventListener('click', () => dialog.close())
dialog?.querySelector('[data-go-to-form]').addEventListener('submit', (event) => {
  event.preventDefault()
  const seconds = secondsIn(field.value)
  if (seconds === undefined) return say(player.says.noTime)
  if (player.duration > 0 && seconds > player.duration)
    return say(player.says.beyond.replace('{time}', clock(player.duration)))
  dialog.close()
  player.seek(seconds)
})

function say(text) {
  problem.textContent = text
  field.setAttribute('aria-invalid', String(text !== ''))
}
