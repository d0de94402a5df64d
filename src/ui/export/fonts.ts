import type { FontFile } from '../../exports/svg.ts'
import inter400 from '../fonts/inter-400.woff2?url'
import inter500 from '../fonts/inter-500.woff2?url'
import inter600 from '../fonts/inter-600.woff2?url'
import inter700 from '../fonts/inter-700.woff2?url'

const FILES = [
  [400, inter400],
  [500, inter500],
  [600, inter600],
  [700, inter700],
] as const

let loading: Promise<readonly FontFile[]> | undefined

/** The fonts of the pages as bytes, which a picture must bring along. Rejects where they cannot be fetched. */
export function loadFonts(): Promise<readonly FontFile[]> {
  loading ??= Promise.all(
    FILES.map(async ([weight, address]) => {
      const response = await fetch(address)
      if (!response.ok) throw new Error(`${response.status}`)
      return { weight, bytes: new Uint8Array(await response.arrayBuffer()) }
    }),
  ).catch((error) => {
    loading = undefined
    throw error
  })
  return loading
}
