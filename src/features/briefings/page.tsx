import type { SiteCatalogue } from '../../catalogue/catalogue.ts'
import { PageTitle, PartTitle } from '../../ui/card.tsx'
import { useT } from '../../ui/locale.tsx'
import styles from './briefings.module.css'
import { CuratedCard } from './curated-card.tsx'
import { OwnDecks } from './own-decks.tsx'

/** All briefings: those that come with the data, and the user's own. */
export function BriefingsPage({ catalogue }: { readonly catalogue: SiteCatalogue }) {
  const t = useT()
  return (
    <div className={styles.page}>
      <PageTitle title={t('nav.briefings')} lead={t('briefing.lead')} />
      {catalogue.briefings.length > 0 && (
        <section className={styles.part}>
          <PartTitle title={t('briefing.curated')} />
          <ul className={styles.curated}>
            {catalogue.briefings.map((briefing) => (
              <CuratedCard key={briefing.id} briefing={briefing} catalogue={catalogue} />
            ))}
          </ul>
        </section>
      )}
      <OwnDecks />
    </div>
  )
}
