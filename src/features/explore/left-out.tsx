import { explainLeftOut, type LeftOut, type RelatedFigure } from '../../charts/gate.ts'
import { formatPeriod } from '../../i18n/dates.ts'
import { formatQuantity } from '../../i18n/numbers.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { Seal } from '../../ui/citation/seal.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink } from '../../ui/navigation.tsx'
import { encodeView } from '../../view/codec.ts'
import { type SubjectView, viewSchema } from '../../view/view.ts'
import styles from './explore.module.css'

interface LeftOutProps {
  readonly view: SubjectView
  readonly catalogue: Catalogue
}

/** The regions that a View asks for by name and that its table has no value of, with the reasons. */
export const leftOutOf = (view: SubjectView, catalogue: Catalogue): LeftOut[] =>
  explainLeftOut(catalogue, view.indicator, [...('highlight' in view ? view.highlight : []), ...(view.regions ?? [])])

/** Says of each region that was asked for and is not drawn why it is not, and where what there is of it can be seen. */
export function LeftOutNotice({ view, catalogue }: LeftOutProps) {
  return leftOutOf(view, catalogue).map((one) => (
    <div key={one.region.code} role="status" className={styles.notice} data-testid="left-out">
      <Icon name="warning" size={14} />
      <Refusal one={one} view={view} catalogue={catalogue} />
    </div>
  ))
}

interface RefusalProps extends LeftOutProps {
  readonly one: LeftOut
}

/** Why a region is not drawn, and where what there is of it can be seen. */
function Refusal({ one, view, catalogue }: RefusalProps) {
  const t = useT()
  const locale = useLocale()
  const region = one.region.short[locale]
  const measure = catalogue.indicators.get(view.indicator)?.name[locale] ?? ''
  if (one.reason === 'related-only')
    return <Related related={one.related} one={one} measure={measure} view={view} catalogue={catalogue} />
  const words =
    one.reason === 'other-level'
      ? t('explore.leftOut.level', {
          region,
          own: t(`explore.level.${one.region.level}`),
          level: t(`explore.level.${one.level}`),
        })
      : t('explore.leftOut.noRow', { region, measure })
  return (
    <div>
      <p>{words}</p>
      <p>
        <PageLink to={{ name: 'region', subject: one.region.code }}>{t('explore.leftOut.page', { region })}</PageLink>
      </p>
    </div>
  )
}

interface RelatedProps extends RefusalProps {
  readonly related: RelatedFigure
  readonly measure: string
}

function Related({ related: { indicator, figure, differences }, one, measure, view, catalogue }: RelatedProps) {
  const t = useT()
  const locale = useLocale()
  const asked = catalogue.indicators.get(view.indicator)
  const region = one.region.short[locale]
  const name = indicator.name[locale]
  const reasons = differences.map((difference) =>
    t(`explore.differs.${difference}`, {
      own: difference === 'measures' ? t(`explore.measures.${indicator.measures}`) : indicator.scope[locale],
      asked:
        difference === 'measures' && asked ? t(`explore.measures.${asked.measures}`) : (asked?.scope[locale] ?? ''),
    }),
  )
  const period = typeof figure?.period === 'string' ? formatPeriod(figure.period, locale) : ''
  return (
    <div>
      <p>
        <b>{t('explore.leftOut.refused', { region })}</b> {t('explore.leftOut.related', { region, name, measure })}
        {figure && (
          <>
            {' '}
            {t('explore.leftOut.figure', {
              value: formatQuantity(figure.value, figure.unit, { locale, bound: figure.bound }),
              period,
            })}{' '}
            <Seal catalogue={catalogue} source={{ type: 'statement', key: figure.key }} />
          </>
        )}
      </p>
      {reasons.length > 0 && (
        <p>{t('explore.leftOut.differs', { reasons: reasons.join(t('explore.leftOut.join')) })}</p>
      )}
      <p>
        {indicator.coverage.first && indicator.id !== view.indicator && figure === null ? (
          <PageLink
            to={{ name: 'explore' }}
            search={encodeView(
              viewSchema.parse({ kind: 'rank', indicator: indicator.id, highlight: [one.region.code] }),
            )}
          >
            {t('explore.leftOut.offerView', { name })}
          </PageLink>
        ) : (
          <PageLink to={{ name: 'indicator', subject: indicator.id }}>
            {t('explore.leftOut.offerPage', { name })}
          </PageLink>
        )}
      </p>
    </div>
  )
}
