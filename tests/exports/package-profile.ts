/*
 * What the specifications of Data Package (versions 1 and 2) and Table Schema require of a tabular package, as JSON
 * Schema: https://datapackage.org/standard/data-package/, https://specs.frictionlessdata.io/tabular-data-package/
 */

/** An address, or a file of the package: relative, below it, none of its parts hidden. */
const path = { type: 'string', pattern: '^(https?://[^ ]+|[A-Za-z0-9][A-Za-z0-9_.-]*(/[A-Za-z0-9][A-Za-z0-9_.-]*)*)$' }
const title = { type: 'string', minLength: 1 }

const field = {
  type: 'object',
  required: ['name', 'type'],
  properties: {
    name: { type: 'string', pattern: '^[a-z][a-z0-9_]*$' },
    type: { enum: ['string', 'number', 'integer', 'boolean', 'date'] },
    description: title,
    constraints: {
      type: 'object',
      additionalProperties: false,
      properties: {
        required: { type: 'boolean' },
        unique: { type: 'boolean' },
        pattern: { type: 'string', format: 'regex' },
        enum: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string' } },
      },
    },
  },
}

const tableSchema = {
  type: 'object',
  required: ['fields', 'primaryKey', 'missingValues'],
  properties: {
    fields: { type: 'array', minItems: 1, items: field },
    missingValues: { type: 'array', items: { type: 'string' } },
    primaryKey: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string' } },
    foreignKeys: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['fields', 'reference'],
        properties: {
          fields: { type: 'array', minItems: 1, items: { type: 'string' } },
          reference: {
            type: 'object',
            required: ['resource', 'fields'],
            properties: {
              resource: { type: 'string' },
              fields: { type: 'array', minItems: 1, items: { type: 'string' } },
            },
          },
        },
      },
    },
  },
}

const resource = {
  type: 'object',
  required: ['name', 'path', 'profile', 'type', 'schema'],
  properties: {
    name: { type: 'string', pattern: '^[-a-z0-9._/]+$' },
    path,
    type: { const: 'table' },
    profile: { const: 'tabular-data-resource' },
    title,
    description: title,
    format: { const: 'csv' },
    mediatype: { type: 'string', pattern: '^.+/.+$' },
    encoding: { const: 'utf-8' },
    bytes: { type: 'integer', minimum: 1 },
    schema: tableSchema,
  },
}

export const PACKAGE_PROFILE = {
  type: 'object',
  required: ['$schema', 'profile', 'name', 'resources', 'licenses', 'sources'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    profile: { const: 'tabular-data-package' },
    name: { type: 'string', pattern: '^[-a-z0-9._/]+$' },
    title,
    description: title,
    version: { type: 'string' },
    created: { type: 'string', format: 'date-time' },
    keywords: { type: 'array', minItems: 1, items: { type: 'string' } },
    licenses: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', anyOf: [{ required: ['name'] }, { required: ['path'] }], properties: { path, title } },
    },
    contributors: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['title'],
        properties: { title, path, email: { type: 'string', format: 'email' }, roles: { type: 'array', minItems: 1 } },
      },
    },
    sources: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', required: ['title'], properties: { title, path } },
    },
    resources: { type: 'array', minItems: 1, items: resource },
  },
}
