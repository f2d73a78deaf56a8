// @ts-check
// eslint.config.mjs without the rules that need types, which typed-rules.mjs has oxlint look after.
import tseslint from 'typescript-eslint';
import config from '../../eslint.config.mjs';

export default tseslint.config(...config, {
  files: ['**/*.ts'],
  extends: [tseslint.configs.disableTypeChecked],
});
