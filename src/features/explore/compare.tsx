import { listWords } from '../../charts/words.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { Icon } from '../../ui/icons.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import type { SubjectView } from '../../view/view.ts'
import { checksOf } from './checks.ts'
import styles from './compare.module.css'
import { leftOutOf } from './left-out.tsx'

interface CompareProps {
  readonly view: SubjectView
  readonly catalogue: Catalogue
}

/** Whether what is drawn may be compared: what holds, what does not, and who is left out and why. */
export function Compare({ view, catalogue }: CompareProps) {
  const t = useT()
  const locale = useLocale()
  const names = leftOutOf(view, catalogue).map(({ region }) => region.short[locale])
  const checks = checksOf(view, catalogue, { t, locale })
  if (names.length > 0)
    checks.push({ holds: false, words: t('explore.check.leftOut', { places: listWords(names, t) }) })
  return (
    <section className={styles.compare} aria-labelledby="explore-compare">
      <h2 id="explore-compare">{t('explore.compare')}</h2>
      <ul>
        {checks.map(({ holds, words }) => (
          <li key={words} className={holds ? styles.holds : styles.fails}>
            <Icon name={holds ? 'check' : 'warning'} size={14} />
            <span>
              <span className="visually-hidden">{t(holds ? 'explore.check.yes' : 'explore.check.no')} </span>
              {words}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
