/** Words around the numbers behind a chart. */
export const table = {
  'table.copy': 'Copy table',
  'table.copied': 'Copied: paste it into a spreadsheet',
  'table.copyFailed': 'The browser did not allow copying',
  'table.keys': 'Arrow keys move, Enter sorts a column or opens a cell’s link or source.',
  'table.official': 'Official table',
  'table.more_one': '{{count}} more row is shown where scripts run.',
  'table.more_other': '{{count}} more rows are shown where scripts run.',
  'table.picture.rows': 'The first {{shown}} of {{count}} rows; the data have all.',
  'table.picture.periods': 'The last {{shown}} of {{count}} periods; the data have all.',
  'table.status.P': 'provisional',
  'table.status.E': 'estimated',
  'table.status.B': 'break in the series',
} as const
