type Schema = Readonly<Record<string, unknown>>;

/**
 * Where a value is not what a JSON Schema says, in the part of the standard that mentor's schemas use; a key that no schema names is a fault
 * here, although the standard lets it pass. Empty where all is well.
 */
export function faultsAgainst(schema: Schema, value: unknown, at = '$'): string[] {
  const unknown = Object.keys(schema).filter((key) => !KEYWORDS.has(key));
  if (unknown.length > 0) throw new Error(`This part of JSON Schema is not looked at here: ${unknown}`);
  const { anyOf, const: only, enum: words, pattern } = schema;
  if (Array.isArray(anyOf)) {
    const each: string[][] = anyOf.map((one: Schema) => faultsAgainst(one, value, at));
    return each.some((faults) => faults.length === 0) ? [] : (each[0] ?? []);
  }
  if ('const' in schema && only !== value) return [`${at} is not ${String(only)}`];
  if (Array.isArray(words) && !words.includes(value)) return [`${at} is ${String(value)}, none of ${words}`];
  if (!isOfType(schema.type, value)) return [`${at} is no ${String(schema.type)}: ${JSON.stringify(value)}`];
  if (typeof pattern === 'string' && typeof value === 'string' && !new RegExp(pattern, 'u').test(value))
    return [`${at} is not like ${pattern}: ${value}`];
  if (Array.isArray(value) && isSchema(schema.items)) {
    const items = schema.items;
    return value.flatMap((item, index) => faultsAgainst(items, item, `${at}[${index}]`));
  }
  return isSchema(value) && schema.type === 'object' ? faultsOfKeys(schema, value, at) : [];
}

const KEYWORDS = new Set([
  ...['$schema', '$id', 'title', 'description', 'type', 'properties', 'required', 'items'],
  ...['anyOf', 'enum', 'const', 'pattern', 'additionalProperties'],
]);

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOfType(type: unknown, value: unknown): boolean {
  if (type === undefined) return true;
  if (Array.isArray(type)) return type.some((one) => isOfType(one, value));
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'null') return value === null;
  return type === 'object' ? isSchema(value) : typeof value === type;
}

function faultsOfKeys(schema: Schema, value: Schema, at: string): string[] {
  const properties = isSchema(schema.properties) ? schema.properties : {};
  const required = Array.isArray(schema.required) ? schema.required : [];
  const missing = required.filter((key: string) => !Object.hasOwn(value, key));
  const further = isSchema(schema.additionalProperties) ? schema.additionalProperties : undefined;
  const found = Object.entries(value).flatMap(([key, held]) => {
    const own = Object.hasOwn(properties, key) ? properties[key] : further;
    return isSchema(own)
      ? faultsAgainst(own, held, `${at}.${key}`)
      : [`${at} has ${key}, which no schema names`];
  });
  return [...missing.map((key: string) => `${at} lacks ${key}`), ...found];
}
