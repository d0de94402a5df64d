import { seriesValue } from '../../charts/data.ts'
import { formatPeriod } from '../../i18n/dates.ts'
import type { Catalogue, IndicatorEntry } from '../../model/catalogue.ts'
import type { RegionCode } from '../../model/ids.ts'
import type { Series } from '../../model/series.ts'
import { Card, PartTitle } from '../../ui/card.tsx'
import { Seal } from '../../ui/citation/seal.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink } from '../../ui/navigation.tsx'
import { cellStatus, cellText, columnScale, type Footnote, footnotesOf, sameNote, tableScale } from './cells.ts'
import styles from './table.module.css'

interface WholeTableProps {
  readonly indicator: IndicatorEntry
  readonly series: Series
  readonly catalogue: Catalogue
}

/** Every value of the official table, regions down and periods across, with a footnote for every unusual cell. */
export function WholeTable({ indicator, series, catalogue }: WholeTableProps) {
  const t = useT()
  const locale = useLocale()
  const scale = tableScale(series, locale)
  const columns = series.periods.map((period) => columnScale(series, period, scale))
  const footnotes = footnotesOf(series)
  const caption = t('indicator.table.caption', { name: indicator.name[locale] })
  return (
    <Card id="table">
      <PartTitle
        title={t('indicator.table')}
        note={scale.unit ? t('indicator.table.note', { unit: scale.unit }) : t('indicator.table.note.plain')}
      >
        <Seal catalogue={catalogue} source={{ type: 'series', indicator: indicator.id }} />
      </PartTitle>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={caption}>
        <table className={styles.table}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('indicator.table.region')}</th>
              {series.periods.map((period) => (
                <th key={period} scope="col">
                  {formatPeriod(period, locale)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {series.regions.map((region) => (
              <tr key={region} data-nation={region === catalogue.site.nation || undefined}>
                <th scope="row">
                  <PageLink to={{ name: 'region', subject: region }}>
                    {catalogue.regions.get(region)?.short[locale] ?? region}
                  </PageLink>
                </th>
                {series.periods.map((period, index) => (
                  <ValueCell
                    key={period}
                    series={series}
                    region={region}
                    period={period}
                    footnotes={footnotes}
                    scale={columns[index] ?? scale}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {footnotes.length > 0 && <Footnotes footnotes={footnotes} />}
    </Card>
  )
}

interface ValueCellProps {
  readonly series: Series
  readonly region: RegionCode
  readonly period: string
  readonly footnotes: readonly Footnote[]
  readonly scale: ReturnType<typeof tableScale>
}

function ValueCell({ series, region, period, footnotes, scale }: ValueCellProps) {
  const locale = useLocale()
  const value = seriesValue(series, region, period)
  const status = cellStatus(series, region, period)
  const mark = footnotes.find((note) => sameNote(note, status))?.mark
  return (
    <td className={value === null ? styles.missing : undefined}>
      {value === null ? '–' : cellText(value, scale, locale)}
      {mark && <sup>{mark}</sup>}
    </td>
  )
}

function Footnotes({ footnotes }: { readonly footnotes: readonly Footnote[] }) {
  const t = useT()
  const locale = useLocale()
  return (
    <ul className={styles.footnotes}>
      {footnotes.map(({ mark, status, reason }) => (
        <li key={mark}>
          <b>{mark}</b>{' '}
          {t('indicator.status.note', {
            status: t(`indicator.status.${status}`),
            reason: reason?.[locale] ?? t('indicator.status.plain'),
          })}
        </li>
      ))}
    </ul>
  )
}
