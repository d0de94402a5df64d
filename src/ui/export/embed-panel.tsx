import { useCallback } from 'react'
import { customSize } from '../../exports/sizes.ts'
import { encodeView } from '../../view/codec.ts'
import { useAddress } from '../chart-page.ts'
import { useT } from '../locale.tsx'
import { CopyBlock } from './copy-block.tsx'
import { embedCode } from './embed-code.ts'
import styles from './export.module.css'
import { drawItem, specOf, WHOLE } from './job.ts'
import { LanguageOptions } from './language.tsx'
import { Length, Options, Switch } from './options.tsx'
import type { PanelProps } from './panel.ts'
import { Preview, useDrawn } from './preview.tsx'
import { FRAME_THEMES } from './settings.ts'
import { itemsOf } from './subject.ts'

/** Where no height is said. */
const USUAL_HEIGHT = 480
/** As wide as a column of text, for a frame that takes what there is. */
const COLUMN = 720

/** A frame for another site: its code, and what it will show. */
export function EmbedPanel({ job, settings, change, locale, onLocale }: PanelProps) {
  const t = useT()
  const addressOf = useAddress()
  const { frameTheme, frozen, adapts } = settings
  const width = settings.frameWidth || null
  const height = settings.frameHeight || USUAL_HEIGHT
  const item = itemsOf(job.subject)[0]
  const theme = frameTheme === 'dark' ? 'dark' : 'light'
  const drawn = useDrawn(
    useCallback(
      () => drawItem(item, job, specOf({ ...WHOLE, theme }, customSize(width ?? COLUMN, height))),
      [item, job, theme, width, height],
    ),
  )
  if (!item) return null
  const search = {
    ...encodeView(item.view),
    ...(frameTheme === 'auto' ? {} : { theme: frameTheme }),
    ...(frozen ? { data: job.catalogue.dataVersion } : {}),
  }
  const address = addressOf({ name: 'embed' }, locale, search)
  return (
    <>
      <div className={styles.settings}>
        <div className={styles.custom}>
          <Length
            label={t('export.frame.width')}
            value={settings.frameWidth}
            placeholder={t('export.frame.whole')}
            onChange={(frameWidth) => change({ frameWidth })}
          />
          <Length
            label={t('export.frame.height')}
            value={settings.frameHeight}
            placeholder={String(USUAL_HEIGHT)}
            onChange={(frameHeight) => change({ frameHeight })}
          />
        </div>
        <Options
          label={t('export.theme')}
          value={frameTheme}
          options={FRAME_THEMES.map((value) => ({ value, label: t(`export.frame.${value}`) }))}
          onChange={(next) => change({ frameTheme: next })}
        />
        <LanguageOptions locale={locale} onLocale={onLocale} />
        <div className={styles.switches}>
          <Switch
            label={t('export.frozen')}
            note={t('export.frozen.note', { version: job.catalogue.dataVersion })}
            checked={frozen}
            onChange={(next) => change({ frozen: next })}
          />
          <Switch
            label={t('export.adapts')}
            note={t('export.adapts.note')}
            checked={adapts}
            onChange={(next) => change({ adapts: next })}
          />
        </div>
      </div>
      <div className={styles.result}>
        {drawn && (
          <CopyBlock
            label={t('export.frame.code')}
            text={embedCode({ address, title: drawn.title, width, height, adapts })}
            code
          />
        )}
        <Preview drawn={drawn} />
        <p className={styles.measures}>{t('export.frame.note')}</p>
      </div>
    </>
  )
}
