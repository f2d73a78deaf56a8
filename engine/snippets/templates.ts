import inkasso from '../../snippets/templates/inkasso.json';
import forliksklage from '../../snippets/templates/forliksklage.json';
import dom from '../../snippets/templates/dom.json';
import gjeldsbrev from '../../snippets/templates/gjeldsbrev.json';
import severalClaims from '../../snippets/templates/flere-krav.json';
import type { Template } from './template';

/** Whole begjæringer for the common cases, in the newest model. */
export const templates: readonly Template[] = [inkasso, forliksklage, dom, gjeldsbrev, severalClaims];
