import { BegjaeringDocument } from '../../../engine/begjaering/document';
import { officialRule, ownCheck } from '../../../engine/check/catalogue';
import { check, type CheckResult } from '../../../engine/check/check';
import type { Diagnostic } from '../../../engine/check/diagnostic';
import { todayByClock } from '../../../services/machine/clock';
import { isAtLeast } from '../../../engine/model/model';
import { rules } from '../../../engine/rules/registry';
import { Refusal, type Violation } from '../../refusal';
import type { Sandbox } from '../../sandbox';
import type { Case } from '../../state/state';
import { regelverkOf } from '../regelverk';
import { attachmentViolations } from './attachments';
import { changeViolations } from './changes';
import { historyOf } from './history';
import { partyViolations } from './parties';
import { violation } from './words';

/**
 * Says of a begjæring what the service would say.
 * @param text the body as it was sent
 * @param changed the case that it would change; a new one where it is left out
 * @throws Refusal 400 where it is not as the model says, 422 where it breaks rules
 */
export function validateBegjaering(
  text: string,
  organisasjonsnummer: string,
  sandbox: Sandbox,
  changed?: Case,
): void {
  const document = BegjaeringDocument.of(text);
  const result = checkWithHistory(document, organisasjonsnummer, sandbox, changed);
  refuseWrongShape(result);
  const { index } = document;
  const violations = [
    ...result.diagnostics.flatMap(violationOf),
    ...partyViolations(index.parties(), organisasjonsnummer, sandbox.store.state),
    ...attachmentViolations(index.attachments(), organisasjonsnummer, sandbox),
    ...(changed ? changeViolations(changed, sandbox) : []),
  ].filter(({ kode }) => isAtLeast(result.model.version, officialRule(kode)?.since ?? ''));
  if (violations.length === 0) return;
  const detail = 'Begjæringen bryter en eller flere regler.';
  throw new Refusal(422, 'Ugyldig begjæring', detail, { violations });
}

/** Our own checks are not the service's, and some of them speak in its place. */
const rulesOfService = rules.filter(({ code }) => officialRule(code));

function checkWithHistory(
  document: BegjaeringDocument,
  organisasjonsnummer: string,
  { store, now }: Sandbox,
  changed: Case | undefined,
): CheckResult {
  return check(document, {
    model: 'auto',
    target: 'test',
    today: todayByClock(new Date(now())),
    language: 'nb',
    syntax: true,
    rules: rulesOfService,
    onRuleFailure: (code, error) => {
      throw new Error(`The rule ${code} failed.`, { cause: error });
    },
    known: {
      history: historyOf(store.state, organisasjonsnummer, changed?.eksternSaksreferanse ?? ''),
      rulesOf: (number) => rulesByRegelverk[regelverkOf(number, store.state)],
    },
  });
}

const rulesByRegelverk = {
  tidligereRegelverk: 'old',
  nyttRegelverk: 'new',
  ukjentSkyldner: undefined,
} as const;

/** What the service finds before it looks at any rule. Our own checks of what is right are not the service's. */
const ofShape: ReadonlySet<string> = new Set(['syntax', 'schema', 'version']);

function refuseWrongShape({ diagnostics }: CheckResult): void {
  const wrong = diagnostics.filter(
    ({ code, severity }) => severity === 'error' && ofShape.has(ownCheck(code)?.family ?? ''),
  );
  if (wrong.length === 0) return;
  const detail = wrong.map(({ pointer, message }) => `${pointer || '/'}: ${message}`).join(' ');
  throw new Refusal(400, 'Ugyldig forespørsel', detail);
}

function violationOf({ code, severity, message, pointer }: Diagnostic): Violation[] {
  return severity === 'error' && officialRule(code) ? [violation(code, message, pointer)] : [];
}
