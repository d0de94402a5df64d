import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { writeSvg } from '../../exports/svg.ts'
import { useT } from '../locale.tsx'
import styles from './export.module.css'
import { loadFonts } from './fonts.ts'
import type { Drawn } from './job.ts'

/**
 * What a function draws, a moment after it became another one; null where it cannot be drawn.
 * @param draw the same function while nothing of the picture changes
 */
export function useDrawn(draw: () => Drawn): Drawn | null {
  // Typing a size must not wait for the picture.
  const asked = useDeferredValue(draw)
  return useMemo(() => {
    try {
      return asked()
    } catch (error) {
      console.warn(error)
      return null
    }
  }, [asked])
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
