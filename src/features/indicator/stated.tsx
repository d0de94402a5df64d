import { formatPeriod } from '../../i18n/dates.ts'
import { formatQuantity, ordinal } from '../../i18n/numbers.ts'
import type { Catalogue, IndicatorEntry, StatedFigure } from '../../model/catalogue.ts'
import { Card, PartTitle } from '../../ui/card.tsx'
import { Seal } from '../../ui/citation/seal.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink } from '../../ui/navigation.tsx'
import { TargetCard, TargetCards } from '../../ui/target/target-card.tsx'
import styles from './indicator.module.css'
import { inOrder, targetsOf } from './statements.ts'
import table from './table.module.css'

interface StatedProps {
  readonly indicator: IndicatorEntry
  readonly catalogue: Catalogue
}

/** Every target of the indicator as a gauge; one gauge for a target that several documents state. */
export function Targets({ indicator, catalogue }: StatedProps) {
  const t = useT()
  const targets = targetsOf(catalogue, indicator.id)
  if (targets.length === 0) return null
  return (
    <section className={styles.part} id="targets">
      <PartTitle title={t('indicator.targets')} note={t('count.targets', { count: targets.length })} />
      <TargetCards className={styles.gauges}>
        {targets.map(({ target, also }) => (
          <TargetCard
            key={target.key}
            target={target.key}
            also={also.map(({ key }) => key)}
            catalogue={catalogue}
            look="card"
          />
        ))}
      </TargetCards>
    </section>
  )
}

/** Every figure of the indicator in documents, each with its seal. */
export function StatedFigures({ indicator, catalogue }: StatedProps) {
  const t = useT()
  const figures = inOrder(catalogue.figures, catalogue)
  return (
    <Card id="figures">
      <PartTitle
        title={t('indicator.figures')}
        note={figures.length > 0 ? t('indicator.figures.note') : t('indicator.figures.none')}
      />
      {figures.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
        <section className={table.scroll} tabIndex={0} aria-label={t('indicator.figures')}>
          <table className={table.stated}>
            <thead>
              <tr>
                <th scope="col">{t('indicator.figures.place')}</th>
                <th scope="col">{t('indicator.figures.sector')}</th>
                <th scope="col">{t('indicator.figures.value')}</th>
                <th scope="col">{t('indicator.figures.when')}</th>
                <th scope="col">{t('indicator.figures.kind')}</th>
              </tr>
            </thead>
            <tbody>
              {figures.map((figure) => (
                <StatedRow key={figure.key} figure={figure} indicator={indicator} catalogue={catalogue} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Card>
  )
}

function StatedRow({ figure, indicator, catalogue }: StatedProps & { readonly figure: StatedFigure }) {
  const t = useT()
  const locale = useLocale()
  const sector = figure.sector && catalogue.sectors.get(figure.sector)?.name[locale]
  const as = figure.indicator === indicator.id ? undefined : catalogue.indicators.get(figure.indicator)?.name[locale]
  const time = figure.deadline ?? figure.period
  const value =
    figure.unit === 'rank'
      ? t('ref.rank', { rank: ordinal(figure.value, locale) })
      : formatQuantity(figure.value, figure.unit, { locale, bound: figure.bound, long: true })
  const kind = [
    t(`kind.${figure.kind}`),
    figure.confidence === 'high' ? '' : t(`ref.confidence.${figure.confidence}`),
  ].filter(Boolean)
  return (
    <tr>
      <th scope="row">
        <PageLink to={{ name: 'region', subject: figure.region }}>
          {catalogue.regions.get(figure.region)?.short[locale] ?? figure.region}
        </PageLink>
      </th>
      <td>{[sector, figure.variant?.[locale], as].filter(Boolean).join(t('citation.separator'))}</td>
      <td className={table.value}>
        {value} <Seal catalogue={catalogue} source={{ type: 'statement', key: figure.key }} />
      </td>
      <td>
        {typeof time === 'string'
          ? figure.deadline
            ? t('citation.by', { date: formatPeriod(time, locale) })
            : formatPeriod(time, locale)
          : (time?.unknown[locale] ?? t('source.periodNone'))}
      </td>
      <td>{kind.join(t('list.separator'))}</td>
    </tr>
  )
}
