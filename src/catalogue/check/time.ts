import type { Figure, Pledge, Unknown } from '../../model/documents.ts'
import { endOf, isDate, parsePeriod } from '../../model/period.ts'
import type { DocumentSource, Entry, Sources } from './read.ts'
import type { Place, Report } from './rules.ts'
import { at, show } from './text.ts'

const EARLIEST = '1900-01-01'
const LATEST = '2099-12-31'

/** A year, month or date as written; null where it is none or lies outside 1900 to 2099. */
function pointInTime(text: string): { readonly start: string; readonly end: string } | null {
  const period = parsePeriod(text)
  if (!period || !['year', 'month', 'date'].includes(period.frequency)) return null
  return period.start >= EARLIEST && period.end <= LATEST ? period : null
}

function checkTime(time: string | Unknown | undefined, place: Place, what: string, report: Report): void {
  if (typeof time === 'string' && !parsePeriod(time)) report('period', place, `${show(time)} is no ${what}`)
}

function checkFigureTimes(entry: Entry<Figure>, report: Report): void {
  const { kind, period, deadline, setOn } = entry.value
  if (kind === 'actual' && period === undefined)
    report('period', at(entry, 'period'), 'an actual needs a period, or the reason why it is unknown; found nothing')
  if (kind === 'target' && deadline === undefined)
    report('period', at(entry, 'deadline'), 'a target needs a deadline, or the reason why it is unknown; found nothing')
  checkTime(period, at(entry, 'period'), 'period', report)
  checkTime(deadline, at(entry, 'deadline'), 'deadline', report)
  if (setOn !== undefined && !pointInTime(setOn))
    report('period', at(entry, 'setOn'), `${show(setOn)} is no year, month or date`)
}

/** An actual cannot be known before its period began, nor a target be set after its deadline. */
function checkOrder(entry: Entry<Figure | Pledge>, published: string, report: Report): void {
  const date = pointInTime(published)
  if (!date) return
  const figure = 'kind' in entry.value ? entry.value : null
  const period = figure?.kind === 'actual' && typeof figure.period === 'string' ? parsePeriod(figure.period) : null
  if (period && period.start > date.end)
    report('time-order', at(entry, 'period'), `an actual of ${show(period.text)} in a document of ${show(published)}`)
  const { deadline } = entry.value
  const due = figure?.kind !== 'actual' && typeof deadline === 'string' ? endOf(deadline) : null
  if (due && due < date.start)
    report('time-order', at(entry, 'deadline'), `a deadline of ${show(deadline)} in a document of ${show(published)}`)
}

function checkPublished(document: DocumentSource, report: Report): void {
  if (!document.head) return
  const { date, certainty } = document.head.published
  const place = at(document, 'published', 'date')
  if (date !== null && !pointInTime(date))
    report('date', place, `${show(date)} is no year, month or date between 1900 and 2099`)
  if ((date === null) !== (certainty === 'unknown'))
    report('date', place, `date ${show(date)} with the certainty ${show(certainty)}`)
}

/** Periods, deadlines and dates, and their order. */
export function checkTimes({ site, documents }: Sources, report: Report): void {
  if (site && !isDate(site.value.searchedUntil))
    report('date', at(site, 'searchedUntil'), `${show(site.value.searchedUntil)} is no date`)
  for (const document of documents) {
    checkPublished(document, report)
    for (const entry of document.figures) checkFigureTimes(entry, report)
    for (const entry of document.pledges) checkTime(entry.value.deadline, at(entry, 'deadline'), 'deadline', report)
    const published = document.head?.published.date
    if (published) for (const entry of [...document.figures, ...document.pledges]) checkOrder(entry, published, report)
  }
}
