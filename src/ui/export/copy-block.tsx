import { useEffect, useRef, useState } from 'react'
import { copyText } from '../clipboard.ts'
import { useT } from '../locale.tsx'
import styles from './copy-block.module.css'

const SAID_FOR = 2500

interface CopyBlockProps {
  readonly label: string
  readonly text: string
  /** Written in letters of one width, as code is. */
  readonly code?: boolean
}

/** A text to be taken along, with a button that copies it; where the browser has no clipboard, it is selected instead. */
export function CopyBlock({ label, text, code = false }: CopyBlockProps) {
  const t = useT()
  const [said, setSaid] = useState<'idle' | 'copied' | 'refused'>('idle')
  const field = useRef<HTMLTextAreaElement>(null)
  const copy = async () => {
    const done = await copyText(text)
    setSaid(done ? 'copied' : 'refused')
    if (!done) field.current?.select()
  }
  useEffect(() => {
    if (said !== 'copied') return
    const timer = setTimeout(() => setSaid('idle'), SAID_FOR)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <div className={styles.block}>
      <div className={styles.head}>
        <h3>{label}</h3>
        <span role="status">
          {said === 'copied' && t('export.copied')}
          {said === 'refused' && t('export.copy.by-hand')}
        </span>
        <button type="button" onClick={copy} aria-label={t('export.copy.of', { label })}>
          {t('export.copy')}
        </button>
      </div>
      <textarea
        ref={field}
        readOnly
        rows={Math.min(14, Math.max(2, text.split('\n').length, Math.ceil(text.length / 70)))}
        className={code ? styles.code : undefined}
        aria-label={label}
        value={text}
        onFocus={({ target }) => target.select()}
      />
    </div>
  )
}
