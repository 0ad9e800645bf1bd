const path = document.querySelector('[data-saved-at]')?.dataset.savedAt

/** Keeps how somebody listens, for every call and every machine. */
export function savePreference(change) {
  if (!path) return
  const body = new URLSearchParams(change)
  fetch(path, { method: 'POST', body, keepalive: true }).catch(() => {})
}
