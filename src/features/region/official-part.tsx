import { formatDate } from '../../i18n/dates.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { RegionCode } from '../../model/ids.ts'
import type { Region } from '../../model/places.ts'
import { Card, PartTitle } from '../../ui/card.tsx'
import { Chart } from '../../ui/chart/chart.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink } from '../../ui/navigation.tsx'
import { Guard } from '../../ui/slices.tsx'
import { viewSchema } from '../../view/view.ts'
import { KeyFigure } from './key-figure.tsx'
import { wholeTables } from './needs.ts'
import type { OfficialValue } from './official.ts'
import { OfficialTable } from './official-table.tsx'
import styles from './page.module.css'

/** At most so many distributions stand beside the table, one for about so many of its rows. */
const DISTRIBUTIONS = 3
const ROWS_BESIDE_ONE = 4
/** Logical width of a chart in a card of half the page. */
const HALF = 648

interface OfficialProps {
  readonly catalogue: Catalogue
  readonly code: RegionCode
  readonly official: readonly OfficialValue[]
}

/** The first official numbers as cards, and a card for each table that could not be loaded. */
export function KeyFigures({ catalogue, code, official }: OfficialProps) {
  const t = useT()
  const tables = wholeTables(catalogue.site, [...catalogue.indicators.values()], catalogue.tables, code)
  const large = official.flatMap((value) => (value.past ? [{ official: value, past: value.past }] : []))
  return (
    <>
      {large.length > 0 && (
        <section aria-label={t('region.key')}>
          <h2 className="visually-hidden">{t('region.key')}</h2>
          <div className={styles.keys}>
            {large.map((value) => (
              <KeyFigure key={value.official.indicator.id} catalogue={catalogue} code={code} {...value} />
            ))}
          </div>
        </section>
      )}
      <Guard slices={tables.map((id) => `indicator/${id}`)}>{null}</Guard>
    </>
  )
}

/** Where a region lies among its peers, beside its latest value in every official table. */
export function OfficialPart({ catalogue, code, official }: OfficialProps) {
  const t = useT()
  const beside = Math.min(DISTRIBUTIONS, Math.max(1, Math.round(official.length / ROWS_BESIDE_ONE)))
  const placed = official.filter(({ past, place }) => past && place && place.of > 1).slice(0, beside)
  const more = Object.values(catalogue.tables).filter((regions) => regions.includes(code)).length - official.length
  if (official.length === 0) return null
  return (
    <section className={styles.part}>
      <PartTitle title={t('region.official')} note={t('region.official.note')} />
      <div className={placed.length > 0 ? styles.halves : ''}>
        {placed.length > 0 && (
          <Card>
            {placed.map(({ indicator, period }) => (
              <Chart
                key={indicator.id}
                view={viewSchema.parse({
                  kind: 'strip',
                  look: 'dots',
                  indicator: indicator.id,
                  period,
                  highlight: [code],
                })}
                catalogue={catalogue}
                width={HALF}
                notes={false}
              />
            ))}
          </Card>
        )}
        <OfficialTable catalogue={catalogue} official={official} />
      </div>
      {more > 0 && (
        <p>
          <PageLink to={{ name: 'indicators' }}>{t('region.official.more', { count: more })}</PageLink>
        </p>
      )}
    </section>
  )
}

/** In place of everything else where nothing is known: the way to the region around it. */
export function Nothing({ catalogue, region }: { readonly catalogue: Catalogue; readonly region: Region }) {
  const t = useT()
  const locale = useLocale()
  const parent = region.parent ? catalogue.regions.get(region.parent) : undefined
  return (
    <Card>
      <p>{t('region.nothing.until', { date: formatDate(catalogue.site.searchedUntil, locale) })}</p>
      {parent && (
        <p>
          <PageLink to={{ name: 'region', subject: parent.code }}>
            {t('region.nothing.parent', { region: parent.name[locale] })}
          </PageLink>
        </p>
      )}
    </Card>
  )
}
