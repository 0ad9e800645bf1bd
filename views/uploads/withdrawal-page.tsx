import type { Withdrawal } from '../../server/actions/withdrawal-plan.ts'
import { TextField } from '../components/text-field.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

export interface WithdrawalPageProps {
  readonly frame: Frame
  readonly upload: string
  /** One file of it alone, with its name; `null` is the whole upload. */
  readonly file: { readonly id: string; readonly name: string } | null
  readonly foreseen: Withdrawal | 'taken-back'
  readonly error: string | null
}

/** Before an upload is taken back: what goes, what stands again and what stays. */
export function WithdrawalPage(props: WithdrawalPageProps) {
  const { frame, upload, file, foreseen } = props
  const say = words.upload.withdrawal
  const title = say.title(file?.name ?? null)
  return (
    <Layout frame={frame} title={title} current="upload">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.upload(upload)}>{words.importReport.kicker}</a>
          </p>
          <h1>{title}</h1>
          <p class="page__lead">{foreseen === 'taken-back' ? say.before : say.lead}</p>
        </div>
      </div>
      {foreseen === 'taken-back' ? null : <Asked {...props} foreseen={foreseen} />}
    </Layout>
  )
}

function Asked({ upload, file, foreseen, error }: WithdrawalPageProps & { foreseen: Withdrawal }) {
  const say = words.upload.withdrawal
  return (
    <>
      <ul class="ruled">
        {effectsOf(foreseen).map((effect) => (
          <li>{effect}</li>
        ))}
      </ul>
      <form class="form" method="post" action={paths.uploadWithdrawal(upload)}>
        {file ? <input type="hidden" name="file" value={file.id} /> : null}
        <TextField
          id="withdrawal-confirm"
          name="confirm"
          label={say.confirm}
          value=""
          autocomplete="off"
          {...(error ? { error } : {})}
        />
        <div class="acts">
          <button type="submit" class="button button--alert">
            {say.act}
          </button>
          <a class="button" href={paths.upload(upload)}>
            {say.stay}
          </a>
        </div>
      </form>
    </>
  )
}

function effectsOf({
  gone,
  notes,
  recordings,
  proofs,
  earlier,
  untouched,
  stays,
}: Withdrawal): readonly string[] {
  const say = words.upload.withdrawal
  const staying = [...Map.groupBy(stays, ({ why }) => why)].map(([why, of]) => say.stays(of.length, why))
  const effects = [
    gone.length > 0 ? say.gone(gone.length) : '',
    notes > 0 ? say.notes(notes) : '',
    recordings > 0 ? say.recordings(recordings) : '',
    proofs > 0 ? say.proofs(proofs) : '',
    earlier.length > 0 ? say.earlier(earlier.length) : '',
    untouched.length > 0 ? say.untouched(untouched.length) : '',
    ...staying,
  ].filter((effect) => effect !== '')
  return effects.length > 0 ? effects : [say.nothing]
}
