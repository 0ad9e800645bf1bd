import { clock, secondsIn } from './clock.js'

const dialog = document.querySelector('[data-go-to]')
const field = dialog?.querySelector('input')
const problem = dialog?.querySelector('[data-go-to-problem]')
let reader

/** Asks for a time, and takes whoever asks there: a player, or somebody who reads. */
export function askForTime(asking) {
  if (!dialog) return
  reader = asking
  field.value = clock(reader.at())
  say('')
  dialog.showModal()
  field.select()
}

dialog?.querySelector('[data-go-to-leave]').addEventListener('click', () => dialog.close())
dialog?.querySelector('[data-go-to-form]').addEventListener('submit', (event) => {
  event.preventDefault()
  const seconds = secondsIn(field.value)
  if (seconds === undefined) return say(dialog.dataset.noTime)
  if (reader.duration > 0 && seconds > reader.duration)
    return say(dialog.dataset.beyond.replace('{time}', clock(reader.duration)))
  dialog.close()
  reader.seek(seconds)
})

function say(text) {
  problem.textContent = text
  field.setAttribute('aria-invalid', String(text !== ''))
}
