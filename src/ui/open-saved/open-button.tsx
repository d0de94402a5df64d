import { useRef } from 'react'
import { useT } from '../locale.tsx'
import styles from './open-saved.module.css'
import type { Opening } from './use-open-saved.ts'

/** Chooses a saved picture or deck by the keyboard, for those who do not drag. */
export function OpenButton({ opening: { open } }: { readonly opening: Opening }) {
  const t = useT()
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" className={styles.open} onClick={() => field.current?.click()}>
        {t('open.file')}
      </button>
      <input
        ref={field}
        type="file"
        hidden
        accept=".png,.svg,.json,image/png,image/svg+xml,application/json"
        data-testid="open-file"
        onChange={({ target }) => {
          const file = target.files?.[0]
          target.value = ''
          if (file) open(file)
        }}
      />
    </>
  )
}
