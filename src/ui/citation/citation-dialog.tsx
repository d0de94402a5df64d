import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import type { Citation } from '../../charts/citations.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { Icon } from '../icons.tsx'
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
  useEffect(() => {
    if (citation && !dialog.current?.open) dialog.current?.showModal()
  }, [citation])
  const close = () => dialog.current?.close()
  return (
    <OpenContext value={open}>
      {children}
      {citation && (
        // Escape closes a native dialog; a click on its backdrop is a click on the element itself.
        <dialog
          ref={dialog}
          className={styles.dialog}
          aria-labelledby="citation-title"
          onClose={() => setCitation(null)}
          onClick={(event) => event.target === event.currentTarget && close()}
          onKeyDown={() => {}}
          data-testid="citation"
        >
          <div className={styles.sheet}>
            <div className={styles.head}>
              <span className={styles.sealOpen} aria-hidden="true">
                {citation.number}
              </span>
              <h2 id="citation-title">{t('citation.title')}</h2>
              <button type="button" className={styles.close} onClick={close} aria-label={t('action.close')}>
                <Icon name="cross" />
              </button>
            </div>
            <CitationBody citation={citation} catalogue={catalogue} />
            <CiteSource key={keyOf(citation)} citation={citation} catalogue={catalogue} />
          </div>
        </dialog>
      )}
    </OpenContext>
  )
}
