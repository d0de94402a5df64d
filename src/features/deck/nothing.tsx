import { useT } from '../../ui/locale.tsx'
import { PageLink } from '../../ui/navigation.tsx'
import styles from './deck.module.css'

/** Why there is no deck to show, and the way to all of them. */
export function Nothing({ words, failed = false }: { readonly words: string; readonly failed?: boolean }) {
  const t = useT()
  return (
    <div className={styles.nothing}>
      <h1>{t('nav.deck')}</h1>
      <p role={failed ? 'alert' : undefined}>{words}</p>
      <p>
        <PageLink to={{ name: 'briefings' }}>{t('briefing.all')}</PageLink>
      </p>
    </div>
  )
}
