import type { Material } from '../../db/queries/materials.ts'
import { Section } from '../components/section.tsx'
import { TextField } from '../components/text-field.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { Helps } from './helps.tsx'

interface LibraryPageProps {
  readonly frame: Frame
  readonly materials: readonly Material[]
  readonly mayRemove: (one: Material) => boolean
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

/** Everything there is to send, and a form that adds to it. */
export function LibraryPage({ frame, materials, mayRemove, typed, errors }: LibraryPageProps) {
  const say = words.support.library
  return (
    <Layout frame={frame} title={say.title}>
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{materials.length === 0 ? say.none : say.lead}</p>
        </div>
      </div>
      <ul class="ruled library">
        {materials.map((one) => (
          <li>
            <p>
              <a href={one.url ?? paths.material(one.id)} rel="noopener noreferrer">
                {one.title}
              </a>
            </p>
            <p class="quiet">{words.support.needs[one.helps]}</p>
            {mayRemove(one) ? (
              <form method="post" action={paths.materialRemoval(one.id)}>
                <button type="submit" class="button button--plain" aria-label={say.removeThis(one.title)}>
                  {say.remove}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      <Section title={say.add} id="add">
        <form class="form" method="post" action={paths.materials} enctype="multipart/form-data">
          <TextField
            id="title"
            name="title"
            label={say.name}
            value={typed.title ?? ''}
            {...(errors.title ? { error: errors.title } : {})}
          />
          <Helps label={say.helps} value={typed.helps ?? ''} error={errors.helps} />
          <TextField
            id="url"
            name="url"
            label={say.url}
            value={typed.url ?? ''}
            required={false}
            {...(errors.url ? { error: errors.url } : {})}
          />
          <p class="field">
            <label class="field__label" for="file">
              {say.file}
            </label>
            <input
              class="field__input"
              id="file"
              name="file"
              type="file"
              {...(errors.file ? { 'aria-invalid': 'true', 'aria-describedby': 'file-error' } : {})}
            />
            {errors.file ? (
              <span class="field__error" id="file-error">
                {errors.file}
              </span>
            ) : null}
          </p>
          <p class="acts">
            <button type="submit" class="button">
              {say.add}
            </button>
          </p>
        </form>
      </Section>
    </Layout>
  )
}
