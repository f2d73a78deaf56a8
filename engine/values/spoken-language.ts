const norwegian = /^(?:nb|nn|no)(?:[-_.@]|$)/i;

/**
 * @param locale as editors and systems name them: `nb`, `nn-NO`, `nb_NO.UTF-8`
 * @returns the language of ours for who speaks that: Norwegian for any Norwegian, otherwise English
 */
export function spokenLanguage(locale: string): 'nb' | 'en' {
  return norwegian.test(locale) ? 'nb' : 'en';
}
