import type { Catalogue } from '../model/catalogue.ts'
import { encodeView } from '../view/codec.ts'
import type { View } from '../view/view.ts'
import { isExplorable } from './chart-page.ts'
import styles from './explore-link.module.css'
import { Icon } from './icons.tsx'
import { useT } from './locale.tsx'
import { PageLink, useNavigation } from './navigation.tsx'

interface ExploreLinkProps {
  readonly view: View
  readonly catalogue: Catalogue
}

/** Leads from a chart to the page where each of its choices can be changed; nothing where there is no official table. */
export function ExploreLink({ view, catalogue }: ExploreLinkProps) {
  const t = useT()
  const { page } = useNavigation()
  if (!isExplorable(view, catalogue) || page?.name === 'explore') return null
  return (
    <p className={styles.line}>
      <PageLink to={{ name: 'explore' }} search={encodeView(view)} className={styles.link}>
        {t('explore.this')} <Icon name="arrow" size={12} />
      </PageLink>
    </p>
  )
}
