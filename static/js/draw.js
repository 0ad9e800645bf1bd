// Works a draw out again, with nothing but the browser's own SHA-256: the server is not asked.
const told = document.querySelector('[data-draw]')
const rows = [...document.querySelectorAll('[data-drawn-id]')]

if (told && globalThis.crypto?.subtle) check(told.dataset)

async function check({ seed, commitment, rate, working, right, wrong }) {
  told.textContent = working
  const bytes = Uint8Array.from(seed.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  const doesFit = hex(await sha256(bytes)) === commitment
  let other = doesFit ? 0 : rows.length || 1
  for (const { dataset } of doesFit ? rows : []) {
    const id = new TextEncoder().encode(dataset.drawnId)
    const value = new DataView(await sha256(new Uint8Array([...bytes, ...id]))).getUint32(0)
    const isIn = value < Number(rate) * 2 ** 32
    if (String(value) !== dataset.value || isIn !== (dataset.in === 'yes')) other += 1
  }
  told.textContent = (other === 0 ? right : wrong).replace('{count}', String(other || rows.length))
}

function sha256(bytes) {
  return crypto.subtle.digest('SHA-256', bytes)
}

function hex(buffer) {
  return [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
