import { Option } from 'commander';
import { severities } from '../engine/findings/findings';
import { automatic } from '../engine/model/choose';
import { versions } from '../engine/model/model';

/** Options that several commands have. */

export function languageOption(): Option {
  return new Option('--lang <language>', 'language of the messages').choices(['nb', 'en']).default('nb');
}

export function modelOption(): Option {
  return new Option('--model <version>', 'model version')
    .choices([automatic, ...versions])
    .default(automatic);
}

export function targetOption(): Option {
  return new Option('--target <environment>', 'where it is to be sent')
    .choices(['test', 'production'])
    .default('test');
}

export function severityOption(): Option {
  return new Option('--severity <severity>', 'report what is at least as serious')
    .choices(severities)
    .default('hint');
}
