import { Section } from '../components/section.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import type { ShownHanding } from './records.ts'

const say = words.appeals.handing

/** For whoever cannot or should not decide it: a colleague by name, or somebody outside by a link. */
export function Handing({ id, version, handing }: { id: string; version: number; handing: ShownHanding }) {
  const { colleagues, outside } = handing
  return (
    <Section title={say.title} id="handing">
      <p class="quiet">{say.lead}</p>
      {outside === null ? null : (
        <form class="acts" method="post" action={paths.appealHandingEnd(id)}>
          <span>{say.withOutside(outside)}</span>
          <button type="submit" class="button button--plain">
            {say.takeBack}
          </button>
        </form>
      )}
      <form class="form appeal__decision" method="post" action={paths.appealHanding(id)}>
        <input type="hidden" name="version" value={String(version)} />
        <p class="field">
          <label class="field__label" for="handing-person">
            {say.colleague}
          </label>
          <select class="field__input" id="handing-person" name="person" required>
            <option value="">{say.choose}</option>
            {colleagues.map((one) => (
              <option value={one.id}>{one.name}</option>
            ))}
          </select>
        </p>
        <button type="submit" class="button">
          {say.handOver}
        </button>
      </form>
      <form class="form appeal__decision" method="post" action={paths.appealHanding(id)}>
        <input type="hidden" name="version" value={String(version)} />
        <p class="field">
          <label class="field__label" for="handing-name">
            {say.name}
          </label>
          <input class="field__input" id="handing-name" name="name" maxlength={100} required />
        </p>
        <button type="submit" class="button">
          {say.makeLink}
        </button>
      </form>
    </Section>
  )
}
