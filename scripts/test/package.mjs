// @ts-check
// The package as a user gets it: made as `npm run package` makes it. The tests in the window install it.
import { NOTHING } from '../editor/report.mjs';
import { failed } from './step.mjs';

/** @typedef {import('./step.mjs').Step} Step */

/** What shops and users may be asked to fetch, in bytes. */
const MOST_BYTES = 1_600_000;

/** Makes the package, and keeps where it is. */
export class Packaging {
  /** The .vsix; empty as long as there is none. */
  vsix = '';

  /** @type {Step} */
  get step() {
    return { name: 'package', title: 'package (vsce)', run: () => this.#run() };
  }

  /** @returns {Promise<import('./step.mjs').Outcome>} */
  async #run() {
    const { stageShipped } = await import('../package/stage.mjs');
    const { packStaged } = await import('../package/vsix.mjs');
    const { bundledPackages } = await import('../support/notices.mjs');
    const { billOfMaterials } = await import('../package/sbom.mjs');
    const { folder, metafiles } = await stageShipped();
    const { file, bytes, warnings } = await packStaged(folder);
    this.vsix = file;
    if (warnings.length > 0) return failed(warnings.join('\n'));
    const remark = `${(bytes / 1e6).toFixed(2)} MB`;
    if (bytes > MOST_BYTES) return failed(`The package has ${remark}, and may have ${MOST_BYTES / 1e6} MB.`);
    const { components } = await billOfMaterials(metafiles);
    const bundled = bundledPackages(metafiles).size;
    if (components.length !== bundled)
      return failed(`The bill of materials has ${components.length} packages, and the bundles ${bundled}.`);
    return { counts: { ...NOTHING, passed: 2 }, remark };
  }
}
