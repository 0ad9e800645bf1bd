/** A vCon of Rosa and Cora, and the pieces to put into one. */
export const rosa = { name: 'Rosa Diaz', mailto: 'mailto:Rosa@seller.example', meta: { role: 'agent' } }
export const cora = { name: 'Cora Lindqvist', tel: '+15550142', role: 'Customer' }
export const began = '2026-11-18T15:00:00.000+00:00'

export const said = (place: number, minute: number, body: string, more: object = {}) => ({
  type: 'text',
  start: `2026-11-18T15:${String(minute).padStart(2, '0')}:00.000+00:00`,
  parties: [place, 1 - place],
  mediatype: 'text/plain',
  encoding: 'none',
  body,
  ...more,
})
export const recording = {
  type: 'recording',
  start: began,
  duration: 42,
  parties: [0, 1],
  mediatype: 'audio/x-wav',
}
export const transcript = (body: unknown, more: object = {}) => ({
  type: 'transcript',
  dialog: 0,
  vendor: 'some vendor',
  encoding: 'json',
  body,
  ...more,
})
export const container = (more: object) => ({
  vcon: '0.4.0',
  uuid: '01aa0000-1111-8222-9333-444455556666',
  created_at: began,
  parties: [rosa, cora],
  ...more,
})
export const json = (value: unknown) => JSON.stringify(value)
export const base64url = (text: string) => Buffer.from(text).toString('base64url')

export const turns = [
  { parties: 0, start: '2026-11-18T15:00:02.000+00:00', duration: 3.5, text: 'What changed?' },
  { parties: 1, start: '2026-11-18T15:00:06.250+00:00', duration: 10, text: 'We lost two drivers.' },
]

export const words = ['what', 'changed', 'we', 'lost', 'two'].map((word, at) => ({
  word,
  start: at * 0.5,
  end: at * 0.5 + 0.4,
  confidence: 0.9,
  speaker: at < 2 ? 0 : 1,
}))
