import type { ErrorComponentProps } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useT } from '../ui/locale.tsx'
import { useOffline } from '../ui/offline/network.ts'
import { reloadIfOutdated } from './newer-release.ts'

/** Stands in place of a page whose code failed or could not be loaded. */
export function Crash({ error }: Pick<ErrorComponentProps, 'error'>) {
  const t = useT()
  const offline = useOffline()
  useEffect(() => void reloadIfOutdated(), [])
  return (
    <section role="alert" data-testid="crash">
      <h1>{t('failure.crash')}</h1>
      {offline && <p>{t('offline.crash')}</p>}
      <p>{error instanceof Error ? error.message : String(error)}</p>
      <button type="button" onClick={() => location.reload()}>
        {t('failure.retry')}
      </button>
    </section>
  )
}
