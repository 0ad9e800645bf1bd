// Files and folders can be dropped, and their way is shown. Without this the form sends them just the same.
const form = document.querySelector('form[data-upload]')

const recordingNames = /\.(wav|mp3|m4a|m4b|ogg|oga|opus|webm|mp4|m4v)$/i

if (form) {
  const [files, folder] = form.querySelectorAll('input[type="file"]')
  const drop = form.querySelector('[data-drop]')
  const list = form.querySelector('[data-chosen]')
  const count = form.querySelector('[data-count]')
  const problem = form.querySelector('[data-error]')
  const progress = form.querySelector('[data-progress]')
  const state = form.querySelector('[data-state]')
  const button = form.querySelector('button[type="submit"]')
  const say = form.dataset
  let chosen = []

  function choose(some) {
    const isSmall = ({ file, name }) =>
      file.size <= Number(recordingNames.test(name) ? say.recordingBytes : say.fileBytes)
    chosen = some.filter(isSmall)
    const left = some.filter((one) => !isSmall(one)).map(({ name }) => `${say.left} ${name}`)
    count.textContent = chosen.length > 0 ? `${chosen.length} ${say.chosenWord}` : ''
    list.replaceChildren(...[...left, ...chosen.map(({ name }) => name)].map(item))
    tell('')
  }

  function item(text) {
    const one = document.createElement('li')
    one.textContent = text
    return one
  }

  function tell(text) {
    problem.textContent = text
    problem.hidden = text === ''
  }

  const named = (file) => ({ file, name: file.webkitRelativePath || file.name })
  const isShown = ({ name }) => !name.split('/').some((part) => part.startsWith('.'))

  files.addEventListener('change', () => {
    folder.value = ''
    choose([...files.files].map(named))
  })
  folder.addEventListener('change', () => {
    files.value = ''
    choose([...folder.files].map(named).filter(isShown))
  })

  function over(event, isOver) {
    event.preventDefault()
    drop.classList.toggle('upload__drop--over', isOver)
  }

  drop.addEventListener('dragover', (event) => over(event, true))
  drop.addEventListener('dragleave', (event) => over(event, false))
  drop.addEventListener('drop', async (event) => {
    over(event, false)
    const entries = [...event.dataTransfer.items].flatMap((one) => one.webkitGetAsEntry?.() ?? [])
    const dropped = [...event.dataTransfer.files].map(named)
    const found = entries.length > 0 ? (await Promise.all(entries.map(inside))).flat() : dropped
    if (found.length > 0) choose(found.filter(isShown))
  })

  async function inside(entry) {
    if (entry.isFile) {
      const file = await new Promise((found, lost) => entry.file(found, lost))
      return [{ file, name: entry.fullPath.replace(/^\//, '') }]
    }
    const reader = entry.createReader()
    const all = []
    for (;;) {
      const some = await new Promise((found, lost) => reader.readEntries(found, lost))
      if (some.length === 0) return all
      for (const one of some) all.push(...(await inside(one)))
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (chosen.length === 0) return tell(say.none)
    const all = chosen.reduce((sum, { file }) => sum + file.size, 0)
    if (all > Number(say.wholeBytes)) return tell(say.tooLarge)

    const data = new FormData(form)
    data.delete('files')
    for (const { file, name } of chosen) data.append('files', file, name)
    const request = new XMLHttpRequest()
    request.open('POST', form.action)
    request.setRequestHeader('HX-Request', 'true')
    request.upload.addEventListener('progress', ({ loaded, total }) => show(loaded, total))
    request.addEventListener('load', () => finish(request))
    request.addEventListener('error', () => failed(say.lost))
    progress.hidden = false
    button.disabled = true
    request.send(data)
  })

  function show(loaded, total) {
    progress.value = total > 0 ? (loaded / total) * 100 : 0
    state.textContent = loaded < total ? `${say.sending} ${Math.round(progress.value)}%` : say.sent
    let before = 0
    const items = list.querySelectorAll('li')
    const from = items.length - chosen.length
    chosen.forEach(({ file, name }, at) => {
      const share = Math.min(1, Math.max(0, loaded - before) / Math.max(1, file.size))
      before += file.size
      items[from + at].textContent = share > 0 ? `${name}: ${Math.round(share * 100)}%` : name
    })
  }

  function finish(request) {
    const to = request.getResponseHeader('HX-Redirect')
    if (to) return location.assign(to)
    const answer = new DOMParser().parseFromString(request.responseText, 'text/html')
    failed((answer.querySelector('[data-error]') ?? answer.body).textContent.trim())
  }

  function failed(text) {
    progress.hidden = true
    button.disabled = false
    state.textContent = ''
    tell(text)
    files.focus()
  }
}
