import { PICTURE_THEMES, PRESETS } from '../../exports/spec.ts'
import { z } from '../../model/zod.ts'

export const TABS = ['image', 'slides', 'data', 'embed', 'cite'] as const
export const IMAGE_FORMATS = ['png', 'svg'] as const
export const DATA_FORMATS = ['csv', 'xlsx', 'json'] as const
export const UNITS = ['px', 'mm'] as const
/** Pixels per logical pixel, and dots per inch at the size on paper. */
export const SCALES = ['1x', '2x', '3x', '4x'] as const
export const RESOLUTIONS = ['150', '300', '600'] as const
export const FINENESSES = [...SCALES, ...RESOLUTIONS] as const
export const RATIOS = ['16:9', '4:3'] as const
export const FRAME_THEMES = ['auto', 'light', 'dark'] as const

const length = z.catch(z.nullable(z.number().check(z.gte(0), z.lte(1_000_000))), null)

/** What was chosen in the dialog last. A field that is damaged, or not there yet, has its default. */
const settingsSchema = z.object({
  tab: z.catch(z.enum(TABS), 'image'),
  image: z.catch(z.enum(IMAGE_FORMATS), 'png'),
  size: z.catch(z.enum([...PRESETS, 'custom']), 'page'),
  unit: z.catch(z.enum(UNITS), 'px'),
  /** Of a size of one's own, in its unit; without a height a picture is as high as its content. */
  width: length,
  height: length,
  fineness: z.catch(z.enum(FINENESSES), '2x'),
  theme: z.catch(z.enum(PICTURE_THEMES), 'light'),
  title: z.catch(z.boolean(), true),
  footer: z.catch(z.boolean(), true),
  transparent: z.catch(z.boolean(), false),
  ratio: z.catch(z.enum(RATIOS), '16:9'),
  data: z.catch(z.enum(DATA_FORMATS), 'csv'),
  whole: z.catch(z.boolean(), false),
  frameWidth: z.catch(z.nullable(z.number().check(z.gte(0), z.lte(10_000))), 720),
  frameHeight: z.catch(z.nullable(z.number().check(z.gte(0), z.lte(10_000))), 480),
  frameTheme: z.catch(z.enum(FRAME_THEMES), 'auto'),
  frozen: z.catch(z.boolean(), false),
  adapts: z.catch(z.boolean(), false),
})
export type Settings = z.infer<typeof settingsSchema>

export const DEFAULTS: Settings = settingsSchema.parse({})

/** Changes some of the settings. */
export type Change = (patch: Partial<Settings>) => void

const KEY = 'yardstick-export'

/** The settings of the last time; the defaults where the browser keeps nothing. */
export function readSettings(): Settings {
  try {
    return settingsSchema.parse(JSON.parse(localStorage.getItem(KEY) ?? '{}'))
  } catch {
    return DEFAULTS
  }
}

/** Keeps the settings for the next time, where the browser allows it. */
export function keepSettings(settings: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings))
  } catch {
    // They hold for as long as the page does.
  }
}
