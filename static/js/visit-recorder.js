// Records in the page where the browser can. Answers what was recorded, or null.
export function recorder(part) {
  let recording = null
  const canRecord = 'MediaRecorder' in window && navigator.mediaDevices?.getUserMedia
  if (!part || !canRecord) return () => recording
  const button = part.querySelector('button')
  const state = part.querySelector('[role=status]')
  let running = null
  part.hidden = false

  button.addEventListener('click', async () => {
    if (running) return running.stop()
    const sound = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => null)
    if (!sound) return
    const pieces = []
    running = new MediaRecorder(sound)
    running.addEventListener('dataavailable', (event) => pieces.push(event.data))
    running.addEventListener('stop', () => {
      recording = new Blob(pieces, { type: running.mimeType })
      for (const track of sound.getTracks()) track.stop()
      running = null
      button.textContent = part.dataset.record
      state.textContent = part.dataset.recorded
    })
    running.start(1000)
    button.textContent = part.dataset.stop
    state.textContent = part.dataset.on
  })
  return () => recording
}
