import type { Figure } from '../../model/documents.ts'
import type { Entry, Sources } from './read.ts'
import type { Report } from './rules.ts'
import { at, show } from './text.ts'

type Bound = Figure['bound']
type Inexact = Exclude<Bound, 'exact'>

interface Wording {
  /** Words right before a number. */
  readonly before: RegExp
  /** Words right after a number and its unit, or within them. */
  readonly after: RegExp
  /** Forms of the printed number itself: 千亿级, "of the order of 100 bn". */
  readonly within?: RegExp
}

const WORDINGS: Readonly<Record<Inexact, Wording>> = {
  up_to: {
    before:
      /不超[过過]|不多于|不足|低于|少于|小于|最[高多]|上限|以内|up to|(?:no|not) more than|not exceed\w*|at most|maximum|less than|fewer than|below|under|within/iu,
    after: /以[内下]|封[顶頂]|上限|不到|or (?:less|fewer|below)|or under|cap|ceiling|at most|maximum/iu,
  },
  at_least: {
    before: /不[少低]于|不[少低]於|至少|at least|(?:no|not) (?:less|fewer) than|minimum/iu,
    after: /(?:及)?以上|or (?:more|above|higher)|and above|at (?:least|or above)|plus|\+/iu,
  },
  over: {
    before:
      /超|[过過](?=\d|$)|突破|逾|多于|多於|高于|高於|大于|余|破|迈上|越过|over|exceed\w*|(?:more|higher|greater) than|surpass\w*|above|beyond|top(?:s|ped|ping)?|excess of/iu,
    after: /[余餘多](?:[万亿億家个個辆项件元名人户款万]|$)|余|餘|[+＋]|or so more|plus/iu,
  },
  nearly: { before: /近|nearly|almost|close to|approach\w*|just under/iu, after: /(?!)/u },
  about: {
    before: /[约約]|大[约約]|大概|左右|上下|about|around|approximately|roughly|some|circa|estimated/iu,
    after: /左右|上下|^[级級]|or so|or thereabouts/iu,
    within: /[元亿億][级級]$|^[百千万萬][亿億]/u,
  },
}

// The first that fits wins: 不超过 ends in 超过, and "no more than" in "more than".
const NAMES = ['up_to', 'at_least', 'over', 'nearly', 'about'] as const satisfies readonly Inexact[]
const CLOSE_BEFORE = /(?:^|[\s\p{P}])(?:\p{Script=Latin}+\s+){0,2}\$?$|\p{Script=Han}{1,4}$/u
const CLOSE_AFTER = /^\s*(?:\p{Script=Han}{1,3}|(?:\p{Script=Latin}+\s*){1,2}|[+＋])/u

/** Bounds whose words stand beside the number, the longest phrase first. */
function boundsBeside(before: string, printed: string, after: string): readonly Bound[] {
  const lead = CLOSE_BEFORE.exec(before)?.[0] ?? ''
  const tail = CLOSE_AFTER.exec(after)?.[0] ?? ''
  const [found] = NAMES.filter(
    (bound) => WORDINGS[bound].before.test(lead) || WORDINGS[bound].after.test(tail) || isPrinted(bound, printed),
  )
  return found ? [found] : []
}

const isSaid = (bound: Inexact, words: string): boolean =>
  WORDINGS[bound].before.test(words) || WORDINGS[bound].after.test(words)

const isPrinted = (bound: Inexact, printed: string): boolean =>
  isSaid(bound, printed) || (WORDINGS[bound].within?.test(printed) ?? false)

function checkBound(entry: Entry<Figure>, report: Report): void {
  const { bound, printed, excerpt, value } = entry.value
  const start = excerpt.indexOf(printed)
  if (start < 0) return
  const place = at(entry, 'bound')
  if (bound !== 'exact') {
    if (!isSaid(bound, excerpt) && !isPrinted(bound, printed))
      report('bound', place, `${show(bound)} for ${value}, but no word in the excerpt says so: ${show(excerpt)}`)
    return
  }
  const [said] = boundsBeside(excerpt.slice(0, start), printed, excerpt.slice(start + printed.length))
  const around = excerpt.slice(Math.max(0, start - 24), start + printed.length + 12)
  if (said) report('bound', place, `"exact" for ${value}, but the words beside it say ${show(said)}: ${show(around)}`)
}

/** Bounds agree with the words of the excerpt: a cautious reading, for a person to confirm. */
export function checkBounds({ documents }: Sources, report: Report): void {
  for (const entry of documents.flatMap(({ figures }) => figures)) checkBound(entry, report)
}
