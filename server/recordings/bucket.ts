import { z } from 'zod'

/** A bucket on a server that speaks S3. Its keys are secrets: never logged and never shown. */
export interface Bucket {
  readonly name: string
  /** Before the path of every file: empty, or with a slash at its end. */
  readonly prefix: string
  /** `null` is Amazon’s own, by its region. */
  readonly endpoint: string | null
  readonly region: string
  /** The bucket stands in the path of an address, and not in its host. */
  readonly isInPath: boolean
  /** `null` where the machine itself says who it is. */
  readonly key: { readonly id: string; readonly secret: string } | null
}

/** Its part of the environment. */
export const bucketSettings = {
  RECORDINGS_URL: z
    .string()
    .refine(
      (text) => placeIn(text) !== null,
      'must look like s3://bucket or s3://bucket/folder (leave it out for the data folder)',
    )
    .optional(),
  S3_ENDPOINT: z
    .string()
    .refine(isServer, 'must be the address of a server, such as https://storage.example:9000')
    .optional(),
  S3_REGION: z
    .string()
    .regex(/^[\w-]{1,50}$/, 'must be the name of a region, such as eu-central-1')
    .default('us-east-1'),
  S3_PATH_STYLE: z.enum(['yes', 'no'], 'say yes or no').optional(),
  AWS_ACCESS_KEY_ID: z.string().max(500, 'must be the name of a key').optional(),
  AWS_SECRET_ACCESS_KEY: z.string().max(500, 'must be the secret of that key').optional(),
}

type BucketSettings = z.infer<z.ZodObject<typeof bucketSettings>>

/** Outside Amazon a bucket stands in the path, unless it is said otherwise. */
export function bucketIn(data: BucketSettings): Bucket | null {
  const place = data.RECORDINGS_URL === undefined ? null : placeIn(data.RECORDINGS_URL)
  if (place === null) return null
  const { S3_ENDPOINT: endpoint = null, AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret } = data
  return {
    ...place,
    endpoint,
    region: data.S3_REGION,
    isInPath: data.S3_PATH_STYLE === undefined ? endpoint !== null : data.S3_PATH_STYLE === 'yes',
    key: id === undefined || secret === undefined ? null : { id, secret },
  }
}

function placeIn(text: string): Pick<Bucket, 'name' | 'prefix'> | null {
  const [, name, folder = ''] =
    /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/?([\w./-]{0,200})$/.exec(text) ?? []
  if (name === undefined || folder.split('/').includes('..')) return null
  const plain = folder.replace(/\/$/, '')
  return { name, prefix: plain === '' ? '' : `${plain}/` }
}

function isServer(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username
}
