import { Option, type Command } from 'commander';
import { languageOption } from '../options';

type Actions = typeof import('./actions').actions;

/** @returns an action that ends the process with what one of the commands says */
export function act<Given extends unknown[]>(
  choose: (actions: Actions) => (...given: Given) => Promise<number>,
): (...given: Given) => Promise<void> {
  return async (...given) => {
    const { actions } = await import('./actions');
    process.exitCode = await choose(actions)(...given);
  };
}

/** @returns a command that can be told how the services are reached */
export function withServices(command: Command): Command {
  return command
    .addOption(
      new Option('--environment <environment>', 'local, test or production (ELAN_ENVIRONMENT)').default(
        undefined,
        'local',
      ),
    )
    .option('--profile <file>', 'what follows, from a JSON file without secrets (ELAN_PROFILE)')
    .option('--client-id <id>', 'the client in Maskinporten (ELAN_CLIENT_ID)')
    .option('--key <file>', 'its key: PKCS#12, PEM or JWK (ELAN_KEY_FILE, or the content in ELAN_KEY)')
    .option('--key-password-file <file>', "the key's password (or the password itself in ELAN_KEY_PASSWORD)")
    .option('--kid <kid>', 'the name that the key is registered by (ELAN_KID)')
    .option('--certificate <file>', 'the certificate of a PEM key (ELAN_CERTIFICATE_FILE)')
    .option('--on-behalf-of <orgnr>', 'the customer that has delegated in Altinn (ELAN_ON_BEHALF_OF)')
    .option('--systembruker <orgnr>', 'the customer whose system user is used (ELAN_SYSTEMBRUKER)')
    .option('--external-ref <text>', 'which of its system users (ELAN_EXTERNAL_REF)')
    .option('--customer <name or orgnr>', "one of the profile's customers instead (ELAN_CUSTOMER)")
    .option('--base-url <address>', 'the address of the services (ELAN_BASE_URL)')
    .option('--issuer <address>', "Maskinporten's issuer (ELAN_ISSUER)")
    .option('--openapi <file...>', 'the official OpenAPI documents (ELAN_OPENAPI)')
    .option('--ca <file>', 'certificate authorities to trust besides the usual ones (ELAN_CA_FILE)')
    .option('--timeout <seconds>', 'how long a call may take (ELAN_TIMEOUT)')
    .option('--json', 'print one JSON object')
    .option('--verbose', 'write a log without secrets on standard error')
    .addOption(languageOption());
}

/** @returns a command that stores a begjæring, or what belongs to one; see `confirming.ts` */
export function storingBegjaering(command: Command): Command {
  return storing(command, 'agree to store something in production; --confirm is needed as well').option(
    '--confirm <reference or sum>',
    'in production: the own reference (innsenderReferanse) or the sum of just this begjæring',
  );
}

/** @returns a command that stores something @param meaning of its `--yes` */
export function storing(command: Command, meaning = 'agree to store something in production'): Command {
  return command.option('--yes', meaning);
}
