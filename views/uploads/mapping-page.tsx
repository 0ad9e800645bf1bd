import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { MappingForm, type MappingPageProps } from './mapping-form.tsx'

export type { MappingPageProps } from './mapping-form.tsx'

/** What the columns of a file hold that no reader knows. */
export function MappingPage(props: MappingPageProps) {
  const { frame, upload, file } = props
  const say = words.mapping
  const title = say.title(file.name)
  return (
    <Layout frame={frame} title={title} current="upload">
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.upload(upload)}>{words.importReport.kicker}</a>
          </p>
          <h1 class="report__name">{title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      {props.mayBeCallLog ? (
        <p class="acts">
          <a class="button" href={`${paths.uploadExpected(upload, file.id)}?kind=call-log`}>
            {words.expected.upload.isCallLog}
          </a>
        </p>
      ) : null}
      <Lists {...props} />
      <MappingForm {...props} />
    </Layout>
  )
}

function Lists({ upload, file, needed }: MappingPageProps) {
  const say = words.mapping
  if (needed.lists.length < 2) return null
  return (
    <form class="form__row" method="get" action={paths.uploadMapping(upload, file.id)}>
      <p class="field">
        <label class="field__label" for="mapping-list">
          {say.lists}
        </label>
        <select class="field__input" id="mapping-list" name="list">
          {needed.lists.map((list) => (
            <option value={list} selected={list === needed.list}>
              {list}
            </option>
          ))}
        </select>
      </p>
      <button type="submit" class="button">
        {say.chooseList}
      </button>
    </form>
  )
}
