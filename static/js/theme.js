// Light or dark without a page load. The form behind it sets the same cookie.
for (const form of document.querySelectorAll('[data-theme-choice]')) {
  form.addEventListener('submit', (event) => {
    const theme = event.submitter?.value
    if (!theme) return
    event.preventDefault()
    document.documentElement.dataset.theme = theme
    for (const button of document.querySelectorAll('[data-theme-choice] button'))
      button.setAttribute('aria-pressed', String(button.value === theme))
    const body = new URLSearchParams(new FormData(form, event.submitter))
    fetch(form.action, { method: 'POST', body }).catch(() => form.submit())
  })
}

// A menu closes when one leaves it.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  for (const menu of document.querySelectorAll('details[name="masthead"][open]')) {
    menu.open = false
    menu.querySelector('summary')?.focus()
  }
})
document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll('details[name="masthead"][open]'))
    if (!menu.contains(event.target)) menu.open = false
})
