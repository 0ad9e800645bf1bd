// Tells Heard what a visitor of this site looks at. No cookie, nothing kept in the browser before they agree, and
// nothing at all where the browser asks not to be followed.
;(() => {
  const script = document.currentScript
  const site = script?.dataset.site
  const quiet = navigator.globalPrivacyControl || navigator.doNotTrack === '1'
  if (!site || quiet || !navigator.sendBeacon) {
    window.heard = { consent() {}, customer() {}, bought() {} }
    return
  }
  const to = `${new URL(script.src).origin}/api/events?site=${encodeURIComponent(site)}`
  const KEPT = 'heard-visitor'
  const id = () => crypto.randomUUID()
  const remembered = () => {
    try {
      return localStorage.getItem(KEPT)
    } catch {
      return null
    }
  }
  let visitor = remembered()
  let consent = visitor ? 'given' : 'none'
  let customer
  visitor ??= id()

  const about = () => {
    const { product, value, currency } = script.dataset
    const campaign = new URLSearchParams(location.search).get('utm_campaign')
    return {
      page: location.pathname.slice(0, 500),
      ...(product ? { product: product.slice(0, 200) } : {}),
      ...(value && currency ? { valueMinor: Number(value), currency } : {}),
      ...(campaign ? { campaign: campaign.slice(0, 100) } : {}),
    }
  }
  const tell = (kind, more = about()) =>
    navigator.sendBeacon(
      to,
      JSON.stringify({
        id: id(),
        visitor,
        kind,
        at: new Date().toISOString(),
        consent,
        ...more,
        ...(customer && consent !== 'none' ? { customer: { emailHash: customer } } : {}),
      }),
    )

  window.heard = {
    /** The visitor agrees to be recognised, or takes it back. */
    consent(agrees) {
      consent = agrees ? 'given' : 'withdrawn'
      try {
        if (agrees) localStorage.setItem(KEPT, visitor)
        else localStorage.removeItem(KEPT)
      } catch {
        // A browser that keeps nothing recognises nobody next time; that is all.
      }
      tell('stay', {})
    },
    /** Who it is, by the SHA-256 of their mail address in small letters; counts with their consent alone. */
    customer(emailHash) {
      customer = emailHash
      tell('stay', {})
    },
    bought(valueMinor, currency) {
      tell('bought', { valueMinor, currency })
    },
  }
  tell('view')
  setInterval(() => document.visibilityState === 'visible' && tell('stay', { page: about().page }), 15000)
  addEventListener('pagehide', () => tell('leave', {}))
})()
