import { words } from '../messages/words.ts'

/** Draws a hash: 32 columns, each byte's high nibble up and its low nibble down. Two statements differ at a glance. */
export function Seal({ hash }: { hash: string }) {
  const bytes = hash.match(/[0-9a-f]{2}/gi)?.slice(0, 32) ?? []
  return (
    <figure class="seal">
      <svg class="seal__bars" width="255" height="36" role="img" aria-label={`${words.pay.hash} ${hash}`}>
        {bytes.map((byte, at) => (
          <>
            <rect x={at * 8} y={18 - up(byte)} width="6" height={up(byte)} />
            <rect x={at * 8} y="19.5" width="6" height={down(byte)} />
          </>
        ))}
      </svg>
      <figcaption class="seal__hash">{hash.match(/.{1,8}/g)?.join(' ')}</figcaption>
    </figure>
  )
}

function up(byte: string): number {
  return 2 + Number.parseInt(byte.charAt(0), 16)
}

function down(byte: string): number {
  return 2 + Number.parseInt(byte.charAt(1), 16)
}
