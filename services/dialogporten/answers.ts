import { isObject, objectOf, objectsOf, textOf } from '../operations/values';

/** A dialog, as far as it is looked at. */
export interface Dialog {
  readonly id: string;
  /** What the service owner calls what it is about; empty where it says nothing. */
  readonly externalReference: string;
  /** `RequiresAttention` among others. */
  readonly status: string;
  /** As Dialogporten writes it. */
  readonly updatedAt: string;
  /** Whether there is something to read in it; undefined where the answer does not say. */
  readonly hasMessages: boolean | undefined;
  /** Whether somebody has read what is in it now. */
  readonly isSeen: boolean;
}

/** One message in a dialog. */
export interface Transmission {
  readonly id: string;
  /** As Dialogporten writes it. */
  readonly createdAt: string;
  /** `Request` among others. */
  readonly type: string;
  readonly externalReference: string;
  /** Whether the authority has sent it, and not the party. */
  readonly isFromOwner: boolean;
  readonly title: Texts;
}

/** A text in both languages; empty where it has none in any. */
export interface Texts {
  readonly nb: string;
  readonly en: string;
}

/** @returns a dialog; undefined where the answer is none */
export function readDialog(json: unknown): Dialog | undefined {
  const [id, updatedAt] = [textOf(json, 'id'), textOf(json, 'updatedAt')];
  if (!isObject(json) || id === '' || Number.isNaN(Date.parse(updatedAt))) return undefined;
  const messages = json['fromServiceOwnerTransmissionsCount'];
  return {
    id,
    updatedAt,
    externalReference: textOf(json, 'externalReference'),
    status: textOf(json, 'status'),
    isSeen: json['isContentSeen'] === true,
    hasMessages: typeof messages === 'number' ? messages > 0 : undefined,
  };
}

/** @returns a transmission; undefined where the answer is none */
export function readTransmission(json: unknown): Transmission | undefined {
  const [id, createdAt] = [textOf(json, 'id'), textOf(json, 'createdAt')];
  if (id === '' || Number.isNaN(Date.parse(createdAt))) return undefined;
  return {
    id,
    createdAt,
    type: textOf(json, 'type'),
    externalReference: textOf(json, 'externalReference'),
    isFromOwner: textOf(objectOf(json, 'sender'), 'actorType') !== 'PartyRepresentative',
    title: readTexts(objectOf(objectOf(json, 'content'), 'title')),
  };
}

function readTexts(content: unknown): Texts {
  const values = objectsOf(content, 'value');
  const written = (language: string): string =>
    textOf(
      values.find((each) => textOf(each, 'languageCode') === language),
      'value',
    );
  const any = textOf(values[0], 'value');
  return { nb: written('nb') || written('no') || any, en: written('en') || any };
}
