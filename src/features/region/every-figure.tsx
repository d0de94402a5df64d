import { formatPeriod } from '../../i18n/dates.ts'
import { formatQuantity } from '../../i18n/numbers.ts'
import type { Catalogue, StatedFigure } from '../../model/catalogue.ts'
import { Seal } from '../../ui/citation/seal.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink } from '../../ui/navigation.tsx'
import { byTopic } from './statements.ts'
import styles from './tables.module.css'

/** With more figures than this each topic opens by itself. */
const FOLDED_FROM = 21

/** All numbers that documents state of a region, by topic, each as read and as printed. */
export function EveryFigure({
  catalogue,
  figures,
}: {
  readonly catalogue: Catalogue
  readonly figures: readonly StatedFigure[]
}) {
  const t = useT()
  const groups = byTopic(catalogue, figures)
  const folded = figures.length >= FOLDED_FROM
  return groups.map(([topic, list], index) => {
    const title = t(`topic.${topic}`)
    const count = t('count.figures', { count: list.length })
    return folded ? (
      <details key={topic} className={styles.topic} open={index === 0}>
        <summary>
          <h3>{title}</h3> <span>{count}</span>
        </summary>
        <FigureTable catalogue={catalogue} figures={list} caption={title} />
      </details>
    ) : (
      <section key={topic} className={styles.topic}>
        <h3>{title}</h3>
        <FigureTable catalogue={catalogue} figures={list} caption={title} />
      </section>
    )
  })
}

function FigureTable({
  catalogue,
  figures,
  caption,
}: {
  readonly catalogue: Catalogue
  readonly figures: readonly StatedFigure[]
  readonly caption: string
}) {
  const t = useT()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={caption}>
      <table className={`${styles.table} ${styles.figures}`}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.measure')}</th>
            <th scope="col">{t('region.column.value')}</th>
            <th scope="col">{t('region.column.when')}</th>
            <th scope="col">{t('region.column.kind')}</th>
            <th scope="col">{t('region.column.confidence')}</th>
            <th scope="col">{t('chart.source')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <FigureRow key={figure.key} catalogue={catalogue} figure={figure} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function FigureRow({ catalogue, figure }: { readonly catalogue: Catalogue; readonly figure: StatedFigure }) {
  const t = useT()
  const locale = useLocale()
  const indicator = catalogue.indicators.get(figure.indicator)
  const sector = figure.sector && catalogue.sectors.get(figure.sector)
  const what = [sector ? sector.name[locale] : null, figure.variant?.[locale]]
    .filter(Boolean)
    .join(t('citation.separator'))
  return (
    <tr data-testid="figure">
      <th scope="row">
        <PageLink to={{ name: 'indicator', subject: figure.indicator }}>
          {indicator?.name[locale] ?? figure.indicator}
        </PageLink>
        {what && <span className={styles.minor}>{what}</span>}
      </th>
      <td>
        <b>{formatQuantity(figure.value, figure.unit, { locale, bound: figure.bound, long: true })}</b>
        <span className={styles.minor}>
          “<q lang={catalogue.documents.get(figure.document)?.language}>{figure.printed}</q>”
        </span>
      </td>
      <td>
        <When figure={figure} />
      </td>
      <td>
        {t(`kind.${figure.kind}`)}
        {figure.modality && <span className={styles.minor}>{t(`modality.${figure.modality}`)}</span>}
      </td>
      <td data-label={t('region.column.confidence')}>{t(`region.confidence.${figure.confidence}`)}</td>
      <td>
        <Seal catalogue={catalogue} source={{ type: 'statement', key: figure.key }} />
      </td>
    </tr>
  )
}

/** The period of a figure or the deadline of a target; where the document gives none, why. */
function When({ figure }: { readonly figure: StatedFigure }) {
  const t = useT()
  const locale = useLocale()
  const time = figure.deadline ?? figure.period
  if (time === undefined) return '–'
  if (typeof time === 'object') {
    return (
      <>
        {t('region.when.unknown')}
        <span className={styles.minor}>{time.unknown[locale]}</span>
      </>
    )
  }
  const date = formatPeriod(time, locale)
  return (
    <>
      {figure.deadline ? t('citation.by', { date }) : date}
      {figure.periodInferred && <span className={styles.minor}>{t('region.when.inferred')}</span>}
    </>
  )
}
