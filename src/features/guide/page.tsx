import { useMemo } from 'react'
import { formatDate } from '../../i18n/dates.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { PageTitle, PartTitle } from '../../ui/card.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { Guard } from '../../ui/slices.tsx'
import { useToday } from '../../ui/today.tsx'
import { ExampleCard } from './example-card.tsx'
import { findExamples } from './examples.ts'
import styles from './guide.module.css'
import { Habits } from './habits.tsx'
import { Mark } from './mark.tsx'
import { BoundTable, VerdictTable } from './tables.tsx'

const KEYS = ['base', 'gain', 'pin', 'gate', 'over', 'overdue', 'none'] as const

/** How to read gauges, verdicts and bounds, on real targets. */
export function GuidePage({ catalogue }: { readonly catalogue: Catalogue }) {
  const t = useT()
  const locale = useLocale()
  const today = useToday()
  const examples = useMemo(() => findExamples(catalogue, today), [catalogue, today])
  return (
    <div className={styles.page}>
      <PageTitle title={t('nav.guide')} lead={t('guide.lead')} />
      <ul className={styles.keys} aria-label={t('guide.key')}>
        {KEYS.map((name) => (
          <li key={name}>
            <Mark name={name} short /> {t(`guide.key.${name}`)}
          </li>
        ))}
      </ul>
      <Guard slices={['targets']}>
        <section className={styles.part}>
          <PartTitle title={t('guide.examples')} note={t('guide.examples.note', { date: formatDate(today, locale) })} />
          <div className={styles.examples}>
            {examples.map((example) => (
              <ExampleCard key={example.name} example={example} catalogue={catalogue} />
            ))}
          </div>
        </section>
      </Guard>
      <div className={styles.pair}>
        <VerdictTable catalogue={catalogue} />
        <BoundTable catalogue={catalogue} />
      </div>
      <Habits catalogue={catalogue} />
    </div>
  )
}
