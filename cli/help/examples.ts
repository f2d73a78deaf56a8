/** A line of the command line, and what it does. */
export type Example = readonly [line: string, meaning: string];

/** Examples of each command, by the names that lead to it. */
export const examples: Readonly<Record<string, readonly Example[]>> = {
  '': [
    ['elan check saker', 'check what is in a folder'],
    ['elan check --explain KRAV_IKKE_BENYTTET', 'what a code is about'],
    ['elan submit sak.json', 'submit to the local ELAN of elan sandbox'],
    ['elan help check', 'all that check can do'],
  ],
  check: [
    ['elan check saker', 'the begjæringer in a folder'],
    ['elan check --changed', 'what is not committed yet, as before a commit'],
    ['elan check --changed origin/main saker', 'what a branch has changed, as in a pull request'],
    ['elan check --max-warnings 0 --format github --format sarif=elan.sarif .', 'two reports in a pipeline'],
    ['elan check --baseline kjent.json --update-baseline saker', 'accept what is found today'],
    ['elan check --baseline kjent.json saker', 'tell and count only what is new since then'],
    ['elan check --cache saker', 'only what has changed since the last time'],
    ['elan check --fix --dry-run saker', 'what would be fixed, as a patch'],
    ['elan check --watch saker', 'again what changes'],
    ['elan check --stdin-filename saker/sak.json -', 'what comes in, as an editor has it'],
    ['elan check --explain KRAV_IKKE_BENYTTET', 'what a code is about'],
  ],
  migrate: [
    ['elan migrate sak.json > ny.json', 'print one in the newest version'],
    ['elan migrate --write saker', 'change all in a folder'],
    ['elan migrate --check --to 2.0 saker', 'end with 1 where one would change'],
  ],
  diff: [
    ['elan diff før.json etter.json', 'what two say differently'],
    ['git show HEAD:sak.json | elan diff - sak.json', 'what is changed since the last commit'],
  ],
  mcp: [
    ['elan mcp saker', 'what a client of the protocol starts, to read that folder'],
    ['elan mcp --allow-fixes saker', 'the same, and safe fixes may be written'],
  ],
  server: [['elan server --stdio', 'what an editor starts']],
  config: [
    ['elan config --print saker/sak.json', 'what holds for a file, and where that comes from'],
    ['elan config --print saker/sak.json --format json', 'the same for a program'],
  ],
  completion: [
    ['source <(elan completion bash)', 'in ~/.bashrc'],
    ['source <(elan completion zsh)', 'in ~/.zshrc, after compinit'],
    ['elan completion fish > ~/.config/fish/completions/elan.fish', 'once'],
    ['elan completion pwsh | Out-String | Invoke-Expression', 'in $PROFILE'],
  ],
  token: [
    ['elan token --environment test --profile elan.json', 'what works on the way to a token'],
    ['elan token --environment test --profile elan.json --print', 'the token, for another program'],
  ],
  upload: [['elan upload --begjaering sak.json vedlegg.pdf', 'upload, wait, and print the Vedlegg']],
  regelverk: [
    ['elan regelverk sak.json', 'ELAN, ELSA or paper for each debtor'],
    ['elan regelverk --numbers skyldnere.csv', 'for every number in a table, each by itself'],
  ],
  validate: [
    ['elan validate sak.json', 'by our own check and by the service'],
    ['elan validate --local-first stop sak.json', 'send nothing that our own check finds errors in'],
  ],
  submit: [
    ['elan submit sak.json', 'submit to the local ELAN of elan sandbox'],
    [
      'elan submit --environment test --profile elan.json --wait sak.json',
      'submit once attachments are ready',
    ],
    ['elan submit --find-out sak.json', 'after an answer was lost'],
  ],
  change: [['elan change sak.json', 'send it as the change of its case']],
  status: [
    ['elan status sak.json', 'the case that a file was submitted as'],
    ['elan status sak.json --report sak.md', 'with its timeline, as a file for others'],
  ],
  changed: [['elan changed --since 2026-06-01', 'the cases whose status has changed since then']],
  events: [
    ['elan events --since 2026-06-01', 'what has happened in cases since then'],
    ['elan events --source dialogporten --systembruker 313772195 --follow', 'new messages, as they come'],
  ],
  innsyn: [['elan innsyn sak.json', 'for the parties of a begjæring']],
  log: [
    ['elan log', 'what was sent, newest first'],
    ['elan log --find-out', 'ask what became of submissions whose answers were lost'],
    ['elan log --format csv > testlogg.csv', 'for the report to the authority'],
  ],
  'log verify': [['elan log verify', 'where the log is damaged']],
  'log repair': [['elan log repair --begjaering sak.json', 'ask the service about one begjæring']],
  'log export': [
    ['elan log export logg.jsonl --as Kari', 'everything that was sent, without its content'],
    [
      'elan log export logg.jsonl --as Kari --password-file passord.txt',
      'with the key for the rules on changes, under a password',
    ],
  ],
  'log import': [['elan log import --dry-run logg.jsonl', 'what would be taken over']],
  'log prune': [['elan log prune --older-than 90d --dry-run', 'what would be deleted']],
  systembruker: [
    ['elan systembruker register --environment test --profile elan.json', 'first your system'],
    ['elan systembruker request 313772195 --environment test --profile elan.json', 'then a customer'],
  ],
  'systembruker register': [
    ['elan systembruker register', 'in the local ELAN of elan sandbox, to try it'],
    [
      'elan systembruker register --system 310844136_program --name Program --profile elan.json',
      'what is sent is shown first',
    ],
  ],
  'systembruker request': [
    ['elan systembruker request 313772195', 'prints the address at which the customer approves'],
    ['elan systembruker request 313772195 --open', 'for whoever approves it on this machine'],
    ['elan systembruker request 313772195 --external-ref avdeling-2', 'one more of the same customer'],
    ['elan systembruker request 313772195 --again', 'after one that was rejected'],
  ],
  'systembruker status': [
    ['elan systembruker status 313772195', 'whether the customer has approved'],
    ['elan systembruker status 313772195 --wait 3600', 'wait an hour for it'],
  ],
  'systembruker list': [['elan systembruker list --json', 'for a program']],
  'systembruker delegate': [
    ['elan systembruker delegate 313772195', 'what has to be delegated, and whether it is'],
  ],
  testplan: [
    ['elan testplan', 'which cases there are, and which have passed'],
    ['elan testplan --environment test --profile elan.json', 'the same in the test environment'],
  ],
  'testplan run': [
    ['elan testplan run', 'all, against the local ELAN of elan sandbox'],
    [
      'elan testplan run --environment test --profile elan.json --file sak.json',
      'in the test environment, made of your own begjæring',
    ],
    ['elan testplan run --not-passed', 'those that have not passed yet'],
    ['elan testplan run submit-accepted', 'one of them'],
  ],
  operations: [['elan operations --openapi elan.json', 'what is found in an official document']],
  'operations adopt': [
    ['elan operations adopt begjaering.yaml status.yaml', 'what differs from what was assumed'],
    ['elan operations adopt *.yaml --patch adopt.json', 'and a patch that takes it in'],
  ],
  sandbox: [
    ['elan sandbox --port 8080', 'until Ctrl+C; the other commands find it by themselves at the usual port'],
  ],
};
