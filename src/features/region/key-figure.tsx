import { countPeers } from '../../charts/words.ts'
import { formatPeriod } from '../../i18n/dates.ts'
import { formatNumber, formatQuantity, ordinal, ownScale } from '../../i18n/numbers.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { RegionCode } from '../../model/ids.ts'
import { Picture } from '../../ui/chart/chart.tsx'
import { Seal } from '../../ui/citation/seal.tsx'
import { ExploreLink } from '../../ui/explore-link.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink } from '../../ui/navigation.tsx'
import { viewSchema } from '../../view/view.ts'
import styles from './key-figure.module.css'
import type { OfficialValue } from './official.ts'

/** Logical widths of a card's pictures: a card takes about a quarter of a laptop's page, a phone's whole column. */
const STRIP = 300
const SPARK = 112

interface KeyFigureProps {
  readonly catalogue: Catalogue
  readonly code: RegionCode
  readonly official: OfficialValue
  readonly past: NonNullable<OfficialValue['past']>
}

/** One official number in large, how it came there, and its place among its peers. */
export function KeyFigure({ catalogue, code, official, past: { since, first } }: KeyFigureProps) {
  const t = useT()
  const locale = useLocale()
  const { indicator, period, value, place } = official
  const number = formatNumber(value, ownScale(value, indicator.unit, locale), locale)
  const unit = formatQuantity(value, indicator.unit, { locale, long: true }).slice(number.length)
  const when = formatPeriod(period, locale)
  return (
    <article className={styles.card} data-testid="key-figure">
      <h3>
        <PageLink to={{ name: 'indicator', subject: indicator.id }}>{indicator.name[locale]}</PageLink>
      </h3>
      <div className={styles.now}>
        <p className={styles.value}>
          <b>{number}</b> {unit.trim()}
        </p>
        {first && (
          <div className={styles.spark}>
            <Picture
              view={sparkView(official, code, first.period)}
              catalogue={catalogue}
              width={SPARK}
              narrow={false}
            />
            <p>
              {t('region.since', {
                value: formatQuantity(first.value, indicator.unit, { locale }),
                period: formatPeriod(first.period, locale),
              })}
            </p>
          </div>
        )}
      </div>
      {place && place.of > 1 && (
        <Picture
          view={viewSchema.parse({
            kind: 'strip',
            look: 'ranks',
            indicator: indicator.id,
            period,
            since,
            highlight: [code],
          })}
          catalogue={catalogue}
          width={STRIP}
          narrow={false}
        />
      )}
      <p className={styles.meta}>
        {place
          ? t('region.rankOf', { period: when, rank: ordinal(place.rank, locale), peers: countPeers(place, t) })
          : when}{' '}
        <Seal catalogue={catalogue} source={{ type: 'series', indicator: indicator.id }} />
      </p>
      <ExploreLink
        view={viewSchema.parse({
          kind: 'trend',
          indicator: indicator.id,
          highlight: [code],
          from: since ?? first?.period,
        })}
        catalogue={catalogue}
      />
    </article>
  )
}

const sparkView = ({ indicator, period }: OfficialValue, code: RegionCode, from: string) =>
  viewSchema.parse({ kind: 'trend', look: 'spark', indicator: indicator.id, regions: [code], from, to: period })
