import type { Catalogue } from '../../model/catalogue.ts'
import type { Region } from '../../model/places.ts'
import styles from './head.module.css'
import { tilesOf } from './places.ts'

const STEP = 11
const SIDE = 9.5

/** The map of equal squares in small, with the squares that a region is, lies in or consists of. Words beside it say the same. */
export function Locator({ catalogue, region }: { readonly catalogue: Catalogue; readonly region: Region }) {
  const tiles = [...catalogue.regions.values()].flatMap(({ code, tile }) =>
    tile ? [{ code, column: tile[0], row: tile[1] }] : [],
  )
  const shown = tilesOf(catalogue, region)
  if (tiles.length === 0 || region.level === 'class') return null
  const top = Math.min(...tiles.map(({ row }) => row))
  const columns = Math.max(...tiles.map(({ column }) => column)) + 1
  const rows = Math.max(...tiles.map(({ row }) => row)) - top + 1
  const isWhole = region.level === 'nation'
  return (
    <svg
      className={styles.locator}
      viewBox={`0 0 ${columns * STEP} ${rows * STEP}`}
      aria-hidden="true"
      focusable="false"
    >
      {tiles.map(({ code, column, row }) => (
        <rect
          key={code}
          x={column * STEP}
          y={(row - top) * STEP}
          width={SIDE}
          height={SIDE}
          rx={1.5}
          className={isWhole || shown.has(code) ? styles.here : styles.elsewhere}
        />
      ))}
    </svg>
  )
}
