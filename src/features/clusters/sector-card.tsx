import type { MatrixCell } from '../../charts/matrix/model.ts'
import { formatPeriod } from '../../i18n/dates.ts'
import type { Catalogue, SectorEntry, StatedPledge } from '../../model/catalogue.ts'
import { Excerpt } from '../../ui/citation/excerpt.tsx'
import { Seal } from '../../ui/citation/seal.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink } from '../../ui/navigation.tsx'
import styles from './clusters.module.css'

interface SectorCardProps {
  readonly sector: SectorEntry
  readonly cells: readonly MatrixCell[]
  readonly catalogue: Catalogue
}

/** One sector and all that places committed to in it. */
export function SectorCard({ sector, cells, catalogue }: SectorCardProps) {
  const t = useT()
  const locale = useLocale()
  return (
    <section className={styles.sector} data-testid="sector">
      <h3>
        {sector.name[locale]} <span>{t('peers.other', { count: cells.length })}</span>
      </h3>
      <ul>
        {cells.flatMap(({ region, pledges }) =>
          pledges.map((pledge) => (
            <li key={pledge.key}>
              <PageLink className={styles.place} to={{ name: 'region', subject: region.code }}>
                {region.short[locale]}
              </PageLink>
              <Commitment pledge={pledge} catalogue={catalogue} />
            </li>
          )),
        )}
      </ul>
    </section>
  )
}

/** What is promised, its seal, and its sentence on demand. */
function Commitment({ pledge, catalogue }: { readonly pledge: StatedPledge; readonly catalogue: Catalogue }) {
  const t = useT()
  const locale = useLocale()
  const deadline =
    typeof pledge.deadline === 'string' ? t('citation.by', { date: formatPeriod(pledge.deadline, locale) }) : null
  return (
    <div>
      <p>
        {pledge.statement[locale]} {deadline && <b>{deadline}</b>}{' '}
        <Seal catalogue={catalogue} source={{ type: 'statement', key: pledge.key }} />
      </p>
      <details>
        <summary>{t('clusters.excerpt')}</summary>
        <Excerpt text={pledge.excerpt} language={catalogue.documents.get(pledge.document)?.language ?? ''} />
      </details>
    </div>
  )
}
