import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isLatin } from '../render/latin.ts'
import { ROOT } from './options.ts'

/** The package comes without types. */
const require = createRequire(join(ROOT, 'package.json'))
const subsetFont = require('subset-font') as (
  font: Buffer,
  characters: string,
  options: { readonly targetFormat: 'sfnt'; readonly keepAllGlyphs?: boolean },
) => Promise<Buffer>

const WEIGHTS = [400, 500, 600, 700] as const
/** Found when they are read, so that without them only this fails. */
const CHINESE_FACES = {
  400: () => require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  700: () => require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
} as const

/**
 * Fonts of a job as files, which is how the renderer wants them: those of the pages for Latin letters, and as much of
 * Noto Sans SC as is needed, since the renderer reads all of it again for each picture. Nothing comes from the machine.
 */
export interface Fonts {
  /** Files that hold every character of some texts; made where there are none yet. */
  readonly filesFor: (text: string) => Promise<readonly string[]>
  /** Removes the files. */
  readonly dispose: () => Promise<void>
}

/** @param expected texts of the pictures to come, as far as they are known: each new character later costs half a second */
export async function openFonts(expected = ''): Promise<Fonts> {
  const folder = await mkdtemp(join(tmpdir(), 'yardstick-fonts-'))
  const known = new Set<string>()
  let turn = 0
  let files: Promise<readonly string[]> | undefined

  const add = (text: string): boolean => {
    const before = known.size
    for (const character of text) if (!isLatin(character, 'zh-CN')) known.add(character)
    return known.size > before
  }
  let latin: Promise<string[]> | undefined
  const write = async (): Promise<readonly string[]> => {
    latin ??= writeLatin(folder)
    return [...(await latin), ...(await writeChinese(folder, [...known].join(''), turn++))]
  }
  add(expected)
  return {
    filesFor: (text) => {
      // Into new files: a picture may be reading the former ones.
      if (add(text) || !files) files = (files ?? Promise.resolve()).then(write)
      return files
    },
    dispose: async () => {
      await files?.catch(() => {})
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const writeLatin = (folder: string): Promise<string[]> =>
  Promise.all(
    WEIGHTS.map(async (weight) => {
      const font = await readFile(join(ROOT, `src/ui/fonts/inter-${weight}.woff2`))
      const file = join(folder, `inter-${weight}.ttf`)
      await writeFile(file, await subsetFont(font, '', { targetFormat: 'sfnt', keepAllGlyphs: true }))
      return file
    }),
  )

const writeChinese = (folder: string, characters: string, turn: number): Promise<string[]> =>
  Promise.all(
    Object.entries(CHINESE_FACES).map(async ([weight, source]) => {
      const file = join(folder, `noto-sans-sc-${weight}-${turn}.ttf`)
      await writeFile(file, await subsetFont(await readFile(source()), characters || ' ', { targetFormat: 'sfnt' }))
      return file
    }),
  )
