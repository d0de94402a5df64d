import { subjectOf } from '../../charts/subject.ts'
import type { WordKey } from '../../i18n/translate.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { unitKind } from '../../model/units.ts'
import { useLocale, useT } from '../../ui/locale.tsx'
import { REFERENCES, type SubjectView } from '../../view/view.ts'
import styles from './controls.module.css'
import { Field } from './field.tsx'
import type { ControlProps } from './measure.tsx'
import { Radios } from './radios.tsx'
import { change } from './state.ts'
import { useEcho } from './use-echo.ts'

/** The choices of how that a kind has; a kind without one shows none. */
const CHOICES = {
  look: {
    trend: [],
    strip: ['dots', 'ranks'],
    change: ['dumbbell', 'slope'],
    composition: ['share', 'absolute'],
  },
  by: { distribution: ['none', 'group'], multiples: ['region', 'group', 'sector'] },
  of: { multiples: ['trend', 'rank', 'distribution'] },
  sort: {
    rank: ['value', 'change', 'name', 'code'],
    change: ['value', 'change', 'name', 'code'],
    composition: ['value', 'name', 'code'],
  },
} as const satisfies Readonly<Record<string, Partial<Record<SubjectView['kind'], readonly string[]>>>>
type ChoiceName = keyof typeof CHOICES

/** How the chart is drawn: reference line, order, logarithms, and what a kind alone has. */
export function LookControls(props: ControlProps) {
  return (
    <>
      <OneOf name="of" {...props} />
      <OneOf name="by" {...props} />
      <OneOf name="look" {...props} />
      <MapControl {...props} />
      <ReferenceControl {...props} />
      <OneOf name="sort" {...props} />
      <Switches {...props} />
    </>
  )
}

function OneOf({ name, view, catalogue, write }: ControlProps & { readonly name: ChoiceName }) {
  const t = useT()
  const offered: readonly string[] = (CHOICES[name] as Partial<Record<string, readonly string[]>>)[view.kind] ?? []
  if (offered.length === 0) return null
  const label = t(`explore.${name}`)
  const options = offered.map((value) => {
    const obstacle = choiceObstacle(name, value, view, catalogue)
    return { value, label: t(`explore.${name}.${value}` as WordKey), obstacle: obstacle && t(obstacle) }
  })
  return (
    <Field label={label}>
      <Radios
        label={label}
        value={String((view as Readonly<Record<string, unknown>>)[name])}
        options={options}
        onChange={(value) => write(change({ [name]: value }))}
      />
    </Field>
  )
}

/** Which of the deployer's maps, where there are several. */
function MapControl({ view, catalogue, write }: ControlProps) {
  const t = useT()
  const locale = useLocale()
  const maps = catalogue.offeredMaps
  if (view.kind !== 'map' || maps.length < 2) return null
  return (
    <Field label={t('explore.map')}>
      <Radios
        label={t('explore.map')}
        value={view.map}
        options={maps.map(({ id, title }) => ({ value: id, label: title[locale] }))}
        onChange={(map) => write(change({ map }))}
      />
    </Field>
  )
}

function choiceObstacle(name: ChoiceName, value: string, view: SubjectView, catalogue: Catalogue): WordKey | undefined {
  if (name === 'sort' && value === 'change' && view.kind === 'rank' && !view.since) return 'explore.no.since'
  if (name === 'by' && value === 'sector') {
    const figures = catalogue.figures.filter(({ indicator, sector }) => indicator === view.indicator && sector)
    return figures.length > 0 ? undefined : 'explore.no.sectors'
  }
  const rows = catalogue.tables[view.indicator] ?? []
  const hasGroups = rows.some((code) => catalogue.regions.get(code)?.areaGroup)
  return value === 'group' && !hasGroups ? 'explore.no.groups' : undefined
}

function ReferenceControl({ view, catalogue, write }: ControlProps) {
  const t = useT()
  if (!('reference' in view)) return null
  const subject = subjectOf(view, catalogue)
  const first = view.highlight[0]
  const group = first && catalogue.regions.get(first)?.areaGroup
  const obstacles: Partial<Record<(typeof REFERENCES)[number], WordKey | false | undefined>> = {
    nation:
      (subject?.indicator.additive && 'explore.no.sum') ||
      (subject !== null && !subject.series.regions.includes(catalogue.site.nation) && 'treatment.no.no-nation'),
    group: !group && 'explore.no.highlight',
  }
  // The median stands in for what cannot be had.
  return (
    <Field label={t('explore.reference')}>
      <Radios
        label={t('explore.reference')}
        value={view.reference !== 'none' && obstacles[view.reference] ? 'median' : view.reference}
        options={REFERENCES.map((value) => {
          const obstacle = obstacles[value]
          return { value, label: t(`explore.reference.${value}`), obstacle: obstacle ? t(obstacle) : undefined }
        })}
        onChange={(reference) => write(change({ reference }))}
      />
    </Field>
  )
}

/** Logarithmic scales and the fitted line. */
function Switches({ view, catalogue, write }: ControlProps) {
  const t = useT()
  const isScatter = view.kind === 'scatter'
  const across = isScatter && { ...view, indicator: view.y, treatment: view.yTreatment }
  return (
    <div className={styles.switches}>
      {'scale' in view && (
        <Switch
          label={t(isScatter ? 'explore.log.x' : 'explore.log')}
          on={view.scale === 'log'}
          obstacle={logObstacle(view, catalogue)}
          onChange={(on) => write(change({ scale: on ? 'log' : 'linear' }))}
        />
      )}
      {across && (
        <>
          <Switch
            label={t('explore.log.y')}
            on={view.yScale === 'log'}
            obstacle={logObstacle(across, catalogue)}
            onChange={(on) => write(change({ yScale: on ? 'log' : 'linear' }))}
          />
          <Switch label={t('explore.fit')} on={view.fit} onChange={(fit) => write(change({ fit }))} />
        </>
      )}
    </div>
  )
}

/** Shares and growth are read from zero, which a logarithmic scale does not have; nor does it have values below it. */
function logObstacle(view: SubjectView, catalogue: Catalogue): WordKey | undefined {
  const subject = subjectOf(view, catalogue)
  if (!subject) return undefined
  if (unitKind(subject.series.unit) === 'share') return 'explore.no.logShare'
  return subject.series.values.flat().some((value) => value !== null && value <= 0) ? 'explore.no.logZero' : undefined
}

interface SwitchProps {
  readonly label: string
  readonly on: boolean
  readonly obstacle?: WordKey | undefined
  readonly onChange: (on: boolean) => void
}

function Switch({ label, on, obstacle, onChange }: SwitchProps) {
  const t = useT()
  const [shown, echo] = useEcho(on)
  return (
    <label className={styles.switch}>
      <input
        type="checkbox"
        checked={shown}
        disabled={Boolean(obstacle) && !on}
        onChange={(event) => {
          echo(event.target.checked)
          onChange(event.target.checked)
        }}
      />
      <span>
        {label}
        {obstacle && <small>{t(obstacle)}</small>}
      </span>
    </label>
  )
}
