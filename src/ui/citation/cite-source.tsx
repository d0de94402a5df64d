import { type ComponentType, useState } from 'react'
import type { Citation } from '../../charts/citations.ts'
import { loadWords } from '../../i18n/translate.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { CitedSourceProps } from '../export/cited-source.tsx'
import { useLocale, useT } from '../locale.tsx'
import styles from './citation.module.css'

/** Gives the source of a number in the styles of lists of references; fetched when it is asked for. */
export function CiteSource({ citation, catalogue }: { readonly citation: Citation; readonly catalogue: Catalogue }) {
  const t = useT()
  const locale = useLocale()
  const [Cited, setCited] = useState<ComponentType<CitedSourceProps> | null>(null)
  const [failed, setFailed] = useState(false)
  const show = async () => {
    setFailed(false)
    try {
      const [{ CitedSource }] = await Promise.all([import('../export/cited-source.tsx'), loadWords(locale, ['taking'])])
      setCited(() => CitedSource)
    } catch {
      setFailed(true)
    }
  }
  if (Cited) return <Cited citation={citation} catalogue={catalogue} />
  return (
    <p className={styles.cite}>
      <button type="button" onClick={show}>
        {t('export.cite.open')}
      </button>
      <span role="status">{failed && t('export.cite.failed')}</span>
    </p>
  )
}
