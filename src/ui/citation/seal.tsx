import type { MouseEvent } from 'react'
import { type Citation, citationOf } from '../../charts/citations.ts'
import type { Source } from '../../charts/types.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { useT } from '../locale.tsx'
import { PageLink } from '../navigation.tsx'
import styles from './citation.module.css'
import { useOpenCitation } from './citation-dialog.tsx'

interface SealProps {
  readonly catalogue: Catalogue
  readonly source: Source
  /** -1 in a grid, whose cells are walked and open their seals themselves. */
  readonly tabIndex?: number | undefined
}

/**
 * The mark that every number carries: opens the sentence or table it came from. Without scripts it leads to
 * the place on the source's page.
 */
export function Seal({ catalogue, source, tabIndex }: SealProps) {
  const citation = citationOf(catalogue, source)
  return citation ? <CitationSeal citation={citation} tabIndex={tabIndex} /> : null
}

/** As `Seal`, for a citation already looked up. */
export function CitationSeal({ citation, tabIndex }: { readonly citation: Citation } & Pick<SealProps, 'tabIndex'>) {
  const t = useT()
  const open = useOpenCitation()
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    open(citation)
  }
  const label = t('citation.open', { number: citation.number })
  if (citation.type === 'series') {
    return (
      <PageLink
        className={styles.seal}
        to={{ name: 'indicator', subject: citation.indicator }}
        hash="#source"
        aria-label={label}
        title={label}
        tabIndex={tabIndex}
        data-testid="seal"
        onClick={onClick}
      >
        {citation.number}
      </PageLink>
    )
  }
  const statement = citation.type === 'figure' ? citation.figure : citation.pledge
  return (
    <PageLink
      className={styles.seal}
      to={{ name: 'source', subject: statement.document }}
      hash={`#${statement.id}`}
      aria-label={label}
      title={label}
      tabIndex={tabIndex}
      data-testid="seal"
      data-key={statement.key}
      onClick={onClick}
    >
      {citation.number}
    </PageLink>
  )
}
