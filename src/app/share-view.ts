import type { IndexData, Slice, SliceName } from '../catalogue/format.ts'
import { keyFirst } from '../measure/tables.ts'
import { distinctTargets } from '../measure/targets.ts'
import type { StatedFigure } from '../model/catalogue.ts'
import type { RegionCode } from '../model/ids.ts'
import type { Page } from '../ui/pages.ts'
import { startView } from '../view/start.ts'
import { type View, type ViewInput, viewSchema } from '../view/view.ts'

/** Gives a slice; undefined where there is none. */
export type LoadSlice = (name: SliceName) => Promise<Slice | undefined>

/** Bars of a picture that can still be told apart. */
const MOST_TARGETS = 6

const parse = (input: ViewInput): View => viewSchema.parse(input)

/** The View that says most of a page in one picture; null where it has none of its own. */
export async function shareView(page: Page, index: IndexData, load: LoadSlice): Promise<View | null> {
  const { keyIndicators, featuredTargets } = index.site
  switch (page.name) {
    case 'overview': {
      const indicator = keyIndicators.find((id) => index.tables[id])
      return indicator ? parse({ kind: 'tiles', indicator }) : null
    }
    case 'region':
      return regionView(page.subject, index, load)
    case 'indicator':
      if (index.indicators.some(({ id }) => id === page.subject && index.tables[id]))
        return parse({ kind: 'rank', indicator: page.subject })
      return targetsView((await load(`indicator/${page.subject}`))?.figures ?? [], featuredTargets)
    case 'briefing':
      return index.briefings.find(({ id }) => id === page.subject)?.cover ?? null
    case 'targets':
      return featuredTargets.length > 0 ? parse({ kind: 'bullet', targets: [...featuredTargets] }) : null
    case 'clusters':
      return index.holdings.pledges > 0 ? parse({ kind: 'matrix' }) : null
    case 'explore':
      return startView(keyIndicators, index.indicators)
    default:
      return null
  }
}

/** A region's place in the first table that ranks it, else its targets. */
async function regionView(code: string, { site }: IndexData, load: LoadSlice): Promise<View | null> {
  const stated = await load(`region/${code}`)
  const latest = stated?.latest?.[code as RegionCode] ?? []
  const isNation = code === site.nation
  const ids = latest.filter(({ place }) => place || isNation).map(({ indicator }) => indicator)
  const [indicator] = keyFirst(site, ids)
  if (indicator && isNation) return parse({ kind: 'trend', indicator, regions: [code] })
  if (indicator) return parse({ kind: 'rank', indicator, highlight: [code] })
  const figures = stated?.figures.filter((figure) => figure.region === code) ?? []
  return targetsView(figures, site.featuredTargets)
}

/** A target that the site features, or the only one, as a gauge; several as bars. */
function targetsView(figures: readonly StatedFigure[], featured: readonly string[]): View | null {
  const targets = distinctTargets(figures, () => null).map(({ target }) => target.key)
  const shown = featured.find((key) => targets.some((target) => target === key)) ?? targets[0]
  if (!shown) return null
  return targets.length === 1 || featured.includes(shown)
    ? parse({ kind: 'gauge', target: shown, look: 'full' })
    : parse({ kind: 'bullet', targets: targets.slice(0, MOST_TARGETS) })
}
