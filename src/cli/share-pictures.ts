import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PictureJob } from '../exports/spec.ts'
import { openFonts } from './render-fonts.ts'
import { writePng } from './render-writers.ts'
import { PARALLEL } from './to-png.ts'

/** Pixels per logical pixel. */
const SCALE = 2

/** A picture that other sites show beside a link to a page. */
export interface SharePicture {
  /** Path of its file below the folder of the site. */
  readonly file: string
  readonly job: PictureJob
}

/** Draws pictures while pages are rendered. */
export interface Studio {
  /** Begins with a picture, once there is room for it. Rejects where an earlier one could not be drawn. */
  readonly add: (picture: SharePicture) => Promise<void>
  /** Waits for all of them; resolves with how many there are. */
  readonly finish: () => Promise<number>
}

/**
 * Opens what draws pictures into the folder of a site.
 * @param expected texts that they will hold, as far as they are known
 */
export async function openStudio(out: string, expected: string): Promise<Studio> {
  const means = { fineness: { scale: SCALE }, fonts: await openFonts(expected) }
  const drawing = new Set<Promise<void>>()
  const failures: unknown[] = []
  let count = 0

  const draw = async ({ file, job }: SharePicture): Promise<void> => {
    const bytes = await writePng(job, means)
    await mkdir(dirname(join(out, file)), { recursive: true })
    await writeFile(join(out, file), bytes)
    count++
  }
  const stopOnFailure = async (): Promise<void> => {
    if (failures.length === 0) return
    await Promise.all(drawing)
    await means.fonts.dispose()
    throw failures[0]
  }
  return {
    add: async (picture) => {
      while (drawing.size >= PARALLEL) await Promise.race(drawing)
      await stopOnFailure()
      const one: Promise<void> = draw(picture)
        .catch((error: unknown) => void failures.push(error))
        .finally(() => drawing.delete(one))
      drawing.add(one)
    },
    finish: async () => {
      await Promise.all(drawing)
      await stopOnFailure()
      await means.fonts.dispose()
      return count
    },
  }
}
