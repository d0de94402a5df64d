import { formatDate } from '../../i18n/dates.ts'
import type { DocumentEntry } from '../../model/catalogue.ts'
import { CONFIDENCES } from '../../model/documents.ts'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink } from '../../ui/navigation.tsx'
import styles from './sources.module.css'

/** Languages whose names the pages know; others are named by their tag. */
const LANGUAGES = ['en', 'zh-CN', 'zh-TW', 'pl'] as const

/** One document of the list: its number, title, publisher, date, language and what was taken from it. */
export function DocumentRow({ document }: { readonly document: DocumentEntry }) {
  const t = useT()
  const locale = useLocale()
  const { published, figures, pledges, confidence } = document
  const date = published.date
    ? t(`ref.certainty.${published.certainty}`, { date: formatDate(published.date, locale) })
    : t('citation.undated')
  const language = LANGUAGES.find((known) => known === document.language)
  const foreign = document.language.slice(0, 2) !== locale.slice(0, 2)
  const taken = [
    figures > 0 && t('count.figures', { count: figures }),
    pledges > 0 && t('count.pledges', { count: pledges }),
  ]
  const known = CONFIDENCES.filter((level) => confidence[level] > 0)
  // One level for all needs no number beside those above.
  const levels = known.map((level) =>
    known.length === 1
      ? t(`ref.confidence.${level}`)
      : t('sources.confidence', { count: confidence[level], level: t(`ref.confidence.${level}`) }),
  )
  return (
    <li className={styles.row} data-testid="document" data-id={document.id}>
      <span className={styles.number}>{document.number}</span>
      <div className={styles.titles}>
        <PageLink className={styles.title} to={{ name: 'source', subject: document.id }} lang={document.language}>
          {document.title}
        </PageLink>
        {foreign && document.titleTranslated && <p className={styles.translated}>{document.titleTranslated}</p>}
      </div>
      <p className={styles.publisher}>{document.publisher[locale]}</p>
      <p className={styles.date}>{date}</p>
      <p className={styles.language}>{language ? t(`ref.language.${language}`) : document.language}</p>
      <p className={styles.taken}>
        {taken.filter(Boolean).map((text) => (
          <span key={String(text)}>{text}</span>
        ))}
        {levels.map((text) => (
          <span key={text} className={styles.confidence}>
            {text}
          </span>
        ))}
      </p>
    </li>
  )
}
