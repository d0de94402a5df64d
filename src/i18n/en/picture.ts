/** Words of pictures that stand alone. */
export const picture = {
  'picture.sources': 'Sources',
  'picture.source.separator': ', ',
  'picture.list.separator': '; ',
  'picture.sources.more_one': 'and {{count}} more',
  'picture.sources.more_other': 'and {{count}} more',
  'picture.notes.more_one': '{{count}} more note stands with the table.',
  'picture.notes.more_other': '{{count}} more notes stand with the table.',
  'picture.colophon': 'Yardstick · {{publisher}} · data as of {{date}}',
  'picture.stage': 'Data as of {{date}}',
  'picture.nothing': 'Nothing to draw',
  'picture.sheet.source_one': 'Source {{numbers}}',
  'picture.sheet.source_other': 'Sources {{numbers}}',
} as const
