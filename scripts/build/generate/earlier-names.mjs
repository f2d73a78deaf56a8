// @ts-check
// What the manifest says of settings that were renamed, from schemas/omdoepte-innstillinger.json.

/**
 * @typedef {Record<string, { to: string, since: string }>} Renamed by the names that they had, without `elan.`
 * @typedef {{
 *   contributes: { configuration: { properties: Record<string, Record<string, unknown>> } },
 *   capabilities: { untrustedWorkspaces: { restrictedConfigurations: string[] } },
 * }} Manifest
 */

const ofEarlierName = /^%setting\.\w+\.renamed%$/;

/** The texts about earlier names, by their keys. */
export const earlierNameText = /^setting\.\w+\.renamed$/;

/**
 * Declares the earlier names as deprecated: with the type and scope of the setting, without a default, so that what stands there can be
 * told from what does not, and kept from folders that are not trusted where the setting is.
 * @param {Manifest} manifest is changed
 * @param {Renamed} renamed
 * @throws Error where a setting is said to be called what none is called
 */
export function declareEarlierNames(manifest, renamed) {
  const { properties } = manifest.contributes.configuration;
  const { untrustedWorkspaces } = manifest.capabilities;
  for (const [name, facts] of Object.entries(properties))
    if (ofEarlierName.test(String(facts.markdownDeprecationMessage))) delete properties[name];
  const restricted = untrustedWorkspaces.restrictedConfigurations.filter((name) => properties[name]);
  for (const [earlier, { to }] of Object.entries(renamed)) {
    const now = properties[`elan.${to}`];
    if (!now) throw new Error(`elan.${earlier} cannot be called elan.${to} now: there is no such setting.`);
    if (Object.entries(renamed).some(([other, { to: also }]) => also === to && other !== earlier))
      throw new Error(
        `elan.${to} has two earlier names: the one before the last is not read any more, so leave it out.`,
      );
    if (properties[`elan.${earlier}`]) throw new Error(`elan.${earlier} is a setting still.`);
    const facts = Object.entries(now).filter(([fact]) => fact !== 'default' && fact !== 'order');
    const markdownDeprecationMessage = `%setting.${earlier}.renamed%`;
    properties[`elan.${earlier}`] = { ...Object.fromEntries(facts), markdownDeprecationMessage };
    if (restricted.includes(`elan.${to}`)) restricted.push(`elan.${earlier}`);
  }
  untrustedWorkspaces.restrictedConfigurations = restricted;
}

/**
 * @param {Renamed} renamed
 * @param {'en' | 'nb'} language
 * @returns {[key: string, text: string][]} what VS Code shows at the earlier names
 */
export function textsOfEarlierNames(renamed, language) {
  return Object.entries(renamed).map(([earlier, { to, since }]) => [
    `setting.${earlier}.renamed`,
    language === 'en'
      ? `Called \`#elan.${to}#\` since version ${since}. It is still read; the nearest place where one of both is set counts.`
      : `Heter \`#elan.${to}#\` fra versjon ${since}. Den leses fortsatt; det nærmeste stedet der en av dem er satt, gjelder.`,
  ]);
}
