export const embed = {
  'embed.script': 'This chart is drawn by a script, which is turned off.',
  'embed.open': '(opens the chart in a new window)',
  'embed.thawed': 'Data version {{asked}} is no longer kept; this shows version {{shown}}.',
  'embed.ignored': 'Not understood in the address and left out: {{names}}.',
} as const
