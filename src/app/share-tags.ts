import type { Locale } from '../model/text.ts'
import { relativePath } from '../ui/pages.ts'
import { escapeHtml } from './html.ts'

/** Languages as other sites name them: with the country that writes so. */
const LOCALES: Readonly<Record<Locale, string>> = { en: 'en_US', 'zh-CN': 'zh_CN' }

export interface ShareTags {
  readonly locale: Locale
  /** Name of the site, and of the page without it. */
  readonly site: string
  readonly name: string
  readonly description: string
  /** Path of the page in each language, beginning and ending with `/`. */
  readonly paths: readonly { readonly locale: Locale; readonly path: string }[]
  /** Where the site is served, ending with `/`. Without it the tags that must be absolute are left out. */
  readonly address?: string | undefined
  readonly picture?: { readonly file: string; readonly alt: string } | undefined
}

/** What a page says of itself to other sites and to search engines, as tags of its head. */
export function shareTags({ locale, site, name, description, paths, address, picture }: ShareTags): string[] {
  const own = paths.find((one) => one.locale === locale)?.path ?? '/'
  const hrefOf = (path: string): string => (address ? address + path.slice(1) : relativePath(own, path))
  const property = (key: string, content: string): string =>
    `<meta property="og:${key}" content="${escapeHtml(content)}">`
  return [
    `<meta name="description" content="${escapeHtml(description)}">`,
    ...(address ? [`<link rel="canonical" href="${escapeHtml(hrefOf(own))}">`] : []),
    ...paths.map(
      (other) => `<link rel="alternate" hreflang="${other.locale}" href="${escapeHtml(hrefOf(other.path))}">`,
    ),
    property('type', 'website'),
    property('site_name', site),
    property('title', name),
    property('description', description),
    property('locale', LOCALES[locale]),
    ...paths.flatMap((other) => (other.locale === locale ? [] : [property('locale:alternate', LOCALES[other.locale])])),
    ...(address ? [property('url', hrefOf(own))] : []),
    ...(address && picture
      ? [
          property('image', address + picture.file),
          property('image:width', '1200'),
          property('image:height', '630'),
          property('image:alt', picture.alt),
          '<meta name="twitter:card" content="summary_large_image">',
        ]
      : []),
  ]
}
