import { peersOf } from '../../charts/data.ts'
import { SIMILAR } from '../../charts/subject.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { IndicatorId, RegionCode } from '../../model/ids.ts'
import { Icon } from '../../ui/icons.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { Combobox } from './combobox.tsx'
import styles from './controls.module.css'
import { Choice, Field } from './field.tsx'
import type { ControlProps } from './measure.tsx'
import { regionOptions } from './options.ts'
import { change } from './state.ts'
import { useInitials } from './use-initials.ts'

const HIGHLIGHTS = 5
const LISTED = 60
/** Kinds that give each highlighted region a colour of its own; the others give all the same. */
const COLOURED: ReadonlySet<string> = new Set(['trend', 'scatter', 'distribution', 'change', 'multiples'])
/** An own list begins with so many regions where none is highlighted. */
const BEGIN = 5

/** Which regions stand out, as chips; up to five. */
export function HighlightControl({ view, catalogue, write }: ControlProps) {
  const t = useT()
  if (!('highlight' in view)) return null
  const set = (highlight: readonly RegionCode[]) => write(change({ highlight }))
  return (
    <Field label={t('explore.highlight')} note={t('explore.upTo', { count: HIGHLIGHTS })}>
      <Chips
        catalogue={catalogue}
        indicator={view.indicator}
        codes={view.highlight}
        most={HIGHLIGHTS}
        label={t('explore.highlight.add')}
        colours={COLOURED.has(view.kind) ? HIGHLIGHTS : 1}
        onChange={set}
      />
    </Field>
  )
}

/** Which regions are drawn: all, an area group, those most like one, or a list of one's own. */
export function AmongControl({ view, catalogue, write }: ControlProps) {
  const t = useT()
  const locale = useLocale()
  const rows = catalogue.tables[view.indicator] ?? []
  const series = catalogue.series.get(view.indicator)
  const peers = series ? peersOf(catalogue, series) : []
  const nameOf = (code: string): string => catalogue.regions.get(code as RegionCode)?.short[locale] ?? code
  const groups = [...new Set(rows.flatMap((code) => catalogue.regions.get(code)?.areaGroup ?? []))]
  const [kind, code = ''] = view.among.split(':')
  const highlighted = 'highlight' in view ? view.highlight : []
  const alike = [...new Set([...highlighted, ...(kind === 'similar' ? [code] : [])])]
  const value = view.regions ? 'own' : view.among
  const choose = (next: string) => {
    if (next !== 'own') return write(change({ regions: undefined, among: next }))
    const begin = highlighted.length > 0 ? highlighted : peers.slice(0, BEGIN).map((peer) => peer.code)
    return write(change({ regions: begin, among: 'all' }))
  }
  const all = peers.length > 0 ? peers.length : rows.length
  const isProvinces = peers.every(({ level }) => level === 'province')
  return (
    <Field label={t('explore.regions')}>
      <Choice
        label={t('explore.regions')}
        value={value}
        onChange={choose}
        groups={[
          {
            options: [
              { value: 'all', label: t(isProvinces ? 'explore.all.provinces' : 'explore.all', { count: all }) },
            ],
          },
          {
            label: t('explore.groups'),
            options: groups.map((group) => ({ value: `group:${group}`, label: nameOf(group) })),
          },
          {
            label: t('explore.similar'),
            options:
              alike.length > 0
                ? alike.map((one) => ({
                    value: `similar:${one}`,
                    label: t('explore.similar.to', { region: nameOf(one) }),
                  }))
                : [{ value: 'similar', label: t('explore.similar.none'), disabled: true }],
          },
          { options: [{ value: 'own', label: t('explore.own') }] },
        ]}
      />
      {kind === 'similar' && <p className={styles.small}>{t('explore.similar.method', { count: SIMILAR })}</p>}
      {view.regions && (
        <Chips
          catalogue={catalogue}
          indicator={view.indicator}
          codes={view.regions}
          most={LISTED}
          label={t('explore.own.add')}
          onChange={(regions) => write(change({ regions: regions.length > 0 ? regions : undefined }))}
        />
      )}
    </Field>
  )
}

interface ChipsProps {
  readonly catalogue: Catalogue
  readonly indicator: IndicatorId
  readonly codes: readonly RegionCode[]
  readonly most: number
  /** Name of the field that adds one. */
  readonly label: string
  /** How many colours of the chart the chips carry; none where they stand for no marks of their own. */
  readonly colours?: number
  readonly onChange: (codes: readonly RegionCode[]) => void
}

/** Regions that were chosen, each with a way to take it back, and a field to add one. */
function Chips({ catalogue, indicator, codes, most, label, colours = 0, onChange }: ChipsProps) {
  const t = useT()
  const locale = useLocale()
  const { initials, fetchInitials } = useInitials()
  const nameOf = (code: RegionCode): string => catalogue.regions.get(code)?.short[locale] ?? code
  // As the chart gives its colours, by place in the list; nothing is drawn of those that its table has not.
  const colourOf = (code: RegionCode, at: number) =>
    catalogue.tables[indicator]?.includes(code) ? Math.min(at + 1, colours) : 0
  return (
    <div className={styles.chips}>
      {codes.map((code, at) => (
        <span key={code} className={styles.chip} data-colour={colours > 0 ? colourOf(code, at) : undefined}>
          {nameOf(code)}
          <button
            type="button"
            aria-label={t('explore.remove', { region: nameOf(code) })}
            onClick={() => onChange(codes.filter((other) => other !== code))}
          >
            <Icon name="cross" size={9} />
          </button>
        </span>
      ))}
      {codes.length < most && (
        <Combobox
          className={styles.add}
          label={label}
          placeholder={t('explore.add')}
          options={() => regionOptions(catalogue, indicator, codes, { t, locale, initials })}
          onFocus={fetchInitials}
          onChoose={(key) => onChange([...codes, key as RegionCode])}
          none={t('explore.none')}
        />
      )}
    </div>
  )
}
