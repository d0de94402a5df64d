import type { SiteCatalogue } from '../../catalogue/catalogue.ts'
import type { BriefingEntry } from '../../catalogue/format.ts'
import { slicesOfView } from '../../catalogue/slices.ts'
import { Actions } from '../../ui/briefing/actions.tsx'
import { PresentLink } from '../../ui/briefing/present-link.tsx'
import { lengthWords, titleOf, wordsIn } from '../../ui/briefing/words.ts'
import { Card } from '../../ui/card.tsx'
import { Picture } from '../../ui/chart/chart.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink } from '../../ui/navigation.tsx'
import { Guard } from '../../ui/slices.tsx'
import styles from './briefings.module.css'

interface CuratedCardProps {
  readonly briefing: BriefingEntry
  readonly catalogue: SiteCatalogue
}

/** Logical width of the picture: its box at 1440, where three cards stand side by side. */
const WIDTH = 412

/** A deck that comes with the data, with the picture of one of its slides. */
export function CuratedCard({ briefing, catalogue }: CuratedCardProps) {
  const t = useT()
  const locale = useLocale()
  const { id, cover, description } = briefing
  return (
    <li className={styles.item}>
      <Card className={styles.card}>
        <h3>
          <PageLink to={{ name: 'briefing', subject: id }}>{titleOf(briefing, locale, t)}</PageLink>
        </h3>
        <p className={styles.about}>{wordsIn(description, locale)}</p>
        {cover && (
          <div className={styles.cover}>
            <Guard
              slices={slicesOfView({ indicators: [...catalogue.indicators.values()], tables: catalogue.tables }, cover)}
            >
              <Picture view={cover} catalogue={catalogue} width={WIDTH} />
            </Guard>
          </div>
        )}
        <p className={styles.length}>{lengthWords(briefing, t)}</p>
        <Actions>
          <PageLink to={{ name: 'briefing', subject: id }}>{t('briefing.read')}</PageLink>
          <PresentLink of={{ deck: id }}>
            <Icon name="play" size={13} /> {t('briefing.present')}
          </PresentLink>
        </Actions>
      </Card>
    </li>
  )
}
