import { createWriteStream } from 'node:fs'
import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import type { Bucket } from './bucket.ts'
import { withCopy } from './copies.ts'
import { NoBucket } from './no-bucket.ts'
import type { Store, Writing } from './store.ts'

/** Of one part; so many are on their way at once, and no more of a file is in memory. */
const PART_BYTES = 8 * 1024 * 1024
const PARTS_AT_ONCE = 2
const CONNECT_MS = 10_000

/** Files in a bucket; copies for programs that read files alone lie in the data folder as long as they are used. */
export async function bucketStore(bucket: Bucket, dataDir: string): Promise<Store> {
  const client = clientFor(bucket)
  await mustBeThere(client, bucket)
  const at = (path: string) => ({ Bucket: bucket.name, Key: `${bucket.prefix}${path}` })
  const read: Store['read'] = async (path, bytes) => {
    const Range = bytes && `bytes=${bytes.start}-${bytes.end}`
    const answer = await orNone(
      client.send(new GetObjectCommand({ ...at(path), ...(Range ? { Range } : {}) })),
    )
    return answer?.Body instanceof Readable ? answer.Body : undefined
  }
  return {
    begin: async (path) => begin(client, at(path)),
    read,
    async size(path) {
      const answer = await orNone(client.send(new HeadObjectCommand(at(path))))
      return answer?.ContentLength ?? null
    },
    async remove(paths) {
      for (const path of paths) await client.send(new DeleteObjectCommand(at(path)))
    },
    list: (folder) => list(client, bucket, folder),
    asFile: (path, use) =>
      withCopy(dataDir, path, async (file) => {
        const bytes = await read(path)
        if (bytes) await pipeline(bytes, createWriteStream(file, { mode: 0o600 }))
        return use(file)
      }),
  }
}

function clientFor({ endpoint, region, isInPath, key }: Bucket): S3Client {
  return new S3Client({
    region,
    forcePathStyle: isInPath,
    // Servers other than Amazon’s know no checksums but those they always had.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: CONNECT_MS },
    ...(endpoint === null ? {} : { endpoint }),
    ...(key === null ? {} : { credentials: { accessKeyId: key.id, secretAccessKey: key.secret } }),
  })
}

async function mustBeThere(client: S3Client, { name, endpoint }: Bucket): Promise<void> {
  const place = `${name} at ${endpoint ?? 'Amazon S3'}`
  try {
    await client.send(new HeadBucketCommand({ Bucket: name }))
  } catch (error) {
    throw new NoBucket(`Recordings cannot be kept in the bucket ${place}: ${whyNot(error)}`, { cause: error })
  }
}

function whyNot(error: unknown): string {
  const status = statusOf(error)
  if (status === 404) return 'there is no such bucket. Make it, or say another with RECORDINGS_URL.'
  if (status === 403 || status === 401)
    return 'the key may not use it. Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.'
  if (status === 301 || status === 400) return 'it is in another region. Say which with S3_REGION.'
  return 'its server does not answer. Check S3_ENDPOINT and the network.'
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('$metadata' in error)) return undefined
  return (error.$metadata as { readonly httpStatusCode?: number }).httpStatusCode
}

async function orNone<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    throw error
  }
}

interface Place {
  readonly Bucket: string
  readonly Key: string
}

function begin(client: S3Client, place: Place): Writing {
  const body = new PassThrough({ highWaterMark: PART_BYTES })
  const upload = new Upload({
    client,
    params: { ...place, Body: body },
    partSize: PART_BYTES,
    queueSize: PARTS_AT_ONCE,
    leavePartsOnError: false,
  })
  const done = upload.done()
  // Whoever writes or ends is told what went wrong; until then nobody waits.
  done.catch((error) => body.destroy(error))
  body.on('error', () => {})
  return {
    async write(piece) {
      if (body.write(Buffer.from(piece))) return
      await Promise.race([new Promise((drained) => body.once('drain', drained)), done])
    },
    async end() {
      body.end()
      await done
    },
    async drop() {
      await upload.abort().catch(() => {})
      body.destroy()
      await done.catch(() => {})
      await client.send(new DeleteObjectCommand(place))
    },
  }
}

async function* list(client: S3Client, { name, prefix }: Bucket, folder: string): ReturnType<Store['list']> {
  const Prefix = `${prefix}${folder}/`
  let ContinuationToken: string | undefined
  do {
    const page = await client.send(
      new ListObjectsV2Command({ Bucket: name, Prefix, ...(ContinuationToken ? { ContinuationToken } : {}) }),
    )
    for (const { Key, LastModified } of page.Contents ?? [])
      if (Key && LastModified) yield { name: Key.slice(Prefix.length), writtenAt: LastModified }
    ContinuationToken = page.IsTruncated ? page.NextContinuationToken : undefined
  } while (ContinuationToken !== undefined)
}
