import { useCallback, useEffect, useState } from 'react'
import { customSize, PRESET_SIZES } from '../../exports/sizes.ts'
import { PICTURE_THEMES } from '../../exports/spec.ts'
import { useT } from '../locale.tsx'
import { saveFile } from '../save-file.ts'
import { Actions } from './actions.tsx'
import styles from './export.module.css'
import { drawItem, type ExportJob, specOf, WHOLE } from './job.ts'
import { LanguageOptions } from './language.tsx'
import { makeSlides } from './make-slides.ts'
import { Options } from './options.tsx'
import type { PanelProps } from './panel.ts'
import { Preview, useDrawn } from './preview.tsx'
import { RATIOS, type Settings } from './settings.ts'
import { Stepper } from './stepper.tsx'
import { itemsOf, wordsOf } from './subject.ts'

const SIZES = { '16:9': PRESET_SIZES.slide, '4:3': customSize(960, 720) } as const

/** PowerPoint: one slide per chart, editable where a chart of PowerPoint can say the same. */
export function SlidesPanel({ job, settings, change, locale, onLocale, runner }: PanelProps) {
  const t = useT()
  const items = itemsOf(job.subject)
  const [at, setAt] = useState(0)
  const place = Math.min(at, items.length - 1)
  const item = items[place]
  const { ratio, theme } = settings
  const drawn = useDrawn(
    useCallback(() => drawItem(item, job, specOf({ ...WHOLE, theme }, SIZES[ratio])), [item, job, theme, ratio]),
  )
  const native = useIsNative(job, settings, place)
  const save = async () => {
    const made = await runner.start((run) => makeSlides(job, settings, run))
    if (made) saveFile(made.name, made.content, made.type)
  }
  return (
    <>
      <div className={styles.settings}>
        <Options
          label={t('export.ratio')}
          value={ratio}
          options={RATIOS.map((value) => ({ value, label: value }))}
          onChange={(next) => change({ ratio: next })}
        />
        <Options
          label={t('export.theme')}
          value={theme}
          options={PICTURE_THEMES.map((value) => ({ value, label: t(`export.theme.${value}`) }))}
          onChange={(next) => change({ theme: next })}
        />
        <LanguageOptions locale={locale} onLocale={onLocale} />
        <ul className={styles.about}>
          <li>{t('export.slides.editable')}</li>
          <li>{t('export.slides.words')}</li>
          <li>{t('export.slides.notes')}</li>
        </ul>
      </div>
      <div className={styles.result}>
        <Preview drawn={drawn} />
        {items.length > 1 && <Stepper at={place} count={items.length} onAt={setAt} />}
        <p className={styles.measures} role="status">
          {native !== null && t(native ? 'export.slides.native' : 'export.slides.picture')}
        </p>
      </div>
      <Actions runner={runner}>
        <button
          type="button"
          className={styles.primary}
          disabled={runner.state.is === 'running' || items.length === 0}
          onClick={save}
        >
          {t('export.save', { format: 'PowerPoint' })}
        </button>
      </Actions>
    </>
  )
}

/** Whether the chart of a slide becomes one of PowerPoint's own; null until that is known. */
function useIsNative(job: ExportJob, { ratio, theme }: Settings, at: number): boolean | null {
  const [native, setNative] = useState<boolean | null>(null)
  useEffect(() => {
    const item = itemsOf(job.subject)[at]
    let wanted = true
    const look = async () => {
      const { compose } = await import('../../exports/pptx/compose.ts')
      if (!wanted || !item) return
      const { catalogue, locale, today } = job
      const source = { view: item.view, headline: wordsOf(item.headline, locale) }
      setNative(compose(source, { catalogue, locale, today, ratio, theme }).native !== null)
    }
    look().catch(() => setNative(null))
    return () => {
      wanted = false
    }
  }, [job, ratio, theme, at])
  return native
}
