/** Words of maps that a deployer supplies. */
export const maps = {
  'map.no.file': 'There is no map called “{{map}}” on this site.',
  'map.no.approval': 'The map “{{title}}” is not shown: it carries no approval number.',
  'map.no.regions': 'The map “{{title}}” shows none of the regions of this table.',
  'map.approval': 'Map: {{title}}, approval number {{approval}}.',
  'map.absent': 'Not on this map: {{regions}}.',
  'map.failure.html': 'is a web page, not a map.',
  'map.failure.truncated': 'is incomplete or not valid JSON.',
  'map.failure.newer': 'was written for a newer version of this program.',
  'map.failure.invalid': 'is not of the form that a list of maps has.',
  'map.failure.missing': 'is missing or the network failed.',
  'map.failure.too-large': 'is larger than {{megabytes}} MB.',
  'map.failure.too-many-points': 'has more than {{points}} points; simplify it.',
  'map.failure.not-geojson': 'is not a GeoJSON FeatureCollection of polygons in longitude and latitude.',
  'map.failure.no-codes': 'has no feature with the property “{{property}}”.',
} as const
