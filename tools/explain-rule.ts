import { aboutCode, allCodes } from '../engine/check/catalogue';
import type { Language } from '../engine/findings/findings';
import { providersByCode } from '../engine/fixes/registry';
import { nearest } from '../engine/model/nearest';
import { pathInAddress } from '../engine/values/address';
import { ToolProblem, type ToolWorld } from './tool';
import { toolWords } from './words';

interface Arguments {
  readonly code: string;
  readonly language?: Language;
}

/** @returns the address of the page of a rule */
export const pageUri = (code: string): string => `elan://regler/${pathInAddress(code)}`;

/** Says what a rule is about. */
export function explainRuleTool({ code, language }: Arguments, { usual }: ToolWorld): Promise<object> {
  const spoken = language ?? usual.language;
  const about = aboutCode(code, spoken, usual.target);
  if (!about) return Promise.reject(unknown(code, spoken));
  return Promise.resolve({
    ...about,
    fixable: providersByCode.has(code),
    page: pageUri(code),
  });
}

function unknown(code: string, language: Language): ToolProblem {
  const words = toolWords[language];
  const meant = nearest(code, allCodes);
  const hint = meant.length > 0 ? ` ${words.didYouMean(meant.join(', '))}` : '';
  return new ToolProblem(words.unknownCode(code) + hint);
}
