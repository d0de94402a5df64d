import { citeChart } from '../../exports/cite.ts'
import { useT } from '../locale.tsx'
import { CitedBlocks } from './cited-blocks.tsx'
import { CopyBlock } from './copy-block.tsx'
import styles from './export.module.css'
import { titleOf } from './job.ts'
import { LanguageOptions } from './language.tsx'
import type { PanelProps } from './panel.ts'

/** How to cite a chart in three styles. */
export function CitePanel({ job, locale, onLocale }: PanelProps) {
  const t = useT()
  const { catalogue, today, address } = job
  const cited = citeChart({ title: titleOf(job), catalogue, locale, today, address })
  return (
    <>
      <div className={styles.settings}>
        <LanguageOptions locale={locale} onLocale={onLocale} />
        <p className={styles.about}>{t('export.cite.note')}</p>
      </div>
      <div className={styles.result}>
        <CitedBlocks cited={cited} />
        <CopyBlock label={t('export.cite.address')} text={address} />
      </div>
    </>
  )
}
