import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react'
import type { Citation } from '../../charts/citations.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { Close, Dialog } from '../dialog.tsx'
import { useT } from '../locale.tsx'
import styles from './citation.module.css'
import { CitationBody } from './citation-body.tsx'
import { CiteSource } from './cite-source.tsx'

const OpenContext = createContext<(citation: Citation) => void>(() => {})

export const useOpenCitation = (): ((citation: Citation) => void) => useContext(OpenContext)

const keyOf = (citation: Citation): string =>
  citation.type === 'series'
    ? citation.indicator
    : citation.type === 'figure'
      ? citation.figure.key
      : citation.pledge.key

/** Holds the one dialog in which citations open. */
export function CitationProvider({
  catalogue,
  children,
}: {
  readonly catalogue: Catalogue
  readonly children: ReactNode
}) {
  const t = useT()
  const [citation, setCitation] = useState<Citation | null>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  const open = useCallback((next: Citation) => setCitation(next), [])
  return (
    <OpenContext value={open}>
      {children}
      {citation && (
        <Dialog
          dialog={dialog}
          className={styles.dialog}
          aria-labelledby="citation-title"
          onClose={() => setCitation(null)}
          data-testid="citation"
        >
          <div className={styles.sheet}>
            <div className={styles.head}>
              <span className={styles.sealOpen} aria-hidden="true">
                {citation.number}
              </span>
              <h2 id="citation-title">{t('citation.title')}</h2>
              <Close dialog={dialog} label={t('action.close')} />
            </div>
            <CitationBody citation={citation} catalogue={catalogue} />
            <CiteSource key={keyOf(citation)} citation={citation} catalogue={catalogue} />
          </div>
        </Dialog>
      )}
    </OpenContext>
  )
}
