import { z } from './zod.ts'

/** Languages of the interface and of curated words, the default first. */
export const LOCALES = ['en', 'zh-CN'] as const
export type Locale = (typeof LOCALES)[number]

/** Words that a curator wrote in every language of the interface. */
export const textSchema = z.strictObject({
  en: z.string().check(z.minLength(1)),
  'zh-CN': z.string().check(z.minLength(1)),
})
export type Text = z.infer<typeof textSchema>
