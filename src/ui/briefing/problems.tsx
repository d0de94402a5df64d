import type { Translate } from '../../i18n/translate.ts'
import type { DeckProblem, ParsedDeck } from '../../view/deck-file.ts'
import { useT } from '../locale.tsx'
import styles from './briefing.module.css'

const LISTED = 12

/** What of a deck file was not used: slide, field and reason of each. */
export function Problems({ problems, newer }: Pick<ParsedDeck, 'problems' | 'newer'>) {
  const t = useT()
  return (
    <>
      {newer && <p>{t('briefing.newer')}</p>}
      {problems.length > 0 && (
        <ul className={styles.problems}>
          {problems.slice(0, LISTED).map((problem, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list of one file never changes
            <li key={at}>
              {t('briefing.problem', { where: whereOf(problem, t), what: t(`briefing.fault.${problem.fault}`) })}
            </li>
          ))}
          {problems.length > LISTED && <li>{t('briefing.problem.more', { count: problems.length - LISTED })}</li>}
        </ul>
      )}
    </>
  )
}

function whereOf({ slide, field }: DeckProblem, t: Translate): string {
  if (slide === null) return field || t('briefing.problem.file')
  return field ? t('briefing.problem.slide', { slide, field }) : t('briefing.problem.whole', { slide })
}
