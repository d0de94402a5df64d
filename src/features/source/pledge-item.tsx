import { formatPeriod } from '../../i18n/dates.ts'
import type { Catalogue, StatedPledge } from '../../model/catalogue.ts'
import { Seal } from '../../ui/citation/seal.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink } from '../../ui/navigation.tsx'
import { Notes } from './notes.tsx'
import styles from './source.module.css'

interface PledgeItemProps {
  readonly pledge: StatedPledge
  readonly catalogue: Catalogue
  readonly current: boolean
}

/** One commitment: what is promised, by whom, for which sector. */
export function PledgeItem({ pledge, catalogue, current }: PledgeItemProps) {
  const t = useT()
  const locale = useLocale()
  const { deadline } = pledge
  return (
    <article
      className={styles.item}
      id={pledge.id}
      data-current={current || undefined}
      data-testid="pledge"
      data-key={pledge.key}
    >
      <h3 className={styles.statement}>
        {pledge.statement[locale]} <Seal catalogue={catalogue} source={{ type: 'statement', key: pledge.key }} />
      </h3>
      <p className={styles.what}>
        <PageLink to={{ name: 'region', subject: pledge.region }}>
          {catalogue.regions.get(pledge.region)?.name[locale] ?? pledge.region}
        </PageLink>
        {t('citation.separator')}
        {catalogue.sectors.get(pledge.sector)?.name[locale]}
        {typeof deadline === 'string' &&
          t('citation.separator') + t('citation.by', { date: formatPeriod(deadline, locale) })}
        {t('citation.separator')}
        {t(`ref.confidence.${pledge.confidence}`)}
      </p>
      <Notes
        notes={[
          typeof deadline === 'object' && t('source.deadlineUnknown', { reason: deadline.unknown[locale] }),
          pledge.note?.[locale],
        ]}
      />
    </article>
  )
}
