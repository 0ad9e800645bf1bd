// Files can be dropped and their way is shown. Without this the form sends them just the same.
const form = document.querySelector('form[data-upload]')

if (form) {
  const input = form.querySelector('input[type="file"]')
  const drop = form.querySelector('[data-drop]')
  const chosen = form.querySelector('[data-chosen]')
  const progress = form.querySelector('[data-progress]')
  const state = form.querySelector('[data-state]')
  const button = form.querySelector('button[type="submit"]')

  function showChosen() {
    chosen.replaceChildren(
      ...[...input.files].map((file) => {
        const item = document.createElement('li')
        item.textContent = file.name
        return item
      }),
    )
  }

  function over(event, isOver) {
    event.preventDefault()
    drop.classList.toggle('upload__drop--over', isOver)
  }

  drop.addEventListener('dragover', (event) => over(event, true))
  drop.addEventListener('dragleave', (event) => over(event, false))
  drop.addEventListener('drop', (event) => {
    over(event, false)
    if (event.dataTransfer.files.length === 0) return
    input.files = event.dataTransfer.files
    showChosen()
  })
  input.addEventListener('change', showChosen)

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const request = new XMLHttpRequest()
    request.open('POST', form.action)
    request.setRequestHeader('HX-Request', 'true')
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      progress.value = total > 0 ? (loaded / total) * 100 : 0
      state.textContent =
        loaded < total ? `${form.dataset.sending} ${Math.round(progress.value)}%` : form.dataset.reading
    })
    request.addEventListener('load', () => finish(request))
    request.addEventListener('error', () => form.submit())
    progress.hidden = false
    button.disabled = true
    request.send(new FormData(form))
  })

  function finish(request) {
    progress.hidden = true
    button.disabled = false
    state.textContent = ''
    const answer = new DOMParser().parseFromString(request.responseText, 'text/html')
    const results = answer.querySelector('[data-results]') ?? answer.body
    const place = document.querySelector('[data-results]')
    place.replaceChildren(...[...results.childNodes].map((node) => document.importNode(node, true)))
    place.tabIndex = -1
    place.focus()
    if (request.status < 300) {
      form.reset()
      showChosen()
    }
  }
}
