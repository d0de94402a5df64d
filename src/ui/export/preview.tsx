import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { writeSvg } from '../../exports/svg.ts'
import { useT } from '../locale.tsx'
import styles from './export.module.css'
import { loadFonts } from './fonts.ts'
import { type Drawn, drawSubject, type ExportJob } from './job.ts'
import type { Settings } from './settings.ts'

/**
 * The picture of a job under the settings, a moment after they changed; null where it cannot be drawn.
 * @param at which slide of a deck
 */
export function useDrawn(job: ExportJob, settings: Settings, at = 0): Drawn | null {
  // Typing a size must not wait for the picture.
  const asked = useDeferredValue(settings)
  return useMemo(() => {
    try {
      return drawSubject(job, asked, at)
    } catch (error) {
      console.warn(error)
      return null
    }
  }, [job, asked, at])
}

/** The address of the very file that would be saved as SVG, which a browser draws as it draws the PNG. */
function usePicture(drawn: Drawn | null): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!drawn) return
    let made: string | null = null
    let wanted = true
    const show = async () => {
      const fonts = await loadFonts().catch(() => [])
      if (!wanted) return
      made = URL.createObjectURL(new Blob([writeSvg(drawn, { fonts })], { type: 'image/svg+xml' }))
      setAddress(made)
    }
    show()
    return () => {
      wanted = false
      if (made) URL.revokeObjectURL(made)
    }
  }, [drawn])
  return drawn ? address : null
}

interface PreviewProps {
  readonly drawn: Drawn | null
  readonly transparent?: boolean
}

/** Pictures higher than so many times their width are shown as wide as there is room, and scroll. */
const TALL = 1.8

/** Shows exactly what will be saved, as large as there is room. */
export function Preview({ drawn, transparent = false }: PreviewProps) {
  const t = useT()
  const address = usePicture(drawn)
  const looks = [
    styles.stage,
    transparent && styles.chequered,
    drawn && drawn.height > TALL * drawn.width && styles.tall,
  ]
  return (
    <div className={looks.filter(Boolean).join(' ')} data-testid="export-preview">
      {drawn === null && <p role="alert">{t('export.failed.draw')}</p>}
      {drawn && address && (
        <img
          src={address}
          width={drawn.width}
          height={drawn.height}
          alt={t('export.preview', { title: drawn.title })}
        />
      )}
    </div>
  )
}
