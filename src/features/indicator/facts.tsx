import type { ReactNode } from 'react'
import { formatPeriod } from '../../i18n/dates.ts'
import { scaleFor } from '../../i18n/numbers.ts'
import type { Catalogue, IndicatorEntry } from '../../model/catalogue.ts'
import type { Series } from '../../model/series.ts'
import { Card } from '../../ui/card.tsx'
import { Seal } from '../../ui/citation/seal.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import styles from './indicator.module.css'

/** Months after a period until a figure is usually out, where the indicator does not say. */
const USUAL_DELAY = 12

/** What the indicator measures and how its values may be used. */
export function Facts({
  indicator,
  className,
}: {
  readonly indicator: IndicatorEntry
  readonly className: string | undefined
}) {
  const t = useT()
  const locale = useLocale()
  return (
    <Card className={className}>
      <h2 className={styles.cardTitle}>{t('indicator.facts')}</h2>
      <dl className={styles.facts}>
        <Fact label={t('indicator.unit')}>{scaleFor([0], indicator.unit, locale).unit}</Fact>
        <Fact label={t('indicator.scope')}>{indicator.scope[locale]}</Fact>
        <Fact label={t('indicator.kind')}>{t(`indicator.measures.${indicator.measures}`)}</Fact>
        <Fact label={t('indicator.direction')}>{t(`indicator.direction.${indicator.direction}`)}</Fact>
        <Fact label={t('indicator.additive')}>
          {t(indicator.additive ? 'indicator.additive.yes' : 'indicator.additive.no')}
        </Fact>
        <Fact label={t('indicator.delay')}>
          {t('indicator.delay.months', { count: indicator.publishedAfterMonths ?? USUAL_DELAY })}
        </Fact>
      </dl>
    </Card>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

interface TableSourceProps {
  readonly indicator: IndicatorEntry
  readonly series: Series | undefined
  readonly catalogue: Catalogue
}

/** Where the official table comes from, how far it was checked, what to beware of. */
export function TableSource({ indicator, series, catalogue }: TableSourceProps) {
  const t = useT()
  return (
    <Card id="source">
      <h2 className={styles.cardTitle}>
        {t('indicator.source')}{' '}
        {series && <Seal catalogue={catalogue} source={{ type: 'series', indicator: indicator.id }} />}
      </h2>
      {series ? <Provenance series={series} /> : <p className={styles.minor}>{t('indicator.source.none')}</p>}
    </Card>
  )
}

/** Citation and checks at the left, cautions and breaks at the right. */
function Provenance({ series }: { readonly series: Series }) {
  const t = useT()
  const locale = useLocale()
  const { address } = series.citation
  return (
    <div className={styles.provenance}>
      <Citation series={series} />
      <div className={styles.cautions}>
        {series.notes.length > 0 && (
          <Texts label={t('indicator.source.notes')} texts={series.notes.map((note) => note[locale])} />
        )}
        {series.breaks.length > 0 && (
          <Texts
            label={t('indicator.source.breaks')}
            texts={series.breaks.map(({ period, note }) =>
              t('indicator.source.break', { period: formatPeriod(period, locale), note: note[locale] }),
            )}
          />
        )}
        <p className={styles.minor}>
          {t(`citation.confidence.${series.confidence}`)}
          {address && /^https?:\/\//.test(address) && (
            <>
              {t('citation.separator')}
              <a href={address} rel="noopener noreferrer external" target="_blank">
                {t('source.address.open')}
              </a>
            </>
          )}
        </p>
      </div>
    </div>
  )
}

function Citation({ series }: { readonly series: Series }) {
  const t = useT()
  const locale = useLocale()
  const { title, publisher, compilations } = series.citation
  return (
    <dl className={styles.facts}>
      <Fact label={t('indicator.source.title')}>{title[locale]}</Fact>
      <Fact label={t('indicator.source.publisher')}>{publisher[locale]}</Fact>
      {compilations.length > 0 && (
        <Fact label={t('indicator.source.compilations')}>
          {compilations.map(({ name, part }) => (
            <span key={name + part.en} className={styles.compilation}>
              {t('ref.colon', { label: name, text: part[locale] })}
            </span>
          ))}
        </Fact>
      )}
      <Fact label={t('indicator.source.checked')}>{series.checked[locale]}</Fact>
    </dl>
  )
}

function Texts({ label, texts }: { readonly label: string; readonly texts: readonly string[] }) {
  return (
    <div className={styles.texts}>
      <h3>{label}</h3>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  )
}
