import type { WordPart } from '../i18n/translate.ts'
import type { Locale } from '../model/text.ts'
import type { ViewKind } from '../view/view.ts'

/** Built files, each by its path below the root of the site. */
export interface Assets {
  readonly entry: string
  /** Styles that every page needs. */
  readonly styles: readonly string[]
  /** Fonts needed for the first paint. */
  readonly fonts: readonly string[]
  /** Modules that every page needs besides the entry. */
  readonly modules: readonly string[]
  /** Modules with the words of each language and part, `en/base`. */
  readonly words: Readonly<Partial<Record<`${Locale}/${WordPart}`, readonly string[]>>>
  /** Modules with each kind of chart. */
  readonly kinds: Readonly<Partial<Record<ViewKind, readonly string[]>>>
  /** Modules that a feature needs besides those. */
  readonly featureModules: Readonly<Record<string, readonly string[]>>
  readonly featureStyles: Readonly<Record<string, readonly string[]>>
}

export interface HtmlInput {
  readonly locale: Locale
  readonly title: string
  /** Tags of the head that tell other sites of the page. */
  readonly share: readonly string[]
  readonly dataVersion: string
  /** `../` for every folder that the page lies below the root. */
  readonly prefix: string
  readonly assets: Assets
  /** Modules and styles that the page needs besides those of every page. */
  readonly modules: readonly string[]
  readonly styles: readonly string[]
  /** Data files, fetched while the scripts arrive. */
  readonly data: readonly string[]
  readonly body: string
}

/** A whole page. No inline script, no style attribute: the served policy forbids both. */
export function writeHtml(input: HtmlInput): string {
  const { prefix, assets } = input
  const link = (rel: string, path: string, more = ''): string =>
    `<link rel="${rel}" href="${escapeHtml(prefix + path)}"${more}>`
  return page(
    input.locale,
    [
      `<title>${escapeHtml(input.title)}</title>`,
      `<meta name="data-version" content="${escapeHtml(input.dataVersion)}">`,
      link('icon', 'favicon.svg', ' type="image/svg+xml"'),
      link('manifest', 'manifest.webmanifest'),
      `<script src="${prefix}first.js"></script>`,
      ...assets.fonts.map((file) => link('preload', file, ' as="font" type="font/woff2" crossorigin')),
      ...[...assets.styles, ...input.styles].map((file) => link('stylesheet', file)),
      ...input.share,
    ],
    input.body,
    // Inert until `public/first.js` lets it in, so that nothing of it takes the way of what is seen first.
    [
      '<template data-later>',
      link('modulepreload', assets.entry, ' data-entry'),
      ...[...assets.modules, ...input.modules].map((file) => link('modulepreload', file)),
      ...input.data.map((file) => link('preload', `data/${file}`, ' as="fetch" crossorigin="anonymous"')),
      '</template>',
    ],
  )
}

/** Folders below the root from which a page without a file of its own still finds the scripts and styles. */
const LOST_DEPTHS = [0, 1, 2, 3, 4]

/**
 * The page for addresses without a file. Its own address is unknown, so it asks for `public/shell.js` at every depth; the
 * one that is there knows the root and asks for the rest.
 */
export function writeLostHtml(locale: Locale, title: string, assets: Assets, body: string): string {
  const { entry, modules, styles } = assets
  const wanted = JSON.stringify({ entry, modules, styles, data: ['data/index.json'] })
  return page(
    locale,
    [
      `<title>${escapeHtml(title)}</title>`,
      '<meta name="robots" content="noindex">',
      `<meta name="assets" content="${escapeHtml(wanted)}">`,
      ...LOST_DEPTHS.map((depth) => `<script src="${'../'.repeat(depth)}shell.js"></script>`),
    ],
    body,
  )
}

/**
 * The page that a worker shows, under any address, in place of one that it cannot reach nor has kept. It runs no script but
 * the one for the theme, and its addresses begin with `./`, which the worker replaces.
 */
export function writeOfflineHtml(locale: Locale, title: string, assets: Assets, body: string): string {
  return page(
    locale,
    [
      `<title>${escapeHtml(title)}</title>`,
      '<meta name="robots" content="noindex">',
      '<link rel="icon" href="./favicon.svg" type="image/svg+xml">',
      '<script src="./first.js"></script>',
      ...assets.styles.map((file) => `<link rel="stylesheet" href="./${file}">`),
    ],
    body,
  )
}

const page = (
  locale: Locale,
  head: readonly string[],
  body: string,
  foot: readonly string[] = [],
): string => `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head.join('\n')}
</head>
<body>
<div id="root">${body}</div>
${foot.join('\n')}
</body>
</html>
`

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
