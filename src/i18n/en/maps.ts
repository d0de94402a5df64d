/** Words of maps that a deployer supplies. */
export const maps = {
  'map.no.file': 'There is no map called “{{map}}” on this site.',
  'map.no.approval': 'The map “{{title}}” is not shown: it carries no approval number.',
  'map.no.regions': 'The map “{{title}}” shows none of the regions of this table.',
  'map.approval': 'Map: {{title}}, approval number {{approval}}.',
  'map.absent': 'Not on this map: {{regions}}.',
} as const
