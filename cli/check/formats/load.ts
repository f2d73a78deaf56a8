import type { Format, FormatName } from './format';

const loaders: Readonly<Record<FormatName, () => Promise<Format>>> = {
  text: async () => (await import('./text')).textFormat,
  json: async () => (await import('./json')).jsonFormat,
  sarif: async () => (await import('./sarif')).sarifFormat,
  junit: async () => (await import('./junit')).junitFormat,
  github: async () => (await import('./github')).githubFormat,
  gitlab: async () => (await import('./gitlab')).gitlabFormat,
  markdown: async () => (await import('./markdown')).markdownFormat,
  checkstyle: async () => (await import('./checkstyle')).checkstyleFormat,
};

/** @returns a way of writing reports; each is loaded when it is first asked for */
export const loadFormat = (name: FormatName): Promise<Format> => loaders[name]();
