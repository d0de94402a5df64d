import { useEffect, useRef, useState } from 'react'
import { copyText } from '../../ui/clipboard.ts'
import { Icon } from '../../ui/icons.tsx'
import { useT } from '../../ui/locale.tsx'
import { useShortcuts } from '../../ui/shortcuts.tsx'
import styles from './figure.module.css'

const SAID_FOR = 2500

/** Copies an address; where the browser has no clipboard, shows it selected. */
export function CopyLink({ address }: { readonly address: string }) {
  const t = useT()
  const [state, setState] = useState<'idle' | 'copied' | 'shown'>('idle')
  const field = useRef<HTMLInputElement>(null)
  const copy = async () => {
    setState((await copyText(absolute(address))) ? 'copied' : 'shown')
  }
  useShortcuts([{ key: 'c', label: t('explore.link.copy'), run: copy }])
  useEffect(() => {
    if (state === 'shown') field.current?.select()
    if (state !== 'copied') return
    const timer = setTimeout(() => setState('idle'), SAID_FOR)
    return () => clearTimeout(timer)
  }, [state])
  return (
    <span className={styles.copy}>
      <button type="button" onClick={copy}>
        <Icon name="link" size={14} />
        {t('explore.link.copy')}
      </button>
      {state === 'shown' ? (
        <input
          ref={field}
          readOnly
          aria-label={t('explore.link.field')}
          value={absolute(address)}
          onBlur={() => setState('idle')}
        />
      ) : (
        <span role="status" className={styles.hint} data-said={state === 'copied' || undefined}>
          {t(state === 'copied' ? 'explore.link.copied' : 'explore.link.hint')}
        </span>
      )}
    </span>
  )
}

const absolute = (address: string): string => new URL(address, location.href).href
