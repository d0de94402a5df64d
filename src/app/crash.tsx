import type { ErrorComponentProps } from '@tanstack/react-router'
import { useT } from '../ui/locale.tsx'

/** Stands in place of a page whose code failed or could not be loaded. */
export function Crash({ error }: Pick<ErrorComponentProps, 'error'>) {
  const t = useT()
  return (
    <section role="alert" data-testid="crash">
      <h1>{t('failure.crash')}</h1>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      <button type="button" onClick={() => location.reload()}>
        {t('failure.retry')}
      </button>
    </section>
  )
}
