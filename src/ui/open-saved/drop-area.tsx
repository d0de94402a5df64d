import { useEffect, useState } from 'react'
import { Icon } from '../icons.tsx'
import { useT } from '../locale.tsx'
import { PageLink } from '../navigation.tsx'
import styles from './open-saved.module.css'
import type { Opening } from './use-open-saved.ts'

const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true

/** Takes files that are dropped anywhere on the page, and says what came of them. */
export function DropArea({ opening: { notice, open, dismiss } }: { readonly opening: Opening }) {
  const t = useT()
  const isOver = useDrop(open)
  return (
    <>
      {isOver && (
        <div className={styles.over} aria-hidden="true">
          <p>{t('open.drop')}</p>
        </div>
      )}
      <div className={styles.place} role={notice?.failed ? 'alert' : 'status'}>
        {notice && (
          <div className={styles.notice} data-testid="open-notice">
            <Icon name="warning" size={14} />
            <p>
              {notice.words}{' '}
              {notice.deck && (
                <PageLink to={{ name: 'deck' }} search={{ own: notice.deck }} onClick={dismiss}>
                  {t('open.deck.show')}
                </PageLink>
              )}
            </p>
            <button type="button" onClick={dismiss} aria-label={t('action.close')}>
              <Icon name="cross" size={14} />
            </button>
          </div>
        )}
      </div>
    </>
  )
}

/** Follows files that are dragged over the page; whether there is one now. */
function useDrop(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    // Elements are entered before the ones around them are left.
    let depth = 0
    const enter = (event: DragEvent): void => {
      if (!holdsFile(event)) return
      depth++
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (!holdsFile(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const over = (event: DragEvent): void => {
      if (!holdsFile(event) || !event.dataTransfer) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
    }
    const drop = (event: DragEvent): void => {
      depth = 0
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (!holdsFile(event) || !file) return
      // A browser would leave the page and show the file.
      event.preventDefault()
      onFile(file)
    }
    const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop } as const
    for (const [name, listener] of Object.entries(listeners)) addEventListener(name as 'drop', listener)
    return () => {
      for (const [name, listener] of Object.entries(listeners)) removeEventListener(name as 'drop', listener)
    }
  }, [onFile])
  return isOver
}
