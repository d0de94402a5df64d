import type { RegionCode } from '../model/ids.ts'

/** What regions are told apart by: a name and one value per region, logarithms already taken where sizes are meant. */
export interface Trait {
  readonly values: ReadonlyMap<RegionCode, number>
}

/**
 * Regions most like one, nearest first: the least Euclidean distance over standardised traits
 * (z-scores with the population standard deviation), each trait of the same weight.
 * Regions that lack a trait are left out; empty where the region itself lacks one.
 * @param count how many to give
 */
export function similarRegions(region: RegionCode, traits: readonly Trait[], count: number): RegionCode[] {
  const known = [...(traits[0]?.values.keys() ?? [])].filter((code) => traits.every((trait) => trait.values.has(code)))
  if (!known.includes(region)) return []
  const scores = traits.map((trait) => standardised(trait, known))
  const distance = (code: RegionCode): number =>
    Math.hypot(...scores.map((score) => (score.get(code) ?? 0) - (score.get(region) ?? 0)))
  return known
    .filter((code) => code !== region)
    .sort((a, b) => distance(a) - distance(b) || (a < b ? -1 : 1))
    .slice(0, count)
}

function standardised({ values }: Trait, known: readonly RegionCode[]): Map<RegionCode, number> {
  const list = known.map((code) => values.get(code) ?? 0)
  const mean = list.reduce((sum, value) => sum + value, 0) / list.length
  const spread = Math.sqrt(list.reduce((sum, value) => sum + (value - mean) ** 2, 0) / list.length) || 1
  return new Map(known.map((code) => [code, ((values.get(code) ?? 0) - mean) / spread]))
}
