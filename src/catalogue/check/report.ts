import { CONFIDENCES } from '../../model/documents.ts'
import { LEVELS } from '../../model/places.ts'
import type { Findings } from './check.ts'
import type { CollectionCounts, Counts } from './counts.ts'
import type { Issue } from './rules.ts'

const PLURALS: ReadonlyMap<string, string> = new Map([
  ['city', 'cities'],
  ['class', 'classes'],
  ['series', 'series'],
])

const number = (value: number): string => value.toLocaleString('en-US')
const count = (value: number, noun: string): string =>
  `${number(value)} ${value === 1 ? noun : (PLURALS.get(noun) ?? `${noun}s`)}`

function formatCollection(
  name: string,
  { documents, figures, pledges, figuresByConfidence }: CollectionCounts,
): string {
  const confidence = CONFIDENCES.filter((key) => figuresByConfidence[key] > 0).map(
    (key) => `${number(figuresByConfidence[key])} ${key}`,
  )
  const ofThem = confidence.length > 0 ? ` (confidence: ${confidence.join(', ')})` : ''
  return `${count(documents, `${name} document`)}: ${count(figures, 'numeric figure')}${ofThem}, ${count(pledges, 'pledge')}`
}

function formatSeries({ series, observations, missing }: Counts): readonly string[] {
  const width = Math.max(0, ...series.map(({ id }) => id.length))
  const rows = series.map((table) => {
    const size = `${number(table.regions).padStart(3)} regions x ${number(table.periods).padStart(2)} periods`
    return `    ${table.id.padEnd(width)}  ${size}  ${number(table.observations).padStart(6)} observations, ${number(table.missing)} missing`
  })
  return [
    `  ${count(series.length, 'series')}: ${count(observations, 'observation')}, ${count(missing, 'missing cell')}`,
    ...rows,
  ]
}

const formatIssue = ({ file, path, message, rule }: Issue): string =>
  `  ${file}${path && `  ${path}`}\n      ${message}  [${rule}]`

const formatIssues = (title: string, issues: readonly Issue[]): readonly string[] =>
  issues.length > 0 ? ['', `${title} (${number(issues.length)})`, ...issues.map(formatIssue)] : []

/** The result as text for a terminal: counts, warnings, errors, and a last line that sums up. */
export function formatReport({ errors, warnings, counts }: Findings): string {
  const levels = LEVELS.filter((level) => counts.regionsByLevel[level] > 0).map((level) =>
    count(counts.regionsByLevel[level], level),
  )
  return [
    'Data',
    `  ${count(counts.provincialUnits, 'provincial unit')}`,
    `  ${count(counts.regions, 'region')}: ${levels.join(', ')}`,
    `  ${count(counts.sectors, 'sector')}, ${count(counts.indicators, 'indicator')}`,
    `  ${formatCollection('core', counts.documents.core)}`,
    `  ${formatCollection('follow-up', counts.documents['follow-up'])}`,
    ...formatSeries(counts),
    `  ${count(counts.briefings, 'briefing')}: ${count(counts.slides, 'slide')}`,
    ...formatIssues('Warnings', warnings),
    ...formatIssues('Errors', errors),
    '',
    `${count(errors.length, 'error')}, ${count(warnings.length, 'warning')}`,
    '',
  ].join('\n')
}
