/** What a page loads, in bytes as brotli compresses them at its best. */
export interface PageBytes {
  /** The document up to the end of its first chart, or whole where it has none, with styles, fonts and blocking scripts. */
  readonly beforeFirstChart: number
  /** Scripts until the page answers to input. */
  readonly scripts: number
  /** Everything until charts are live. */
  readonly total: number
  /** The chart library's part of the total. */
  readonly library: number
}

/** Most bytes that any page may load. The heaviest pages stand a little below; these go down with them, never up. */
export const BUDGETS: PageBytes = { beforeFirstChart: 60_000, scripts: 190_000, total: 400_000, library: 110_000 }

/** Every budget that a page crosses, with how far; empty where it keeps to all. */
export const crossedBudgets = (bytes: PageBytes, budgets: PageBytes = BUDGETS): string[] =>
  (Object.keys(budgets) as (keyof PageBytes)[])
    .filter((name) => bytes[name] > budgets[name])
    .map((name) => `${name}: ${bytes[name]} bytes, ${bytes[name] - budgets[name]} over ${budgets[name]}`)

/** A document up to the end of its first chart, whole where it has none. */
export function upToFirstChart(html: string): string {
  const chart = html.indexOf('data-signature=')
  const end = chart < 0 ? -1 : html.indexOf('</svg>', chart)
  return end < 0 ? html : html.slice(0, end + '</svg>'.length)
}

/** Files that hold up the first paint: styles, fonts that are named ahead, scripts that are not modules. */
export function blockingFiles(html: string): string[] {
  const tags = html.slice(0, html.indexOf('</head>')).match(/<(?:link|script)[^>]*>/g) ?? []
  return tags
    .filter((tag) => /rel="stylesheet"|as="font"|<script(?![^>]*type="module")/.test(tag))
    .flatMap((tag) => /(?:href|src)="([^"]+)"/.exec(tag)?.[1] ?? [])
}
