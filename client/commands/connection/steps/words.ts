import * as vscode from 'vscode';
import type { Problem } from '../../../connection/checks';
import type { ReadKey } from '../../../connection/given-key';
import type { Environment, Mode } from '../../../../services/profile';
import { environmentFacts } from '../../../../services/operations/environments';
import { uiLanguage } from '../../../window/settings';

/** @returns in words what is wrong with something that was typed */
export function textOfProblem(problem: Problem): string {
  switch (problem) {
    case 'nameMissing':
      return vscode.l10n.t('Give the profile a name.');
    case 'nameTooLong':
      return vscode.l10n.t('The name has more than 40 characters.');
    case 'nameReserved':
      return vscode.l10n.t(
        '“local” is the profile of the local ELAN, which everybody has. Choose another name.',
      );
    case 'clientIdMissing':
      return vscode.l10n.t('Give the client id: the id of the integration in Samarbeidsportalen.');
    case 'clientIdNoUuid':
      return vscode.l10n.t(
        'A client id is a UUID: 32 digits and letters a–f, in groups of 8, 4, 4, 4 and 12 with hyphens between.',
      );
    case 'addressNoUrl':
      return vscode.l10n.t('Write the whole address, with https:// in front.');
    case 'addressNotEncrypted':
      return vscode.l10n.t('The address must begin with https://. Nothing is sent without encryption.');
    case 'addressWithMore':
      return vscode.l10n.t('The address must have nothing but host and path: no user, no ? and no #.');
    case 'organisationNotNineDigits':
      return vscode.l10n.t('An organisation number has nine digits.');
    case 'organisationCheckDigit':
      return vscode.l10n.t('The check digit does not match: a digit is wrong, or two have changed places.');
  }
}

/** @returns an environment by its name, as a label: with a capital */
export function environmentLabel(environment: Environment): string {
  const name = environmentFacts(environment).name(uiLanguage());
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** @returns on whose behalf a profile acts */
export function modeLabel(mode: Mode['kind']): string {
  switch (mode) {
    case 'own':
      return vscode.l10n.t('Own organisation');
    case 'onBehalfOf':
      return vscode.l10n.t('On behalf of another organisation');
    case 'systembruker':
      return vscode.l10n.t('Systembruker of a customer');
  }
}

/** @returns what tells one key from another, without anything secret: its name, or its certificate */
export function keyText({ kid, certificate }: ReadKey): string {
  const until = certificate ? new Date(certificate.validTo).toISOString().slice(0, 10) : '';
  const organisation = certificate?.organisation;
  const parts = [
    kid && vscode.l10n.t('kid {0}', kid),
    organisation && vscode.l10n.t('organisation {0}', organisation),
    until && vscode.l10n.t('valid to {0}', until),
  ];
  return parts.filter(Boolean).join(', ');
}
