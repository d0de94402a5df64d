import { measureName } from '../../charts/progress/names.ts'
import { formatDate } from '../../i18n/dates.ts'
import type { DistinctTarget } from '../../measure/targets.ts'
import type { Catalogue, StatedFigure, StatedPledge } from '../../model/catalogue.ts'
import type { RegionCode } from '../../model/ids.ts'
import { Card, PartTitle } from '../../ui/card.tsx'
import { Chart } from '../../ui/chart/chart.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink } from '../../ui/navigation.tsx'
import { TargetCard, TargetCards } from '../../ui/target/target-card.tsx'
import { useToday } from '../../ui/today.tsx'
import { viewSchema } from '../../view/view.ts'
import { Commitments } from './commitments.tsx'
import styles from './page.module.css'
import { supportOf, trendsOf } from './statements.ts'
import { Support } from './support.tsx'

/** Up to so many targets are shown large. */
const LARGE = 4
/** Logical widths of a chart in a card of the whole, half and a third of the page. */
const WHOLE = 1344
const HALF = 648
const THIRD = 416

interface PromisesProps {
  readonly catalogue: Catalogue
  readonly code: RegionCode
  readonly figures: readonly StatedFigure[]
  readonly pledges: readonly StatedPledge[]
  readonly targets: readonly DistinctTarget[]
}

/** What a region said it would do, and what it has published of it since. */
export function Promises({ catalogue, code, figures, pledges, targets }: PromisesProps) {
  const support = supportOf(catalogue, figures)
  const both = support.length > 0 && pledges.length > 0
  const layout = support.length * 2 < pledges.length ? styles.third : styles.halves
  return (
    <>
      {targets.length > 0 && <Targets catalogue={catalogue} targets={targets} />}
      <Trends catalogue={catalogue} code={code} figures={figures} />
      {(support.length > 0 || pledges.length > 0) && (
        <div className={both ? layout : ''}>
          {support.length > 0 && <Support catalogue={catalogue} figures={support} />}
          {pledges.length > 0 && <Commitments catalogue={catalogue} pledges={pledges} />}
        </div>
      )}
    </>
  )
}

function Targets({ catalogue, targets }: Pick<PromisesProps, 'catalogue' | 'targets'>) {
  const t = useT()
  const locale = useLocale()
  const today = useToday()
  const look = targets.length > LARGE ? 'card' : 'full'
  return (
    <section className={styles.part} id="targets">
      <PartTitle
        title={t('region.targets')}
        note={t('region.targets.note', { count: targets.length, date: formatDate(today, locale) })}
      >
        <PageLink to={{ name: 'targets' }}>{t('region.targets.all')}</PageLink>
      </PartTitle>
      <TargetCards className={look === 'full' ? styles.keys : styles.gauges}>
        {targets.map(({ target, also }) => (
          <TargetCard
            key={target.key}
            target={target.key}
            catalogue={catalogue}
            look={look}
            also={also.map(({ key }) => key)}
            named={false}
          />
        ))}
      </TargetCards>
    </section>
  )
}

/** Class and chart width for a number of charts; four stand as two by two, not as three and one. */
function layoutOf(count: number): readonly [string | undefined, number] {
  if (count === 1) return ['', WHOLE]
  return count === 2 || count === 4 ? [styles.halves, HALF] : [styles.thirds, THIRD]
}

/** Statements of several years on one axis with the targets set for them. */
function Trends({ catalogue, code, figures }: Pick<PromisesProps, 'catalogue' | 'code' | 'figures'>) {
  const t = useT()
  const locale = useLocale()
  const trends = trendsOf(catalogue, figures)
  if (trends.length === 0) return null
  const [layout, width] = layoutOf(trends.length)
  return (
    <section className={styles.part}>
      <PartTitle title={t('region.trends')} note={t('region.trends.note')} />
      <div className={layout}>
        {trends.map(({ indicator, sector, onlyTargets }) => {
          const entry = catalogue.indicators.get(indicator)
          const measure = entry ? measureName(entry, sector ? catalogue.sectors.get(sector) : undefined, locale) : ''
          return (
            <Card key={`${indicator} ${sector ?? ''}`}>
              <Chart
                view={viewSchema.parse({ kind: 'trend', indicator, sector, regions: [code] })}
                catalogue={catalogue}
                width={width}
                {...(onlyTargets > 0 ? { title: t('region.trends.promises', { measure, count: onlyTargets }) } : {})}
              />
            </Card>
          )
        })}
      </div>
    </section>
  )
}
