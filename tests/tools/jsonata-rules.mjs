// Runs the conformance rules of USDM that are written in JSONata.
// node jsonata-rules.mjs RULES.json.gz DOCUMENT.json... > one line of JSON: {"rules": 92, "hits": {"DOCUMENT.json": [{"rule": …, "found": …}]}}
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { basename } from "node:path";
import jsonata from "jsonata";

const [rulesFile, ...documents] = process.argv.slice(2);
const rules = Object.values(JSON.parse(gunzipSync(readFileSync(rulesFile)).toString("utf8")))
  .filter(rule => rule.rule_type === "JSONata" && rule.standards.some(standard => standard.Version === "4.0"));

const items = value => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]);

// The engine of CDISC gives every object its path, and rules two functions beside those of JSONata.
function withPaths(value, path) {
  if (Array.isArray(value)) return value.map((item, i) => withPaths(item, `${path}/${i}`));
  if (value === null || typeof value !== "object") return value;
  const inner = Object.entries(value).map(([name, of]) => [name, withPaths(of, `${path}/${name}`)]);
  return { ...Object.fromEntries(inner), _path: path };
}

// Puts the objects that ids name in the place of the ids; one that is within itself is named, not repeated.
function parseRefs(from, to, within) {
  const byId = new Map(items(within).map(object => [object.id, object]));
  const one = (id, above) => (above.includes(id) ? { circularReference: id } : byId.has(id) ? fill(byId.get(id), [...above, id]) : undefined);
  const fill = (value, above) => {
    if (Array.isArray(value)) return value.map(item => fill(item, above));
    if (value === null || typeof value !== "object") return value;
    const filled = {};
    for (const [name, inner] of Object.entries(value)) {
      if (name !== from) filled[name] = fill(inner, above);
    }
    if (from in value) {
      const found = items(value[from]).map(id => one(id, above)).filter(object => object !== undefined);
      if (found.length > 0) filled[to] = Array.isArray(value[from]) && found.length > 1 ? found : found[0];
    }
    return filled;
  };
  return items(within).map(object => fill(object, [object.id]));
}

// Keeps of a tree what leads to a value, and the properties that are named.
function siftTree(tree, wanted, include, prefix) {
  const holds = value => value === wanted || (value !== null && typeof value === "object" && Object.values(value).some(holds));
  const sift = value => {
    if (Array.isArray(value)) return value.filter(holds).map(sift);
    if (value === null || typeof value !== "object") return value;
    const kept = Object.entries(value).filter(([name, inner]) => items(include).includes(name) || holds(inner));
    return Object.fromEntries(kept.map(([name, inner]) => [
      prefix && value.instanceType ? `${value.instanceType}.${name}` : name, items(include).includes(name) ? inner : sift(inner)]));
  };
  return sift(tree);
}

const hits = {};
const broken = new Set();
for (const document of documents) {
  const input = withPaths(JSON.parse(readFileSync(document, "utf8")), "");
  const found = (hits[basename(document)] = []);
  for (const rule of rules) {
    try {
      const result = await jsonata(rule.conditions).evaluate(input, { utils: { parse_refs: parseRefs, sift_tree: siftTree } });
      found.push(...items(result).map(hit => ({ rule: rule.core_id, says: rule.description, found: hit })));
    } catch (error) {
      broken.add(`${rule.core_id} on ${basename(document)}: ${error.message}`);
    }
  }
}
console.log(JSON.stringify({ rules: rules.length, broken: [...broken], hits }));
