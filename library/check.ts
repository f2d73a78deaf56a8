import { check as checkDocument } from '../engine/check/check';
import type { Diagnostic as EngineDiagnostic } from '../engine/check/diagnostic';
import type { FixContext } from '../engine/fixes/fix';
import { isAnyProposed } from '../engine/fixes/fixes';
import { Asked } from './asked';
import { pageOf } from './page';
import type { CheckResult, Diagnostic, Options } from './types';

/**
 * Checks a begjæring as the editor and the command line do. It reads no file and asks no service: what only a service knows, or
 * who knows what was sent before, is not found.
 * @param text any text, a begjæring or not
 * @param options what the answer depends on besides the text
 * @returns the version of the model that it was read as, and what is wrong
 * @throws TypeError or RangeError where an option is wrong; never for anything that stands in the text
 */
export function check(text: string, options?: Options): CheckResult {
  const asked = new Asked(text, options);
  const { document } = asked.given;
  const { model, diagnostics } = checkDocument(document, asked.options);
  const context = { document, index: document.index, version: model.version, today: asked.options.today };
  return { model: model.version, diagnostics: diagnostics.map((each) => shown(each, asked, context)) };
}

function shown(diagnostic: EngineDiagnostic, { given, raw }: Asked, context: FixContext): Diagnostic {
  const { code, severity, message, pointer, related, deprecated, data } = diagnostic;
  return {
    code,
    severity,
    message,
    pointer,
    ...(data.missing === undefined ? {} : { missing: data.missing }),
    range: given.range(diagnostic.range),
    related: related.map((place) => ({ ...place, range: given.range(place.range) })),
    deprecated,
    fixable: isAnyProposed(data, context),
    documentation: pageOf(code, raw.rulePage),
  };
}
