import { LEVELS, type Level, type Region } from '../../model/places.ts'
import type { Entry, Sources } from './read.ts'
import type { Report } from './rules.ts'
import { at, show } from './text.ts'

const NEEDS_PARENT: ReadonlySet<Level> = new Set(['province', 'city', 'district', 'zone', 'class'])
/** Levels with an order of size; a group or class may hold anything. */
const SIZED: ReadonlySet<Level> = new Set(['nation', 'province', 'city', 'district', 'zone'])

/** Whether following parents from `start` comes back to it. */
function isInCycle(start: string, parentOf: (id: string) => string | null | undefined): boolean {
  const seen = new Set<string>()
  for (let id = parentOf(start); id && !seen.has(id); id = parentOf(id)) {
    if (id === start) return true
    seen.add(id)
  }
  return false
}

function checkParent(entry: Entry<Region>, byCode: ReadonlyMap<string, Region>, report: Report): void {
  const { code, level, parent } = entry.value
  const place = at(entry, 'parent')
  if (parent === null) {
    if (NEEDS_PARENT.has(level)) report('tree', place, `${show(code)} is a ${level} and has no parent`)
    return
  }
  const above = byCode.get(parent)
  if (isInCycle(code, (id) => byCode.get(id)?.parent))
    report('tree', place, `${show(code)} is below itself through its parent ${show(parent)}`)
  else if (above && SIZED.has(level) && SIZED.has(above.level) && LEVELS.indexOf(above.level) > LEVELS.indexOf(level)) {
    report('tree', place, `${show(code)} is a ${level}, but its parent ${show(parent)} is a ${above.level}`)
  }
}

/** Regions and sectors form trees, and an area group is a group. */
export function checkTrees({ regions, sectors, site }: Sources, report: Report): void {
  for (const entry of regions.entries) {
    checkParent(entry, regions.byId, report)
    const group = regions.byId.get(entry.value.areaGroup ?? '')
    if (group && group.level !== 'group')
      report('tree', at(entry, 'areaGroup'), `${show(group.code)} is a ${group.level}, not a group`)
  }
  for (const entry of sectors.entries) {
    const { id, parent } = entry.value
    if (isInCycle(id, (other) => sectors.byId.get(other)?.parent))
      report('tree', at(entry, 'parent'), `${show(id)} is below itself through its parent ${show(parent)}`)
  }
  const nation = site && regions.byId.get(site.value.nation)
  if (nation && nation.level !== 'nation')
    report('tree', at(site, 'nation'), `${show(nation.code)} is a ${nation.level}, not a nation`)
}

/** Every province has a whole-numbered tile of its own. */
export function checkTiles({ regions }: Sources, report: Report): void {
  const taken = new Map<string, string>()
  for (const entry of regions.entries) {
    const { code, level, tile } = entry.value
    const place = at(entry, 'tile')
    if (!tile) {
      if (level === 'province') report('tile', place, `${show(code)} is a province and has no tile`)
      continue
    }
    const cell = tile.join(', ')
    const other = taken.get(cell)
    if (level !== 'province')
      report('tile', place, `${show(code)} is a ${level} and has the tile ${cell}; only provinces have one`)
    if (!tile.every((number) => Number.isInteger(number) && number >= 0 && number < 100))
      report('tile', place, `tile ${cell} of ${show(code)} is not a column and a row from 0 to 99`)
    else if (other !== undefined) report('tile', place, `tile ${cell} of ${show(code)} is taken by ${show(other)}`)
    else taken.set(cell, code)
  }
}
