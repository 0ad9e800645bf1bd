import './writing.js'

// "Add" puts the customer's words into the note; leaving with unsaved words asks first.
const form = document.querySelector('[data-note]')
const text = form?.querySelector('textarea')

if (form && text) {
  const saved = text.value
  let sending = false
  document.addEventListener('submit', (event) => {
    if (form.contains(event.submitter ?? event.target)) sending = true
  })
  addEventListener('beforeunload', (event) => {
    if (!sending && text.value !== saved) event.preventDefault()
  })
  for (const button of document.querySelectorAll('[data-note-add]')) {
    button.hidden = false
    button.addEventListener('click', () => {
      const gap = text.value === '' || /\s$/.test(text.value) ? '' : ' '
      text.value += `${gap}“${button.dataset.noteAdd}” `
      text.dispatchEvent(new Event('input', { bubbles: true }))
      button.disabled = true
      text.focus()
      text.setSelectionRange(text.value.length, text.value.length)
    })
  }
}
