import { formatDate, formatPeriod } from '../../i18n/dates.ts'
import { formatQuantity, ordinal } from '../../i18n/numbers.ts'
import type { Catalogue, StatedFigure } from '../../model/catalogue.ts'
import { Seal } from '../../ui/citation/seal.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink } from '../../ui/navigation.tsx'
import { Notes } from './notes.tsx'
import styles from './source.module.css'

interface FigureItemProps {
  readonly figure: StatedFigure
  readonly catalogue: Catalogue
  readonly current: boolean
}

/** One figure: value, what it is of, when, of what kind, how it was read. */
export function FigureItem({ figure, catalogue, current }: FigureItemProps) {
  const t = useT()
  const locale = useLocale()
  const value =
    figure.unit === 'rank'
      ? t('ref.rank', { rank: ordinal(figure.value, locale) })
      : formatQuantity(figure.value, figure.unit, { locale, bound: figure.bound, long: true })
  const kind = [t(`kind.${figure.kind}`), figure.modality && t(`modality.${figure.modality}`)]
  const set = figure.setOn && t('source.setOn', { date: formatDate(figure.setOn, locale) })
  const equated = figure.sameAs && catalogue.indicators.get(figure.sameAs.indicator)
  return (
    <article
      className={styles.item}
      id={figure.id}
      data-current={current || undefined}
      data-testid="figure"
      data-key={figure.key}
    >
      <h3 className={styles.value}>
        {value} <Seal catalogue={catalogue} source={{ type: 'statement', key: figure.key }} />
      </h3>
      <What figure={figure} catalogue={catalogue} />
      <p className={styles.meta}>
        <b>{kind.filter(Boolean).join(t('list.separator'))}</b>
        <When figure={figure} />
        {set && <span>{set}</span>}
        <span data-confidence={figure.confidence}>{t(`ref.confidence.${figure.confidence}`)}</span>
      </p>
      <Notes
        notes={[
          figure.bound !== 'exact' && t(`citation.bound.${figure.bound}`),
          figure.periodInferred && t('citation.periodInferred'),
          figure.note?.[locale],
          equated &&
            t('ref.colon', {
              label: t('source.counts', { indicator: equated.name[locale] }),
              text: figure.sameAs?.reason[locale] ?? '',
            }),
          figure.revises && t('source.revises'),
        ]}
      />
    </article>
  )
}

/** Place, indicator, sector and variant, the first two as links. */
function What({ figure, catalogue }: Omit<FigureItemProps, 'current'>) {
  const t = useT()
  const locale = useLocale()
  const sector = figure.sector && catalogue.sectors.get(figure.sector)?.name[locale]
  const rest = [sector, figure.variant?.[locale]].filter(Boolean)
  return (
    <p className={styles.what}>
      <PageLink to={{ name: 'region', subject: figure.region }}>
        {catalogue.regions.get(figure.region)?.name[locale] ?? figure.region}
      </PageLink>
      {t('citation.separator')}
      <PageLink to={{ name: 'indicator', subject: figure.indicator }}>
        {catalogue.indicators.get(figure.indicator)?.name[locale] ?? figure.indicator}
      </PageLink>
      {rest.map((text) => t('citation.separator') + text)}
    </p>
  )
}

/** Deadline of a target, period of anything else, or why there is none. */
function When({ figure }: { readonly figure: StatedFigure }) {
  const t = useT()
  const locale = useLocale()
  const { deadline, period } = figure
  if (typeof deadline === 'string') return <span>{t('citation.by', { date: formatPeriod(deadline, locale) })}</span>
  if (deadline) return <span>{t('source.deadlineUnknown', { reason: deadline.unknown[locale] })}</span>
  if (typeof period === 'string') return <span>{formatPeriod(period, locale)}</span>
  return <span>{period ? t('source.periodUnknown', { reason: period.unknown[locale] }) : t('source.periodNone')}</span>
}
