// What was not sent yet lies in the browser until it is, and nothing else ever does.
const NAME = 'heard-visits'
const STORE = 'unsent'

export async function openStore() {
  return new Promise((done, failed) => {
    const opening = indexedDB.open(NAME, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'once' })
    opening.onsuccess = () => done(opening.result)
    opening.onerror = () => failed(opening.error)
  })
}

export async function put(db, visit) {
  return asked(db, 'readwrite', (store) => store.put(visit))
}

export async function remove(db, once) {
  return asked(db, 'readwrite', (store) => store.delete(once))
}

export async function all(db) {
  return asked(db, 'readonly', (store) => store.getAll())
}

function asked(db, mode, ask) {
  return new Promise((done, failed) => {
    const act = db.transaction(STORE, mode, { durability: 'strict' })
    const request = ask(act.objectStore(STORE))
    act.oncomplete = () => done(request.result)
    act.onerror = () => failed(act.error)
    act.onabort = () => failed(act.error)
  })
}
