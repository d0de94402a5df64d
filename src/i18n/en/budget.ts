/** What a picture of limited height leaves out. */
export const budget = {
  'budget.first': '{{shown}} of {{count}} regions shown: the first {{first}}; the table has all.',
  'budget.firstAnd': '{{shown}} of {{count}} regions shown: the first {{first}} and {{regions}}; the table has all.',
  'budget.only': '{{shown}} of {{count}} regions shown: {{regions}}; the table has all.',
  'budget.targets': '{{shown}} of {{count}} targets shown: the first {{shown}}; the table has all.',
  'budget.panels': '{{shown}} of {{count}} panels shown: the first {{shown}}; the table has all.',
  'budget.groups': '{{shown}} of {{count}} groups shown: {{groups}}; the table has all.',
  'budget.members': 'At most {{count}} regions shown in each panel; the table has all.',
  'budget.matrix':
    '{{regions}} of {{allRegions}} regions and {{sectors}} of {{allSectors}} sectors shown: those with the most commitments; the table has all.',
} as const
