// @ts-check
// What ajv-cli 5.0.0 does for `ajv validate -s SCHEMA -d 'FOLDER/*.json' -c ajv-formats --strict=false --errors=line`: each file
// is read, parsed, validated and named, one after the other. Written out here since ajv-cli has not been kept since 2021 and
// brings old libraries along. It starts more quickly than the real one, which loads readers of YAML and JSON5 first.
import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

const [schemaFile, folder] = process.argv.slice(2);
if (!schemaFile || !folder) throw new Error('node ajv-cli.mjs SCHEMA FOLDER');
const ajv = new Ajv({ strict: false, logger: false });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(fs.readFileSync(schemaFile).toString()));
const files = fs.readdirSync(folder).sort();
const right = files.map((name) => validateFile(path.join(folder, name))).every(Boolean);
process.exit(right ? 0 : 1);

/** @param {string} file */
function validateFile(file) {
  const isRight = validate(JSON.parse(fs.readFileSync(file).toString()));
  if (isRight) console.log(file, 'valid');
  else console.error(file, 'invalid', JSON.stringify(validate.errors));
  return isRight;
}
