import type { Site } from '../../db/queries/sites.ts'
import { Section } from '../components/section.tsx'
import { TextField } from '../components/text-field.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'

interface SettingsProps {
  readonly frame: Frame
  readonly sites: readonly Site[]
  readonly baseUrl: string
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

/** Which websites tell us what their visitors do, the line for their pages, and the rules. */
export function SettingsPage(props: SettingsProps) {
  const say = words.reachOut.settings
  return (
    <Layout frame={props.frame} title={say.title}>
      <div class="page__head">
        <div>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      <div class="stack">
        <Section title={say.sites} aside={say.sitesAside} id="sites" class="reach-sites">
          {props.sites.length === 0 ? <p class="quiet">{say.none}</p> : null}
          <ul class="ruled">
            {props.sites.map((site) => (
              <SiteItem site={site} baseUrl={props.baseUrl} />
            ))}
          </ul>
          <p class="quiet">{say.snippetSays}</p>
          <p class="quiet">{say.product}</p>
        </Section>
        <Section title={say.add} id="add">
          <AddSite {...props} />
        </Section>
        <Section title={say.rules} id="rules">
          <Rules {...props} />
        </Section>
      </div>
    </Layout>
  )
}

function SiteItem({ site, baseUrl }: { site: Site; baseUrl: string }) {
  const say = words.reachOut.settings
  const snippet = `<script src="${baseUrl}${paths.visitorScript}" data-site="${site.key}" defer></script>`
  return (
    <li class="reach-site">
      <h3>{site.name}</h3>
      <p class="quiet">{site.origins.join(', ')}</p>
      <p class="quiet">
        {say.key}: <code>{site.key}</code>
      </p>
      <p class="quiet">{say.snippet}</p>
      <pre class="snippet" {...{ tabindex: 0 }}>
        <code>{snippet}</code>
      </pre>
      <form method="post" action={paths.reachOutSiteRemoval(site.id)}>
        <button type="submit" class="button">
          {say.remove(site.name)}
        </button>
      </form>
    </li>
  )
}

function AddSite({ typed, errors }: SettingsProps) {
  const say = words.reachOut.settings
  return (
    <form class="form" method="post" action={paths.reachOutSites}>
      <TextField id="site-name" name="name" label={say.name} value={typed.name ?? ''} error={errors.name} />
      <p class="field">
        <label class="field__label" for="site-origins">
          {say.origins}
        </label>
        <textarea
          class="field__input"
          id="site-origins"
          name="origins"
          rows={3}
          maxlength={2000}
          required
          aria-describedby={errors.origins ? 'site-origins-error' : 'site-origins-hint'}
          {...(errors.origins ? { 'aria-invalid': 'true' as const } : {})}
        >
          {typed.origins ?? ''}
        </textarea>
        <span class="field__hint" id="site-origins-hint">
          {say.originsHint}
        </span>
        {errors.origins ? (
          <span class="field__error" id="site-origins-error">
            {errors.origins}
          </span>
        ) : null}
      </p>
      <button type="submit" class="button">
        {say.save}
      </button>
    </form>
  )
}

const rules = ['from', 'to', 'places', 'heldOutPercent', 'keepDays', 'currency'] as const

function Rules({ typed, errors }: SettingsProps) {
  const say = words.reachOut.settings
  const labels = {
    from: say.from,
    to: say.to,
    places: say.places,
    heldOutPercent: say.heldOut,
    keepDays: say.keep,
    currency: say.currency,
  }
  return (
    <form class="form" method="post" action={paths.reachOutSettings}>
      {rules.map((name) => (
        <TextField
          id={`rule-${name}`}
          name={name}
          label={labels[name]}
          value={typed[name] ?? ''}
          error={errors[name]}
        />
      ))}
      <button type="submit" class="button">
        {say.saveRules}
      </button>
    </form>
  )
}
