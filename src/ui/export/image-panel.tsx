import { useCallback, useMemo, useState } from 'react'
import { PICTURE_THEMES } from '../../exports/spec.ts'
import { useLocale, useT } from '../locale.tsx'
import { saveFile } from '../save-file.ts'
import { Actions } from './actions.tsx'
import { askedSize, measureAsked } from './asked-size.ts'
import { canCopyImages, copyImage } from './copy-image.ts'
import styles from './export.module.css'
import { drawSubject } from './job.ts'
import { LanguageOptions } from './language.tsx'
import { makePicture, makePictures } from './make-picture.ts'
import { Options, Switch } from './options.tsx'
import type { PanelProps } from './panel.ts'
import { Preview, useDrawn } from './preview.tsx'
import type { Failure } from './run.ts'
import { FINENESSES, SCALES, type Settings } from './settings.ts'
import { SizeOptions } from './size-options.tsx'
import { SizeProblemNotice } from './size-problem.tsx'
import { Stepper } from './stepper.tsx'
import { itemsOf } from './subject.ts'

/** A page is as high as its charts need: heights of one's own mean nothing to it. */
function fitting(settings: Settings, job: PanelProps['job']): Settings {
  if (job.subject.type !== 'page') return settings
  const isFixed = settings.size === 'slide' || settings.size === 'square'
  return { ...settings, size: isFixed ? 'page' : settings.size, height: null }
}

/** Pictures: what they look like, how large they are, and a preview of the very file. */
export function ImagePanel({ job, settings: chosen, change, locale, onLocale, runner }: PanelProps) {
  const t = useT()
  const page = useLocale()
  const settings = useMemo(() => fitting(chosen, job), [chosen, job])
  const count = itemsOf(job.subject).length
  const isDeck = job.subject.type === 'deck'
  const [at, setAt] = useState(0)
  const place = isDeck ? Math.min(at, count - 1) : 0
  const drawn = useDrawn(useCallback(() => drawSubject(job, settings, place), [job, settings, place]))
  const isPng = settings.image === 'png'
  const asked = askedSize(settings)
  const measured = drawn && measureAsked(asked, drawn, isPng)
  const problem = measured ? measured.problem : asked.problem
  const isRunning = runner.state.is === 'running'
  const blocked = problem !== null || drawn === null || isRunning
  const copyable = canCopyImages()
  const save = async () => {
    const make = isDeck ? makePictures : makePicture
    const made = await runner.start((run) => make(job, settings, run))
    if (made) saveFile(made.name, made.content, made.type)
  }
  const tryInstead = (failure: Failure) => {
    if (failure.reason === 'size' && failure.largest)
      change({ size: 'custom', unit: 'px', width: failure.largest.width, height: null })
    if (failure.reason === 'svg') change({ image: 'svg' })
    if (failure.reason === 'clipboard') save()
    runner.reset()
  }
  const round = (value: number) => new Intl.NumberFormat(page).format(Math.round(value))
  return (
    <>
      <div className={styles.settings}>
        <Options
          label={t('export.format')}
          value={settings.image}
          options={[
            { value: 'png', label: 'PNG', note: t('export.png.note') },
            { value: 'svg', label: 'SVG', note: t('export.svg.note') },
          ]}
          onChange={(image) => change({ image })}
          look="pairs"
        />
        <SizeOptions settings={settings} change={change} fixed={job.subject.type === 'page'} />
        {isPng && (
          <Options
            label={t('export.fineness')}
            value={settings.fineness}
            options={(settings.size === 'custom' && settings.unit === 'px' ? SCALES : FINENESSES).map((value) => ({
              value,
              label: value.endsWith('x') ? `${value[0]}×` : t('export.dpi', { dpi: value }),
            }))}
            onChange={(fineness) => change({ fineness })}
          />
        )}
        <Options
          label={t('export.theme')}
          value={settings.theme}
          options={PICTURE_THEMES.map((value) => ({ value, label: t(`export.theme.${value}`) }))}
          onChange={(theme) => change({ theme })}
        />
        <LanguageOptions locale={locale} onLocale={onLocale} />
        <fieldset className={styles.switches}>
          <legend>{t('export.parts')}</legend>
          <Switch label={t('export.parts.title')} checked={settings.title} onChange={(title) => change({ title })} />
          <Switch
            label={t('export.parts.footer')}
            checked={settings.footer}
            onChange={(footer) => change({ footer })}
          />
          <Switch
            label={t('export.transparent')}
            checked={settings.transparent}
            onChange={(transparent) => change({ transparent })}
          />
        </fieldset>
      </div>
      <div className={styles.result}>
        <Preview drawn={drawn} transparent={settings.transparent} />
        {isDeck && count > 1 && <Stepper at={place} count={count} onAt={setAt} />}
        {measured && !problem && (
          <p className={styles.measures} data-testid="export-size">
            {isPng
              ? t('export.size.png', { width: round(measured.pixels.width), height: round(measured.pixels.height) })
              : t('export.size.svg')}
            {' · '}
            {t('export.size.paper', { width: round(measured.paper.width), height: round(measured.paper.height) })}
            {isPng && t('export.size.dpi', { dpi: round(measured.dpi) })}
          </p>
        )}
        {problem && <SizeProblemNotice problem={problem} change={change} />}
        {isDeck && <p className={styles.measures}>{t('export.zip.note', { count })}</p>}
      </div>
      <Actions runner={runner} onTry={tryInstead}>
        {!isDeck && isPng && !copyable && <p className={styles.hint}>{t('export.image.insecure')}</p>}
        {!isDeck && isPng && copyable && (
          <button
            type="button"
            className={styles.secondary}
            disabled={blocked}
            onClick={() => runner.start((run) => copyImage(job, settings, run.signal))}
          >
            {t('export.image.copy')}
          </button>
        )}
        <button type="button" className={styles.primary} disabled={blocked} onClick={save}>
          {isDeck ? t('export.save.zip') : t('export.save', { format: settings.image.toUpperCase() })}
        </button>
      </Actions>
    </>
  )
}
