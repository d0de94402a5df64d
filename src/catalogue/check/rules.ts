interface RuleEntry {
  readonly severity: 'error' | 'warning'
  /** What the rule holds, as a sentence. */
  readonly says: string
}

const error = (says: string): RuleEntry => ({ severity: 'error', says })
const warning = (says: string): RuleEntry => ({ severity: 'warning', says })

/** Every rule of the check. An error keeps the data from being served; a warning asks a person to look. */
export const RULES = {
  file: error('Every file that the dashboard needs is there, and every file is one it knows.'),
  encoding: error('Files are UTF-8.'),
  'byte-order-mark': warning('Files begin without a byte order mark.'),
  json: error('Files are JSON, not too deep, and no object has one field twice.'),
  'schema-version': error('Files are of the version that this program reads.'),
  schema: error('Fields have the names, types and forms of the data model.'),
  'file-name': error('A file is named after the id in it.'),
  duplicate: error('Codes, ids, and the regions and periods of a series occur once.'),
  invisible: error('Ids, names and titles hold no invisible or direction-changing characters.'),
  'same-name': warning('No two indicators, sectors or sister regions look the same to a reader.'),
  reference: error('What a file refers to exists.'),
  tree: error('Regions and sectors form trees: no cycles, no parent smaller than its child.'),
  tile: error('Every province has a tile of its own on the map; nothing else has one.'),
  unit: error('Figures and series are in the unit of their indicator.'),
  kind: error('A figure of kind rank is in the unit rank, a featured target is a target.'),
  magnitude: error('Values lie within the plausible range of their indicator.'),
  printed: error('The number as printed is the number in the data.'),
  'printed-unreadable': warning('The number as printed can be read by the program.'),
  excerpt: error('An excerpt says something and contains the number as printed.'),
  'excerpt-length': warning('An excerpt has at most 600 characters.'),
  bound: warning('A bound agrees with the words around the number.'),
  period: error('Periods and dates are valid; actuals have a period, targets a deadline.'),
  'time-order': warning('Actuals lie before the date of their document, deadlines after it.'),
  date: error('Dates of publication and search are real dates and agree with their certainty.'),
  language: warning('A title is written in the language of its document.'),
  address: error('Addresses are http or https; the contact is https or mailto.'),
  query: error('A query in sources/ says what its table is, runs, and gives one value per region and period.'),
  briefing: error('A briefing has slides, its words in every language, and no map that the data do not have.'),
  'series-shape': error('A series has one row per region and one finite value or null per period.'),
  'series-periods': error('The periods of a series are of one frequency and in order.'),
  'series-status': error('Observation statuses and breaks refer to cells of their series.'),
  sum: error('Provinces add up to the nation where an indicator may be added.'),
  jump: warning('No value is 20 times larger or smaller than both its neighbours in time.'),
  conflict: warning('Statements of the same fact agree.'),
} as const satisfies Record<string, RuleEntry>

export type RuleId = keyof typeof RULES

/** Where something is: a file of the data folder and a JSON path in it, empty for the whole file. */
export interface Place {
  readonly file: string
  readonly path: string
}

/** One finding. The message names the offending value. */
export interface Issue extends Place {
  readonly message: string
  readonly rule: RuleId
}

export type Report = (rule: RuleId, place: Place, message: string) => void
