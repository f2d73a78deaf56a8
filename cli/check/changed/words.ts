import type { Language } from '../../../engine/findings/findings';

/** What is said of `--changed` in one language. */
export interface ChangedWords {
  readonly noGit: string;
  readonly noRepository: string;
  readonly notStandardInput: string;
  failed(message: string): string;
  unknownRef(ref: string, isShallow: boolean): string;
  isFile(ref: string): string;
  shallow(ref: string): string;
  nothingInCommon(ref: string): string;
  outside(file: string): string;
  repository(folder: string): string;
  governed(place: string): string;
  nothing(ref: string): string;
}

/** Git may say more than what went wrong; its first line says that. */
const firstLine = (message: string): string => message.trim().split('\n')[0] ?? '';

export const changedWords: Readonly<Record<Language, ChangedWords>> = {
  nb: {
    noGit: '--changed spør git, og git finnes ikke på denne maskinen. Installer git, eller utelat --changed.',
    noRepository: '--changed spør git, og denne mappen er ikke i et git-arkiv.',
    notStandardInput: '--changed gjelder filer. Det som kommer inn på standard inn, vet ikke git noe om.',
    failed: (message) => `--changed: git svarer ikke. ${firstLine(message)}`,
    unknownRef: (ref, isShallow) =>
      `--changed: git kjenner ikke ${ref}.${isShallow ? ' Arkivet er klonet uten hele historien: hent resten med git fetch --unshallow, eller fetch-depth: 0 i actions/checkout.' : ''}`,
    isFile: (ref) => ` Er det en fil eller mappe, skriv --changed=HEAD ${ref}.`,
    shallow: (ref) =>
      `--changed: Arkivet er klonet uten hele historien, og det felles opphavet til ${ref} og HEAD mangler. Hent resten med git fetch --unshallow, eller fetch-depth: 0 i actions/checkout.`,
    nothingInCommon: (ref) => `--changed: ${ref} og HEAD har ingen felles historie.`,
    outside: (file) =>
      `${file}: Filen er utenfor git-arkivet som elan kjøres i, så --changed vet ikke om den er endret.`,
    repository: (folder) =>
      `${folder}: Mappen er et eget git-arkiv (submodule), og er endret. Kjør elan check --changed i den.`,
    governed: (place) => `${place} er endret: alle filer den gjelder for, kontrolleres.`,
    nothing: (ref) => `Ingen endrede begjæringer siden ${ref}.`,
  },
  en: {
    noGit: '--changed asks git, and there is no git on this machine. Install git, or leave out --changed.',
    noRepository: '--changed asks git, and this folder is in no git repository.',
    notStandardInput: '--changed is about files. Of what comes in on standard input git knows nothing.',
    failed: (message) => `--changed: git does not answer. ${firstLine(message)}`,
    unknownRef: (ref, isShallow) =>
      `--changed: git does not know ${ref}.${isShallow ? ' The repository was cloned without all of its history: get the rest with git fetch --unshallow, or fetch-depth: 0 in actions/checkout.' : ''}`,
    isFile: (ref) => ` If it is a file or a folder, write --changed=HEAD ${ref}.`,
    shallow: (ref) =>
      `--changed: The repository was cloned without all of its history, and what ${ref} and HEAD have in common is missing. Get the rest with git fetch --unshallow, or fetch-depth: 0 in actions/checkout.`,
    nothingInCommon: (ref) => `--changed: ${ref} and HEAD have no history in common.`,
    outside: (file) =>
      `${file}: The file lies outside the git repository that elan is run in, so --changed cannot tell whether it is changed.`,
    repository: (folder) =>
      `${folder}: The folder is a git repository of its own (a submodule), and is changed. Run elan check --changed in it.`,
    governed: (place) => `${place} is changed: all files that it governs are checked.`,
    nothing: (ref) => `No begjæring has changed since ${ref}.`,
  },
};
