/** Words on slides and in what a speaker reads beneath them. */
export const slides = {
  'slide.noFigure': '{{name}} (no figure)',
  'slide.targets': 'Targets',
  'slide.others': 'Other regions',
  'slide.alt': '{{title}}. {{subtitle}}',
  'slide.alt.table': 'Table of the numbers: {{title}}',
  'slide.notes.more_one': '{{count}} more note: see the speaker notes.',
  'slide.notes.more_other': '{{count}} more notes: see the speaker notes.',
  'slide.table.title': 'The numbers: {{title}}',
  'slide.table.page': 'Table, {{page}} of {{count}}',
  'slide.table.cut': 'Rows {{from}} to {{to}} of {{count}}; the data export has all.',
  'slide.version': 'data version {{version}} · deadlines judged at {{date}} · program {{program}}',
  'slide.speaker.sources': 'Sources',
  'slide.speaker.address': 'This chart: {{address}}',
} as const
