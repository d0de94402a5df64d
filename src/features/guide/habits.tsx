import type { ReactNode } from 'react'
import { formatDate } from '../../i18n/dates.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { PartTitle } from '../../ui/card.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { useNavigation } from '../../ui/navigation.tsx'
import { useToday, useTodayChosen } from '../../ui/today.tsx'
import styles from './guide.module.css'

const HABITS = ['missing', 'comparable', 'seal', 'confidence', 'units'] as const

/** What holds on every page besides the gauges. */
export function Habits({ catalogue }: { readonly catalogue: Catalogue }) {
  const t = useT()
  return (
    <section className={styles.part}>
      <PartTitle title={t('guide.habits')} />
      <div className={styles.habits}>
        {HABITS.map((name) => (
          <Habit key={name} title={t(`guide.${name}.title`)}>
            <p>{t(`guide.${name}.text`)}</p>
          </Habit>
        ))}
        <Habit title={t('guide.keyboard.title')}>
          <p>{t('guide.keyboard.text')}</p>
        </Habit>
        <Habit title={t('guide.today.title')}>
          <Today asOf={catalogue.asOf} />
        </Habit>
        <Habit title={t('guide.report.title')}>
          <p>
            {t('guide.report.text')} <a href={catalogue.site.contact}>{t('guide.report.link')}</a>
          </p>
        </Habit>
      </div>
    </section>
  )
}

function Habit({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.habit}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

/** The date at which deadlines are judged, and a way to set another. */
function Today({ asOf }: { readonly asOf: string }) {
  const t = useT()
  const locale = useLocale()
  const today = useToday()
  const chosen = useTodayChosen()
  const { setSearch } = useNavigation()
  return (
    <>
      <p>{t('guide.today.text', { date: formatDate(today, locale), asOf: formatDate(asOf, locale) })}</p>
      <p className={styles.date}>
        <label>
          {t('guide.today.label')}{' '}
          <input
            type="date"
            value={today}
            onChange={(event) => setSearch({ today: event.target.value || undefined })}
          />
        </label>{' '}
        {chosen && (
          <button type="button" onClick={() => setSearch({ today: undefined })}>
            {t('guide.today.reset')}
          </button>
        )}
      </p>
    </>
  )
}
